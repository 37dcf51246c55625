// The worked example: a nine-character password changed eight months ago, under all four editions.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '#hospital/register/verdict.ts'
import type { EditionResult, JudgedCheck } from './compare-hospital.ts'
import { acrossEditions, compareForHospital } from './compare-hospital.ts'
import { byCheck } from './compare.ts'
import { bundledRulebook, bundledRulebooks } from './load.ts'
import type { Rulebook } from './schema.ts'

const bundled = (id: string): Rulebook => {
  const book = bundledRulebook(id)
  if (book === undefined) throw new Error(id)
  return book
}
const tanaka = { kind: 'account', key: 'minato|tanaka', label: 'tanaka' }
const result = (id: string, ...checks: JudgedCheck[]): EditionResult => ({ book: bundled(id), checks })
const age = (verdict: Verdict, subject?: 'fail' | 'unknown'): JudgedCheck =>
  ({ check: 'password-age', verdict, subjects: subject === undefined ? [] : [{ ...tanaka, verdict: subject }] })

// As the check judges it: 243 days, 9 characters, letters and digits and a symbol (so not weak), one factor.
const four = [
  result('leaflet-2023', age('pass')),
  result('checklist-r7', age('unknown', 'unknown')),
  result('guideline-6.0', age('fail', 'fail')),
  result('guideline-7.0'),
]

it('stands differently under each edition', () => {
  const row = acrossEditions(four).find((one) => one.check === 'password-age' && one.subject?.key === tanaka.key)
  expect(row).toEqual({
    check: 'password-age', subject: tanaka, differs: true,
    standings: {
      'leaflet-2023': 'pass', 'checklist-r7': 'unknown', 'guideline-6.0': 'fail', 'guideline-7.0': 'notAsked',
    },
  })
})

it('6.0 → 7.0 takes the password off the list because it is not asked any more, not because it is well', () => {
  const [, , six, seven] = four
  if (six === undefined || seven === undefined) throw new Error('four editions')
  const changes = compareForHospital(six, seven).filter((one) => one.check === 'password-age')
  expect(changes).toEqual([
    { check: 'password-age', subject: null, before: 'fail', after: 'notAsked', effect: 'notAsked' },
    { check: 'password-age', subject: tanaka, before: 'fail', after: 'notAsked', effect: 'notAsked' },
  ])
  const back = compareForHospital(seven, six).filter((one) => one.check === 'password-age')
  expect(back.map((one) => one.effect)).toEqual(['fails', 'fails'])
})

it('what a partly known edition does not mention is not known, never "not asked"', () => {
  const row = acrossEditions(four).find((one) => one.check === 'password-length' && one.subject === null)
  expect(row?.standings).toMatchObject({ 'guideline-7.0': 'notKnown', 'leaflet-2023': 'notAsked' })
})

const first = (verdict: Verdict, subject?: 'fail' | 'unknown') => result('leaflet-2023', age(verdict, subject))
const then = (verdict: Verdict, subject?: 'fail' | 'unknown') => result('guideline-6.0', age(verdict, subject))

describe('each effect', () => {
  it.each([
    ['fails', first('pass'), then('fail', 'fail')],
    ['clears', first('fail', 'fail'), then('pass')],
    ['untold', first('pass'), then('unknown', 'unknown')],
    ['told', first('unknown', 'unknown'), then('pass')],
    ['fails', first('unknown', 'unknown'), then('fail', 'fail')],
    ['untold', first('fail', 'fail'), then('unknown', 'unknown')],
  ] as const)('%s', (effect, from, to) => {
    const about = compareForHospital(from, to).filter((one) => one.check === 'password-age')
    expect(about.map((one) => one.effect)).toEqual(Array(about.length).fill(effect))
    expect(about.length).toBeGreaterThan(0)
  })
})

it('an unnamed subject is clear only where the check could tell', () => {
  const sato = { kind: 'account', key: 'minato|sato', label: 'sato', verdict: 'fail' as const }
  const rows = (verdict: Verdict) => acrossEditions([
    result('leaflet-2023', { check: 'password-age', verdict, subjects: [{ ...tanaka, verdict: 'unknown' }] }),
    result('guideline-6.0', { check: 'password-age', verdict: 'fail', subjects: [sato] }),
  ]).find((one) => one.subject?.key === sato.key)
  expect(rows('fail')?.standings['leaflet-2023']).toBe('clear')
  expect(rows('unknown')?.standings['leaflet-2023']).toBe('unknown')
})

it('never makes a pass of what was not judged', () => {
  const verdicts = fc.constantFrom<Verdict>('pass', 'fail', 'notApplicable', 'unknown')
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...byCheck(bundled('guideline-6.0')).keys()), verdicts), (judged) => {
      const checks = Object.entries(judged).map(([check, verdict]) => ({ check, verdict, subjects: [] }))
      for (const row of acrossEditions([result('guideline-6.0', ...checks)])) {
        expect(row.standings['guideline-6.0']).toBe(judged[row.check] ?? 'unknown')
      }
    }),
    { numRuns: 100 },
  )
})

it('an edition beside itself changes nothing for the hospital', () => {
  for (const book of bundledRulebooks()) {
    const same: EditionResult = {
      book,
      checks: [...byCheck(book).keys()].map((check) => ({
        check, verdict: 'fail', subjects: [{ ...tanaka, verdict: 'fail' }],
      })),
    }
    expect(compareForHospital(same, same)).toEqual([])
  }
})
