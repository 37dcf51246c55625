// Adds up what a check finds, subject by subject, into one judgement. The order of verdicts is kept in this one place.
import type { Message } from '#hospital/kernel/text.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { Attributes, Kind } from '#hospital/register/vocabulary/index.ts'
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

/** The rows that gave these attributes; all rows about it where none of them did. */
export function rowsOf<K extends Kind>(
  view: RegisterView, entity: Entity<K>, ...attributes: readonly (keyof Attributes[K] & string)[]
): readonly Evidence[] {
  const rows = attributes.flatMap((attribute) => view.source(entity, attribute) ?? [])
  return rows.length > 0 ? rows : entity.evidence
}

/** One row often gives several attributes. */
function once(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((one) => [`${one.file} ${one.row} ${one.sheet ?? ''}`, one])).values()]
}

/** Computes once per view what several checks look up. */
export function perView<T>(make: (view: RegisterView) => T): (view: RegisterView) => T {
  const kept = new WeakMap<RegisterView, T>()
  return (view) => {
    const known = kept.get(view)
    if (known !== undefined) return known
    const made = make(view)
    kept.set(view, made)
    return made
  }
}
