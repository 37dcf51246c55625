// Receipts and refusals of the one door as answers.
import type { Receipt, Refusal } from '#hospital/kernel/outcome.ts'
import { moment } from './moment.ts'
import { passOn, type Refused } from './refuse.ts'

export const receiptOf = ({ seq, at, leaf }: Receipt) => ({ seq, at: moment(at), leaf })

export function answerOf(outcome: Receipt | Refusal): ReturnType<typeof receiptOf> | Refused {
  return outcome.ok ? receiptOf(outcome) : passOn(outcome)
}
