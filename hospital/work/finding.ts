// A finding is one shortcoming that lasts: one check and one subject, since a day, under the editions that ask.
import { createHash } from 'node:crypto'
import { z } from 'zod'

const message = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })

const evidence = z.object({
  file: z.string(), path: z.string(), row: z.int().nullable(), sheet: z.string().exactOptional(),
  source: z.string(), reader: z.int(), observedAt: z.string(),
})

/** What one edition says about it today. */
export const asking = z.object({
  edition: z.string(),
  item: z.string(),
  verdict: z.enum(['fail', 'unknown']),
  reasons: z.array(message),
})

/** One line of an evaluation. `subject: null` is the check as a whole, e.g. when its evidence is missing. */
export const observed = z.object({
  principle: z.int().min(1).max(9),
  check: z.string(),
  subject: z.object({ kind: z.string(), key: z.string(), label: z.string(), title: message.optional() }).nullable(),
  askedBy: z.array(asking).min(1),
  evidence: z.array(evidence),
})

/** A message as it stands in the record. */
export type Said = z.infer<typeof message>
export type Asking = z.infer<typeof asking>
export type Observed = z.infer<typeof observed>

/** Worst of what the editions say: a single `fail` makes it one. */
export function verdictOf(one: Observed): 'fail' | 'unknown' {
  return one.askedBy.some(({ verdict }) => verdict === 'fail') ? 'fail' : 'unknown'
}

/** The same shortcoming tomorrow has the same id, so that its history goes on. No name of anybody stands in it. */
export function findingId(one: { readonly check: string; readonly subject: { kind: string; key: string } | null }): string {
  const name = one.subject ? [one.check, one.subject.kind, one.subject.key] : [one.check]
  return createHash('sha256').update(name.join('\0')).digest('hex').slice(0, 24)
}
