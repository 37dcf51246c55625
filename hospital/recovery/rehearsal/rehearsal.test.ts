import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speaker } from '#hospital/kernel/text.ts'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import { stages } from '#hospital/register/vocabulary/recovery.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { recoveryText } from '../text.ts'
import { askings, letters } from './asking.ts'
import { drillOf } from './drill.ts'
import { newRehearsalId, rehearsalFact, stageFact } from './fact.ts'
import { freshness } from './freshness.ts'
import { orderProblems } from './order.ts'
import { resultSheet } from './result.ts'
import { weeklySample, weekOf, type Candidate } from './sample.ts'

const now = '2026-11-20T15:00:00Z'
const viewWith = (...rows: Parameters<typeof file>[1][number][]) =>
  viewOf(register(file(['recovery-needs', 'rehearsals', 'restore-claims', 'backup-repository'], rows)))
const at = (day: string, hour: number) => new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000).toISOString()
/** All nine stages, `each` hours apart. */
const whole = (id: string, day: string, each: number, more: Partial<Attributes['rehearsal']> = {}) =>
  row('rehearsal', {
    id,
    title: id,
    sort: 'system',
    system: '電子カルテ',
    outcome: 'came-back',
    repository: 'rdx',
    generation: 'g1',
    bytes: 7.2e9,
    files: 3600,
    ...Object.fromEntries(stages.map((stage, n) => [stage, at(day, n * each)])),
    ...more,
  })
const running = row('rehearsal', {
  id: '今日',
  title: '今日',
  sort: 'system',
  system: '電子カルテ',
  outcome: 'running',
  declaredAt: at('2026-11-20', 12),
  inHandAt: at('2026-11-20', 13),
})

describe('a drill', () => {
  it('says what is next, how long it has taken, and how long it took last time', () => {
    const drill = drillOf(
      viewWith(whole('前々回', '2026-01-10', 1), whole('前回', '2026-05-10', 2), running),
      '今日',
      now,
    )
    expect(drill).toMatchObject({
      running: true,
      wholeSeconds: 3 * 3600,
      last: { id: '前回', on: '2026-05-10', wholeSeconds: 16 * 3600 },
      problems: [],
    })
    expect(drill?.clocks.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'next',
      'later',
      'later',
      'later',
      'later',
      'later',
      'later',
    ])
    expect(drill?.clocks.slice(1, 4)).toMatchObject([
      { step: 'fetch', seconds: 3600, lastSeconds: 7200 },
      { stage: 'readableAt', seconds: 7200, lastSeconds: 7200 },
      { seconds: null },
    ])
  })

  it('stands still once it has ended, and is null where none is known', () => {
    expect(drillOf(viewWith(whole('前回', '2026-05-10', 2)), '前回', now)).toMatchObject({
      running: false,
      wholeSeconds: 16 * 3600,
      last: null,
    })
    expect(drillOf(viewWith(), 'x', now)).toBe(null)
  })

  it('becomes facts one stage after the other', () => {
    expect(stageFact('今日', 'dataInAt', now, { bytes: 5 })).toEqual({
      kind: 'rehearsal',
      key: '今日',
      attributes: { id: '今日', dataInAt: now, bytes: 5 },
      row: null,
    })
    const taken = new Set([rehearsalFact({ id: '2026-11-20 会計' }).key])
    expect(newRehearsalId('2026-11-20', '会計', (key) => taken.has(key))).toBe('2026-11-20 会計 2')
    expect(newRehearsalId('2026-11-21', '会計', (key) => taken.has(key))).toBe('2026-11-21 会計')
  })
})

describe('the order of stamps', () => {
  it('has nothing to say of stamps in order, and tells the one that was moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 9, maxLength: 9 }),
        fc.integer({ min: 1, max: 8 }),
        (gaps, broken) => {
          let hour = 0
          const stamps = Object.fromEntries(stages.map((stage, n) => [stage, at('2026-01-01', (hour += gaps[n] ?? 0))]))
          expect(orderProblems(stamps, now)).toEqual([])
          const stage = stages[broken] ?? 'inHandAt'
          expect(
            orderProblems({ ...stamps, [stage]: '2025-01-01T00:00:00Z' }, now).map((one) => [one.stage, one.problem]),
          ).toEqual([[stage, 'before-the-last']])
        },
      ),
    )
  })

  it('tells the future and what was left out', () => {
    expect(
      orderProblems({ declaredAt: at('2026-11-20', 1), readableAt: '2027-01-01' }, now).map(({ stage, problem }) => [
        stage,
        problem,
      ]),
    ).toEqual([
      ['inHandAt', 'left-out'],
      ['readableAt', 'in-the-future'],
    ])
  })
})

