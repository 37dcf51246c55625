// A detection as a line of JSON or of CSV.
import { csvRow } from '#engines/tabular'
import type { Detection } from '../finding.ts'
import { detectionObject, type Profile } from './profile.ts'
import { inOneLine, tellingFields } from './telling.ts'

export function jsonLine(detection: Detection, profile: Profile): string {
  return `${JSON.stringify(detectionObject(detection, profile))}\n`
}

const minimal = [
  'ts', 'level', 'title', 'computer', 'channel', 'eventId', 'recordId', 'fields', 'ruleId', 'author', 'license', 'file',
]
const standard = [...minimal, 'provider', 'tags', 'status', 'correlation']
const full = [...standard, 'description', 'references', 'falsePositives', 'date', 'modified', 'rulePath']
const columns: Readonly<Record<Profile, readonly string[]>> = { minimal, standard, full }

/** Names as in the JSON, so that one description serves both. */
export const csvHead = (profile: Profile): string => `\ufeff${csvRow(columns[profile])}`

/** A cell of Excel holds 32,767 characters. */
const longestCell = 32_000

export function csvLine(detection: Detection, profile: Profile, clock: (time: number) => string): string {
  const { time, event, correlation } = detection
  const shown = profile === 'full' ? event.fields : tellingFields(event.fields)
  const cells: Readonly<Record<string, unknown>> = {
    // What follows takes the place of its time and fields: they need not be made.
    ...detectionObject({ ...detection, time: null, event: { ...event, fields: [] } }, profile),
    ts: time === null ? '' : clock(time),
    fields: inOneLine(shown, profile === 'full' ? longestCell : undefined),
    correlation: correlation
      && [
        `${clock(correlation.from)} - ${clock(correlation.to)}`, `${correlation.value ?? correlation.events}`,
        inOneLine(correlation.group),
      ]
        .filter((part) => part !== '').join(' | '),
  }
  return csvRow(columns[profile].map((name) => cell(cells[name]).slice(0, longestCell)))
}

function cell(value: unknown): string {
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
