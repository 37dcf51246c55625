// How much of a detection is put out. Author and licence of the rule are in all: the rules' licence asks for it.
import type { Detection, Field } from '../finding.ts'
import type { DetectionObject } from './shapes.ts'
import { tellingFields } from './telling.ts'

export const profiles = ['minimal', 'standard', 'full'] as const
export type Profile = (typeof profiles)[number]

export function detectionObject({ time, rule, event, correlation }: Detection, profile: Profile): DetectionObject {
  const minimal: DetectionObject = {
    ts: iso(time), level: rule.level, title: rule.title, computer: event.computer, channel: event.channel,
    eventId: event.eventId,
    recordId: event.recordId, ruleId: rule.id, file: event.file,
    fields: fieldObject(profile === 'minimal' ? tellingFields(event.fields) : event.fields),
    author: rule.author, license: rule.license,
  }
  if (profile === 'minimal') return minimal
  const standard: DetectionObject = {
    ...minimal, provider: event.provider, tags: [...rule.tags], status: rule.status,
    correlation: correlation && {
      from: iso(correlation.from) ?? '', to: iso(correlation.to) ?? '', events: correlation.events,
      value: correlation.value,
      group: fieldObject(correlation.group),
      hits: correlation.hits.map(({
        time, rule, file, recordId,
      }) => ({ ts: iso(time) ?? '', ruleId: rule.id, file, recordId })),
    },
  }
  if (profile === 'standard') return standard
  return {
    ...standard, description: rule.description, references: [...rule.references],
    falsePositives: [...rule.falsePositives],
    date: rule.date, modified: rule.modified, rulePath: rule.place.path,
  }
}

export const iso = (time: number | null): string | null =>
  time !== null && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : null

/** A name of the log's own choosing is never a property of the object itself. */
export function fieldObject(list: readonly Field[]): Record<string, string | string[]> {
  const byName = new Map<string, string | string[]>()
  for (const [name, value] of list) {
    const before = byName.get(name)
    byName.set(name, before === undefined ? value : typeof before === 'string' ? [before, value] : [...before, value])
  }
  return Object.fromEntries(byName)
}