describe('the result sheet', () => {
  const need = row('recoveryNeed', { system: '電子カルテ', rtoHours: 10, rpoHours: 24 })
  const copy = row('generation', { repository: 'rdx', id: 'g1', takenAt: '2026-05-09T12:00:00Z' })
  const words = (sheet: ReturnType<typeof resultSheet>) =>
    sheet?.messages.map((one) => speaker(recoveryText)('ja', one)) ?? []

  it('sets hours and lost work against what was agreed, with rates and hashes', () => {
    const sheet = resultSheet(
      viewWith(need, copy, whole('r', '2026-05-10', 2, { compared: 3600, equal: 3599, keysOutOfReach: ['BitLocker'] })),
      'r',
      now,
    )
    expect(sheet).toMatchObject({
      rto: { hours: 16, target: 10, verdict: 'missed' },
      rpo: { hours: 12, target: 24, verdict: 'met' },
      bytesPerSecond: 1e6,
      filesPerSecond: 0.5,
      hashes: { verdict: 'missed' },
      keysOutOfReach: ['BitLocker'],
    })
    expect(words(sheet)).toEqual([
      '3600件のうち1件が、元と一致しません。別の世代で確かめてください。',
      '16時間かかり、目標の10時間を超えました。復旧計画の長い段階を見てください。',
      '失われる作業は12時間分でした（目標24時間）。',
      'Active Directory が止まると手に入らない鍵・パスワードがあります：BitLocker。紙で金庫に置いてください。',
    ])
  })

  it('takes nothing unknown for met', () => {
    const sheet = resultSheet(viewWith(whole('r', '2026-05-10', 2, { outcome: 'broken-off' })), 'r', now)
    expect([sheet?.rto.verdict, sheet?.rpo.verdict, sheet?.hashes.verdict]).toEqual(['unknown', 'unknown', 'unknown'])
    expect(sheet?.messages.map(({ code }) => code)).toEqual([
      'recovery.result.broken-off',
      'recovery.result.hashes-unknown',
      'recovery.result.rto-no-target',
      'recovery.result.rpo-no-target',
    ])
    expect(resultSheet(viewWith(), 'r', now)).toBe(null)
  })
})

describe('freshness', () => {
  it('is of what came back, per system, the whole and the sample', () => {
    const view = viewWith(
      row('recoveryNeed', { system: '電子カルテ', safety: 5 }),
      row('recoveryNeed', { system: '会計', safety: 2 }),
      whole('r', '2025-05-10', 1),
      row('rehearsal', {
        id: 's',
        sort: 'sample',
        system: '電子カルテ',
        outcome: 'came-back',
        dataInAt: '2026-11-16T03:00:00Z',
      }),
      row('rehearsal', {
        id: 't',
        sort: 'sample',
        system: '会計',
        outcome: 'failed',
        dataInAt: '2026-11-16T03:00:00Z',
      }),
    )
    expect(freshness(view, { wholeDays: 365, sampleDays: 14 })).toMatchObject([
      { name: '電子カルテ', whole: 'old', wholeOn: '2025-05-10', sample: 'fresh' },
      { name: '会計', whole: 'never', sample: 'never' },
    ])
  })
})

const files = fc.uniqueArray(
  fc.record({
    path: fc.stringMatching(/^[a-z]{1,6}\/[a-z0-9]{1,8}\.(dcm|sql|pdf)$/),
    bytes: fc.integer({ min: 0, max: 1e9 }),
  }),
  { selector: ({ path }) => path, maxLength: 60 },
)
const day = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => Temporal.PlainDate.from('2024-01-01').add({ days: n }).toString())

