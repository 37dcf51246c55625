import { describe, expect, it } from 'vitest'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { estimateOf } from './estimate.ts'
import { ratesOf } from './rates.ts'
import { runsOf } from './runs.ts'
import { stepSeconds, steps } from './steps.ts'

/** Stages an hour apart from `day`, the data step as long as said. */
function rehearsed(
  id: string,
  system: string,
  day: string,
  dataHours: number,
  more: Partial<Attributes['rehearsal']> = {},
) {
  const start = Date.parse(`${day}T00:00:00Z`)
  const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString()
  return row('rehearsal', {
    id,
    title: id,
    sort: 'system',
    system,
    data: 'database',
    outcome: 'came-back',
    bytes: 1e11,
    files: 100,
    declaredAt: at(0),
    inHandAt: at(1),
    readableAt: at(2),
    dataStartedAt: at(2.5),
    dataInAt: at(2.5 + dataHours),
    consistentAt: at(3 + dataHours),
    upAt: at(3.5 + dataHours),
    smokeTestedAt: at(4 + dataHours),
    handedOverAt: at(5 + dataHours),
    ...more,
  })
}
const need = (system: string, more: Partial<Attributes['recoveryNeed']> = {}) =>
  row('recoveryNeed', { system, data: 'database', bytes: 1e11, files: 100, ...more })
const viewWith = (...rows: Parameters<typeof file>[1][number][]) =>
  viewOf(register(file(['recovery-needs', 'rehearsals', 'restore-claims'], rows)))

describe('the steps of a rehearsal', () => {
  it('gives the time of a forgotten stamp to the step after it, and none to one that runs backwards', () => {
    const spent = stepSeconds({
      declaredAt: '2026-01-01T00:00:00Z',
      readableAt: '2026-01-01T02:00:00Z',
      dataInAt: '2026-01-01T05:00:00Z',
    })
    expect(spent).toEqual({ fetch: 0, load: 7200, prepare: 0, data: 10_800 })
    expect(stepSeconds({ declaredAt: '2026-01-01T02:00:00Z', inHandAt: '2026-01-01T01:00:00Z' })).toBe(null)
    expect(stepSeconds({})).toEqual({})
  })
})

describe('the estimate of a system', () => {
  it('is measured where the system was rehearsed, at the slow decile for plans', () => {
    const view = viewWith(
      need('電子カルテ'),
      rehearsed('a', '電子カルテ', '2026-01-10', 10),
      rehearsed('b', '電子カルテ', '2026-04-10', 14),
      rehearsed('c', '電子カルテ', '2026-07-10', 11),
    )
    const estimate = estimateOf(view, '電子ｶﾙﾃ')
    expect(estimate.basis).toBe('rehearsed')
    expect(estimate.hours?.middle).toBeCloseTo(16, 0)
    expect(estimate.hours?.plan).toBeCloseTo(19, 0)
    expect(estimate.notes).toEqual([])
    expect(estimate.steps.map(({ step }) => step)).toEqual([...steps])
  })

  it("without a rehearsal is the vendor's word and nothing computed", () => {
    const view = viewWith(
      need('検査', { ownHours: 1 }),
      row('restoreClaim', { system: '検査', vendor: '㈱ラボ', hours: 336, saidOn: '2026-05-01' }),
      row('restoreClaim', { system: '検査', vendor: '旧ラボ', hours: 2, saidOn: '2020-05-01' }),
    )
    const estimate = estimateOf(view, '検査')
    expect([estimate.basis, estimate.hours]).toEqual(['claimed', { middle: 336, plan: 336 }])
    expect(estimate.notes.map(({ code }) => code)).toEqual(['recovery.estimate.claimed'])
  })

  it('without anything is not known, with what is known as the least', () => {
    const estimate = estimateOf(viewWith(need('薬剤', { data: 'mixed', ownHours: 1 })), '薬剤')
    expect([estimate.basis, estimate.hours, estimate.atLeast.plan]).toEqual(['unknown', null, 7])
  })

  it('borrows from its kind, scaled to its size, and says so', () => {
    const view = viewWith(need('会計', { bytes: 5e10, files: 50 }), rehearsed('a', '電子カルテ', '2026-01-10', 10))
    const estimate = estimateOf(view, '会計')
    expect(estimate.basis).toBe('partly')
    expect(estimate.steps.find(({ step }) => step === 'data')).toMatchObject({ basis: 'kind', hours: { middle: 5 } })
    expect(estimate.notes.map(({ code }) => code)).toEqual(['recovery.estimate.partly'])
  })

  it('takes no hours from what was broken off, failed, still runs, or was a sample', () => {
    const view = viewWith(
      need('電子カルテ'),
      rehearsed('a', '電子カルテ', '2026-01-10', 10, { outcome: 'broken-off' }),
      rehearsed('b', '電子カルテ', '2026-01-11', 10, { outcome: 'failed' }),
      rehearsed('c', '電子カルテ', '2026-01-12', 10, { outcome: 'running' }),
      rehearsed('d', '電子カルテ', '2026-01-13', 10, { sort: 'sample' }),
    )
    expect(runsOf(view)).toEqual([])
    expect(estimateOf(view, '電子カルテ').basis).toBe('unknown')
  })

  it('takes the size from the newest copy where nobody stated it', () => {
    const view = viewOf(
      register(
        file(
          ['recovery-needs', 'rehearsals', 'backup-repository'],
          [
            row('recoveryNeed', { system: '会計', data: 'database' }),
            rehearsed('a', '電子カルテ', '2026-01-10', 10),
            row('generation', {
              repository: 'nas',
              id: '1',
              systems: ['会計'],
              takenAt: '2026-11-01',
              bytes: 1e10,
              files: 10,
            }),
            row('generation', {
              repository: 'nas',
              id: '2',
              systems: ['会計'],
              takenAt: '2026-11-02',
              bytes: 2e11,
              files: 200,
            }),
          ],
        ),
      ),
    )
    expect(estimateOf(view, '会計')).toMatchObject({ bytes: 2e11, files: 200 })
  })
})

describe('rates', () => {
  it('keep bytes and files apart, of the last ten only', () => {
    const rows = Array.from({ length: 12 }, (_, n) =>
      rehearsed(`r${n}`, '電子カルテ', `2026-01-${String(n + 10)}`, n < 2 ? 1000 : n),
    )
    const [rates] = ratesOf(runsOf(viewWith(...rows)))
    expect(rates).toMatchObject({ data: 'database', runs: 10 })
    expect(rates?.bytesPerSecond?.slow).toBeCloseTo(1e11 / 11 / 3600, 0)
    expect(rates?.filesPerSecond?.slow).toBeCloseTo(100 / 11 / 3600, 6)
  })
})
