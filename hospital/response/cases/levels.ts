// Three levels of telling one's own case: which fields each may carry, and which finds hold it back. Data.
import { z } from 'zod'
import { both, dataOf } from '../data.ts'

export const caseLevels = ['internal', 'peers', 'public'] as const
export type CaseLevel = (typeof caseLevels)[number]

export const caseFields = ['title', 'summary', 'entry', 'failed', 'worked', 'stages', 'cost', 'lessons', 'details'] as const
export type CaseField = (typeof caseFields)[number]

export const placeKinds = ['name', 'account', 'host', 'address', 'phone', 'mail', 'device', 'patient', 'hospital', 'vendor'] as const
export type PlaceKind = (typeof placeKinds)[number]

const level = z.strictObject({
  id: z.enum(caseLevels), title: both, about: both, fields: z.array(z.enum(caseFields)).min(1), blocks: z.array(z.enum(placeKinds)),
})
export type Level = z.infer<typeof level>

const load = dataOf('case-levels', z.strictObject({ levels: z.array(level).length(caseLevels.length) }))

export const levels = (): readonly Level[] => load().levels

export function levelOf(id: CaseLevel): Level {
  const found = levels().find((one) => one.id === id)
  if (found === undefined) throw new Error(`no such level: ${id}`)
  return found
}

export type CaseTexts = Readonly<Partial<Record<CaseField, string | null | undefined>>>

/** Only the fields of the level, whatever else was written. */
export function textsAt(id: CaseLevel, texts: CaseTexts): CaseTexts {
  return Object.fromEntries(levelOf(id).fields.flatMap((field) => (texts[field] ? [[field, texts[field]]] : [])))
}

/** As acts take it: what is not written is null. */
export function everyField(texts: CaseTexts): Record<CaseField, string | null> {
  const field = (one: CaseField) => texts[one] ?? null
  return {
    title: field('title'), summary: field('summary'), entry: field('entry'), failed: field('failed'), worked: field('worked'), stages: field('stages'),
    cost: field('cost'), lessons: field('lessons'), details: field('details'),
  }
}
