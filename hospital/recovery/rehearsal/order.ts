// Whether the time stamps of a rehearsal can be: none before the one it follows, none in the future, none left out on
// the way.
import type { Message } from '#hospital/kernel/text.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { stages, type Stage } from '#hospital/register/vocabulary/recovery.ts'
import type { Stamps } from '../estimate/steps.ts'
import { say } from '../text.ts'

export interface OrderProblem {
  readonly stage: Stage
  readonly problem: 'before-the-last' | 'in-the-future' | 'left-out'
  readonly message: Message
}

/** What was left out costs only detail; the other two make the record useless as a measurement. */
export function orderProblems(stamps: Stamps, now: string): readonly OrderProblem[] {
  const found: OrderProblem[] = []
  const reached = stages.findLastIndex((stage) => stamps[stage] !== undefined)
  let last = -Infinity
  for (const [at, stage] of stages.entries()) {
    const stamp = stamps[stage]
    const tell = (problem: OrderProblem['problem']) =>
      found.push({ stage, problem, message: say(`recovery.order.${problem}`) })
    if (stamp === undefined) {
      if (at < reached) tell('left-out')
      continue
    }
    const moment = instantOf(stamp)
    if (moment < last) tell('before-the-last')
    if (moment > instantOf(now)) tell('in-the-future')
    last = Math.max(last, moment)
  }
  return found
}
