// A published case as data: every fact with how surely it is known, and the checks it taught.
import { z } from 'zod'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both, dataOf } from '../data.ts'

const fact = z.strictObject({ text: both, certainty })
const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60)

const publishedCase = z.strictObject({
  id: word, hospital: both, title: both, year: z.int().min(1990).max(2100),
  /** As exactly as it is known: `2021-05`, `2018-10-16`. */
  happenedOn: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  kind: word, scale: both, entry: fact,
  failed: z.array(fact).max(40), worked: z.array(fact).max(40),
  /** `days` since it happened; null where only roughly known. */
  stages: z.array(z.strictObject({
    text: both, on: z.string().min(1).max(40), days: z.int().min(0).nullable(), certainty,
    /** From here on wards worked with it again: what the list of cases tells as its length. */
    back: z.literal(true).optional(),
  })).max(40),
  cost: fact.nullable(), lessons: z.array(both).min(1).max(20),
  /** Checks of the nine duties whose guidance tells this case. */
  checks: z.array(word).max(80),
  sources: z.array(z.string().min(1).max(1000)).min(1).max(20),
})
export type PublishedCase = z.infer<typeof publishedCase>

const ids = ['okayama-2024', 'osaka-2022', 'naruto-2022', 'handa-2021', 'higashiosaka-2021', 'uda-2018'] as const

const loaders = ids.map((id) => dataOf(`cases/${id}`, publishedCase))

/** The newest first. */
export const publishedCases = (): readonly PublishedCase[] => loaders.map((load) => load())
