// How many checks fall short, cannot tell, pass: each check counted once, whoever asks it. Two editions that ask the
// same are one thing to do.
import type { CheckResult } from './evaluate.ts'
import { worst } from './evaluate.ts'
import type { Verdict } from '#hospital/register/verdict.ts'

export type Counts = Readonly<Record<Verdict, number>>

export function countsOf(checks: readonly Pick<CheckResult, 'id' | 'verdict'>[]): Counts {
  const counts = { pass: 0, fail: 0, unknown: 0, notApplicable: 0 }
  // A check that one edition fails falls short, even if another passes it.
  for (const alike of Map.groupBy(checks, ({ id }) => id).values()) {
    counts[worst(alike.map(({ verdict }) => verdict))] += 1
  }
  return counts
}

/** People, accounts, vendors … with a fault, each once for every check. */
export function failingSubjects(checks: readonly CheckResult[]): number {
  const failing = checks.flatMap(({ id, subjects }) =>
    subjects.filter(({ verdict }) => verdict === 'fail').map(({ kind, key }) => JSON.stringify([id, kind, key])))
  return new Set(failing).size
}
