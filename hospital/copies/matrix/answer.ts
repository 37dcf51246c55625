// One sentence per system: what its generations are worth today, and which of the seven questions it hangs on.
import type { Message } from '#hospital/kernel/text.ts'
import type { Verdict } from '#hospital/register/verdict.ts'
import { say } from '../text.ts'
import { checkOfVerdict } from '../verdicts/asked.ts'
import { verdictNames, type VerdictName } from '../verdicts/shape.ts'
import type { GenerationRow, SystemRows } from './matrix.ts'

export interface Answer {
  readonly verdict: Verdict
  readonly reason: Message
  /** Whose guidance says what to do about it; null where there is nothing to do. */
  readonly check: string | null
  /** Questions nobody can answer of any generation yet. */
  readonly open: readonly VerdictName[]
}

/** INVARIANT: fine only where each question is answered well by a generation that is there. */
export function answerOf({ generations, missing, lastClean, farBackDays }: SystemRows): Answer {
  const fail = (reason: Message, check: string): Answer => ({ verdict: 'fail', reason, check, open: [] })
  const there = generations.filter(({ verdicts }) => verdicts.exists.verdict !== 'fail')
  const [newest] = there
  if (newest === undefined) {
    if (generations.length > 0) return fail(say('answer.noneUsable', { count: generations.length }), 'backups-run')
    const [why] = missing
    const unseen = missing.length > 0 && missing.every(({ reason }) => reason.code === 'missing.notLooked')
    if (unseen) return { verdict: 'unknown', reason: say('answer.notLooked'), check: 'backups-run', open: [] }
    return fail(say('answer.none'), why?.reason.code === 'missing.unplanned' ? 'backup-planned' : 'backups-run')
  }
  const every = (name: VerdictName, verdict: Verdict) =>
    there.every(({ verdicts }) => verdicts[name].verdict === verdict)
  const some = (name: VerdictName, verdict: Verdict) => there.some(({ verdicts }) => verdicts[name].verdict === verdict)
  const wrong = (name: VerdictName) => newest.verdicts[name].verdict === 'fail'
  const cleanAt = there.findIndex(({ verdicts }) => verdicts.clean.verdict === 'pass')
  // Of those taken since the last clean one, whatever the newest of them is.
  const bad = there.slice(0, cleanAt === -1 ? undefined : cleanAt)
    .find(({ verdicts }) => verdicts.clean.verdict === 'fail')
  if (bad !== undefined) {
    const date = bad.takenOn ?? ''
    if (lastClean === null) return fail(say('answer.suspicious', { date }), 'clean-generations')
    const { takenOn: until, days } = lastClean
    return fail(say('answer.suspiciousSince', { date, until, days }), 'clean-generations')
  }
  const strange = (code: string) => generations.filter(({ verdicts }) => verdicts.exists.reasons.some((one) => one.code === code))
  const [forged] = strange('exists.forged')
  if (forged !== undefined) return fail(say('answer.forged', { date: forged.takenOn ?? '' }), 'times-trusted')
  const hidden = strange('exists.hidden').length
  if (hidden > 0) return fail(say('answer.hidden', { count: hidden }), 'locks-hold')
  if (lastClean !== null && farBackDays !== null && lastClean.days > farBackDays) {
    const { takenOn: date, days } = lastClean
    return fail(say('answer.tooFar', { date, days, limit: farBackDays }), 'clean-generations')
  }
  if (wrong('intact')) return fail(say('answer.damaged', { date: newest.takenOn ?? '' }), 'read-again')
  if (some('protected', 'fail') && !some('protected', 'pass'))
    return fail(say('answer.unprotected', { count: there.length }), 'older-generations-protected')
  if (every('unreachable', 'fail')) return fail(say('answer.reachable'), 'out-of-reach')
  if (wrong('complete')) return fail(say('answer.incomplete', { date: newest.takenOn ?? '' }), 'copies-complete')
  if (every('restorable', 'fail')) return fail(say('answer.notBack'), 'rehearsed')
  return open(there)
}

function open(there: readonly GenerationRow[]): Answer {
  const answered = (name: VerdictName) =>
    there.some(({ verdicts }) => verdicts[name].verdict === 'pass')
    || there.every(({ verdicts }) => verdicts[name].verdict === 'notApplicable')
  const left = verdictNames.filter((name) => !answered(name))
  const [first] = left
  const count = there.length
  const date = there[0]?.takenOn ?? ''
  if (first === undefined)
    return { verdict: 'pass', reason: say('answer.fine', { count, date }), check: null, open: [] }
  return { verdict: 'unknown', reason: say('answer.open', { count, date }), check: checkOfVerdict[first], open: left }
}
