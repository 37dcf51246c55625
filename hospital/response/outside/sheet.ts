// What to ask a data-recovery company, and what its answers weigh.
import { z } from 'zod'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both, dataOf } from '../data.ts'

const id = z.string().regex(/^[a-z][a-z-]{0,40}$/)

const sheetSchema = z.strictObject({
  source: z.string().min(1),
  certainty,
  questions: z.array(z.strictObject({ id, weight: z.int().min(1).max(3), must: z.boolean(), text: both, why: both })).min(1),
  /** Our own decisions: they say nothing about the company. */
  unscored: z.array(z.strictObject({ id, text: both })),
})
export type Sheet = z.infer<typeof sheetSchema>

export const recoverySheet = dataOf('recovery-company-sheet', sheetSchema)

export const answers = ['yes', 'no', 'unsaid'] as const
export type Answer = (typeof answers)[number]

export interface Score {
  /** Weight of what was answered with yes, of all there is. What was not said is no yes. */
  readonly points: number
  readonly of: number
  readonly unsaid: number
  /** Must-questions answered with no. */
  readonly stops: readonly string[]
  /** Must-questions nobody has answered yet. */
  readonly open: readonly string[]
}

export function scoreOf(sheet: Sheet, given: Readonly<Record<string, Answer>>): Score {
  const answerOf = (question: string): Answer => given[question] ?? 'unsaid'
  const must = sheet.questions.filter((one) => one.must)
  return {
    points: sheet.questions.reduce((sum, one) => sum + (answerOf(one.id) === 'yes' ? one.weight : 0), 0),
    of: sheet.questions.reduce((sum, { weight }) => sum + weight, 0),
    unsaid: sheet.questions.filter((one) => answerOf(one.id) === 'unsaid').length,
    stops: must.filter((one) => answerOf(one.id) === 'no').map((one) => one.id),
    open: must.filter((one) => answerOf(one.id) === 'unsaid').map((one) => one.id),
  }
}
