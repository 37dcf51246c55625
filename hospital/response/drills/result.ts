// What was seen in a drill: strengths first, then what came late or was not seen, by role. Roles are looked at, people never.
import type { Both } from '../data.ts'
import type { Exercise, Expectation } from './exercise.ts'
import type { Score, ScoreRow } from './tables.ts'

export interface Seen {
  readonly inject: string
  readonly scene: Both
  readonly expectation: Expectation
  readonly score: Score | null
}

export interface RoleResult {
  readonly role: string
  readonly title: Both
  readonly seen: readonly Seen[]
}

export interface DrillResult {
  /** Seen in time. */
  readonly strengths: readonly Seen[]
  /** Late, partly, or not seen: what can be made better. */
  readonly better: readonly Seen[]
  readonly notTried: readonly Seen[]
  readonly roles: readonly RoleResult[]
}

export function resultOf(body: Exercise, rows: readonly ScoreRow[]): DrillResult {
  const told = new Map(rows.map((row) => [`${row.inject}/${row.expectation}`, row.score]))
  const seen: readonly Seen[] = body.injects.flatMap((inject) => inject.expectations.map((expectation) => ({
    inject: inject.id, scene: inject.title, expectation, score: told.get(`${inject.id}/${expectation.id}`) ?? null,
  })))
  return {
    strengths: seen.filter(({ score }) => score === 2),
    better: seen.filter(({ score }) => score === 0 || score === 1).toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0)),
    notTried: seen.filter(({ score }) => score === null),
    roles: body.roles.map(({ id, title }) => ({ role: id, title, seen: seen.filter(({ expectation }) => expectation.who === id) })),
  }
}
