// Adds up what a check finds, subject by subject, into one judgement. The order of verdicts is kept in this one place.
import type { Message } from '#hospital/kernel/text.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import type { Judgement, Subject } from './shape.ts'
import { say } from './text.ts'

export type Named = Pick<Subject, 'kind' | 'key' | 'label' | 'title'>

export interface Tally {
  /** One subject was looked at and nothing is wrong with it. */
  fine(): void
  fail(subject: Named, reasons: readonly Message[], evidence: readonly Evidence[]): void
  unknown(subject: Named, reasons: readonly Message[], evidence: readonly Evidence[]): void
  /** Something about the whole cannot be told: no pass from here on. */
  open(reason: Message): void
  /** Worth saying, changes nothing. */
  note(reason: Message): void
  /** `none`: why the check does not apply where there was nothing to look at. */
  judge(none: Message): Judgement
}

export function tally(): Tally {
  const subjects: Subject[] = []
  const opens: Message[] = []
  const notes: Message[] = []
  let looked = 0
  return {
    fine() {
      looked += 1
    },
    fail(subject, reasons, evidence) {
      looked += 1
      subjects.push({ ...subject, verdict: 'fail', reasons, evidence: once(evidence) })
    },
    unknown(subject, reasons, evidence) {
      looked += 1
      subjects.push({ ...subject, verdict: 'unknown', reasons, evidence: once(evidence) })
    },
    open(reason) {
      opens.push(reason)
    },
    note(reason) {
      notes.push(reason)
    },
    judge(none) {
      const fails = subjects.filter((one) => one.verdict === 'fail').length
      const unknowns = subjects.length - fails
      const extra = [...opens, ...notes]
      const done = (verdict: Judgement['verdict'], ...reasons: Message[]): Judgement =>
        ({ verdict, reasons, subjects, looked, evidence: [] })
      if (fails > 0) return done('fail', say('check.fail', { looked, fail: fails, unknown: unknowns }), ...extra)
      if (unknowns > 0) return done('unknown', say('check.unknown', { looked, unknown: unknowns }), ...extra)
      if (opens.length > 0) return done('unknown', ...extra)
      if (looked > 0) return done('pass', say('check.pass', { looked }), ...extra)
      return done('notApplicable', none, ...notes)
    },
  }
}

/** One row often gives several attributes. */
function once(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((one) => [`${one.file} ${one.row} ${one.sheet ?? ''}`, one])).values()]
}

const mostSaid = 8

/** The same said of many is said once; of many different things the first few are told. */
export function gathered(said: readonly Message[]): readonly Message[] {
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()].slice(0, mostSaid)
}