describe('the weekly sample', () => {
  it('is one for a week, never larger than asked, and never twice in a row, whatever came and went', () => {
    fc.assert(
      fc.property(files, files, day, fc.integer({ min: 1, max: 10 }), (some, others, on, count) => {
        const asked = { seed: 's', day: on, count }
        const picked = weeklySample(some, asked)
        expect(weeklySample(some.toReversed(), asked)).toEqual(picked)
        expect(picked.length).toBeLessThanOrEqual(count)
        expect(new Set(picked).size).toBe(picked.length)
        const later = weeklySample([...some, ...others], {
          ...asked,
          day: Temporal.PlainDate.from(on).add({ days: 7 }).toString(),
        })
        const before = new Set(picked.map(({ path }) => path))
        expect(later.filter(({ path }) => before.has(path))).toEqual([])
      }),
    )
  })

  it('is spread over kinds and sizes, and another seed picks others', () => {
    const many = ['dcm', 'sql', 'pdf'].flatMap((kind) =>
      Array.from({ length: 200 }, (_, n): Candidate => ({ path: `a/${n}.${kind}`, bytes: n % 2 === 0 ? 500 : 5e6 })),
    )
    const picked = weeklySample(many, { seed: 's', day: '2026-11-20', count: 6 })
    expect(new Set(picked.map(({ path, bytes }) => `${path.slice(-3)} ${bytes}`)).size).toBe(6)
    expect(weeklySample(many, { seed: 't', day: '2026-11-20', count: 6 })).not.toEqual(picked)
    expect([weekOf('2026-11-16'), weekOf('2026-11-22')]).toEqual([weekOf('2026-11-20'), weekOf('2026-11-20')])
    expect(weekOf('2026-11-23')).toBe(weekOf('2026-11-22') + 1)
  })
})

describe('asking vendors', () => {
  const limits = { chaseDays: 14, oldDays: 365 }
  const view = viewWith(
    row('system', { name: '電子カルテ', vendor: '㈱カルテ' }),
    row('system', { name: '検査', vendor: '株式会社カルテ' }),
    row('system', { name: '会計', vendor: 'カイケイ' }),
    row('system', { name: '薬剤', vendor: 'クスリ' }),
    row('system', { name: '給食' }),
    row('restoreClaim', { vendor: 'カイケイ', system: '会計', askedOn: '2026-11-01' }),
    row('restoreClaim', { vendor: 'クスリ', system: '薬剤', hours: 48, saidOn: '2026-10-01', askedOn: '2026-09-01' }),
  )

  it('knows whom to ask, whom to chase, and whose answer stands', () => {
    const states = Object.fromEntries(askings(view, limits).map(({ system, state }) => [system, state]))
    expect(states).toEqual({ 電子カルテ: 'to-ask', 検査: 'to-ask', 会計: 'to-chase', 薬剤: 'answered', 給食: 'to-ask' })
    expect(
      askings(view, { chaseDays: 30, oldDays: 30 })
        .filter(({ system }) => system === '会計' || system === '薬剤')
        .map(({ state, next }) => `${state} ${next}`)
        .sort(),
    ).toEqual(['old 2026-11-20', 'waiting 2026-12-01'])
  })

  it('writes one letter for each vendor, however its name is written', () => {
    const written = letters(view, limits)
    expect(written.map(({ vendor, kind, systems }) => [vendor, kind, [...systems].sort()])).toEqual(
      expect.arrayContaining([
        ['カイケイ', 'chase', ['会計']],
        [expect.stringContaining('カルテ'), 'ask', ['検査', '電子カルテ'].sort()],
      ]),
    )
    expect(written).toHaveLength(2)
    const told = written
      .flatMap(({ subject, body }) => [subject, ...body])
      .map((one) => speaker(recoveryText)('ja', one))
      .join('')
    expect(told).toContain('業者申告・未検証')
    expect(told).not.toMatch(/\{|recovery\./)
  })

  it('is of every system in a repository that the machine took a sample of', () => {
    const view = viewWith(
      row('recoveryNeed', { system: '電子カルテ', safety: 5 }),
      row('recoveryNeed', { system: '検査', safety: 4 }),
      row('recoveryNeed', { system: '会計', safety: 2 }),
      row('repository', { name: 'NAS', systems: ['電子カルテ', '検査'] }),
      row('rehearsal', { id: 's', sort: 'sample', repository: 'NAS', generation: 'g', outcome: 'came-back', dataInAt: '2026-11-16T03:00:00Z' }),
    )
    expect(freshness(view, { wholeDays: 365, sampleDays: 14 }).map(({ name, whole, sample }) => [name, whole, sample])).toEqual([
      ['電子カルテ', 'never', 'fresh'], ['検査', 'never', 'fresh'], ['会計', 'never', 'never'],
    ])
  })
})
