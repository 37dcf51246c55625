// Counting by check, not by check and edition.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countsOf, failingSubjects } from './counts.ts'
import type { CheckResult } from './evaluate.ts'
import type { Verdict } from '#hospital/register/verdict.ts'

const result = (id: string, verdict: Verdict, failing: readonly string[] = []): CheckResult => ({
  id, verdict, edition: 'e', item: '1', reasons: [], looked: 1, evidence: [],
  subjects: failing.map((key) => ({ kind: 'account', key, label: key, verdict: 'fail', reasons: [], evidence: [] })),
})

it('counts a check once, by the worst that any edition says', () => {
  expect(countsOf([result('a', 'pass'), result('a', 'fail'), result('b', 'unknown'), result('b', 'pass'), result('c', 'notApplicable')]))
    .toEqual({ fail: 1, unknown: 1, pass: 0, notApplicable: 1 })
  expect(countsOf([])).toEqual({ fail: 0, unknown: 0, pass: 0, notApplicable: 0 })
})

it('counts an account once for a check, and again for another check', () => {
  expect(failingSubjects([result('a', 'fail', ['x', 'y']), result('a', 'fail', ['x']), result('b', 'fail', ['x'])])).toBe(3)
})

it('does not change when another edition asks the same again', () => {
  const verdict = fc.constantFrom<Verdict>('pass', 'fail', 'unknown', 'notApplicable')
  const results = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), verdict).map(([id, said]) => result(id, said, ['k'])))
  fc.assert(fc.property(results, (list) => {
    expect(countsOf([...list, ...list])).toEqual(countsOf(list))
    expect(failingSubjects([...list, ...list])).toBe(failingSubjects(list))
    expect(Object.values(countsOf(list)).reduce((sum, one) => sum + one, 0)).toBe(new Set(list.map(({ id }) => id)).size)
  }))
})
