// The matrix as page and paper use it: order, what is missing, the last clean one, and each verdict's answers.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speaker } from '#hospital/kernel/text.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { activeByDefault, bundledRulebooks } from '#hospital/rulebooks/load.ts'
import { limitsFor, noLimits } from '../limits.ts'
import {
  carried, closed, daily, locked, needs, plans, probes, rehearsals, shelf, systems, watch,
} from '../testing/house.fixture.ts'
import { codes, generation, limits, rowsIn, view } from '../testing/verdicts.fixture.ts'
import { text } from '../text.ts'
import { verdictNames } from '../verdicts/shape.ts'
import { matrix } from './matrix.ts'

const days = [15, 16, 17, 18, 19]
const drill = { id: 'R1', sort: 'system', system: '電子カルテ', repository: 'NAS', outcome: 'came-back' } as const
const took = { declaredAt: '2026-06-01T09:00:00+09:00', handedOverAt: '2026-06-02T16:00:00+09:00' }
const probe = { position: '外来の端末', repository: 'NAS', way: 'smb', at: '2026-11-01', connected: true }

test('all seven pass where everything was looked at', () => {
  const seen = view(
    watch({ repository: closed, generations: daily(days, locked) }), probes({ ...probe, wrote: false, deleted: false }),
    rehearsals({ ...drill, ...took }),
  )
  const { verdicts } = generation(seen, 'g15')
  expect(verdictNames.map((name) => [name, verdicts[name].verdict])).toEqual(verdictNames.map((name) => [name, 'pass']))
  for (const name of verdictNames) {
    expect(verdicts[name].date, name).toMatch(/^2026-/)
    expect(verdicts[name].evidence.length, name).toBeGreaterThan(0)
  }
})

test('of a generation nobody looked into, nothing passes but that it is there', () => {
  const seen = view(watch({ generations: [{ id: 'g1', takenAt: '2026-11-19T02:00:00+09:00' }] }))
  const { verdicts } = generation(seen, 'g1')
  expect(verdictNames.map((name) => verdicts[name].verdict))
    .toEqual(['pass', 'unknown', 'unknown', 'unknown', 'notApplicable', 'unknown', 'unknown'])
})

test('newest first, important systems first, planned and missing ones shown', () => {
  const seen = view(
    systems(
      { name: 'PACS', importance: 'middle' }, { name: '検査', importance: 'high' }, { name: '院内掲示板', importance: 'low' },
    ),
    plans({ system: '電子カルテ', method: '丸ごと', repository: 'NAS' }, { system: '電子カルテ', method: '写し', repository: 'RDX' },
      { system: 'PACS', method: '写し', repository: 'NAS' }),
    watch({ generations: daily(days).toReversed() }), needs({ system: '電子カルテ', farBackDays: 5 }),
  )
  const rows = matrix(seen, limits)
  expect(rows.map(({ system }) => system.name)).toEqual(['電子カルテ', '検査', 'PACS'])
  const [records, lab, pacs] = rows
  expect(records?.generations.map(({ takenOn }) => takenOn)).toEqual(
    [19, 18, 17, 16, 15].map((day) => `2026-11-${day}`),
  )
  expect(records?.missing.map(({ repository, reason }) => [repository, reason.code])).toEqual(
    [['RDX', 'missing.notLooked']],
  )
  expect(records).toMatchObject({ farBackDays: 5, lastClean: { takenOn: '2026-11-19', days: 1 } })
  expect(lab?.missing[0]?.reason.code).toBe('missing.unplanned')
  expect(pacs?.missing[0]?.reason.code).toBe('missing.lookedAndNone')
})

test('two copies of a day in two places are one generation; people\'s sealed media count without any watch', () => {
  const seen = view(
    watch({ generations: daily([18, 19]) }), watch({ repository: { name: 'S3' }, generations: daily([18, 19]) }),
    shelf([{ label: 'HDD-1', systems: ['電子カルテ'] }], carried('HDD-1', '2026-11-13')),
  )
  const rows = rowsIn(seen).generations
  expect(rows.map(({ generation: one }) => one.position)).toEqual([1, 1, 2, 2, 3])
  expect(rows.at(-1)?.generation).toMatchObject({ id: 'HDD-1@2026-11-13', entity: null })
  expect(codes(rows.at(-1)?.verdicts.protected ?? { reasons: [] })).toEqual(['protected.A'])
  // Written over since: what was sealed is no generation any more.
  const over = shelf([{ label: 'HDD-1', systems: ['電子カルテ'] }],
    [...carried('HDD-1', '2026-11-13'), { medium: 'HDD-1', at: '2026-11-18T09:00:00+09:00', state: 'writing' }])
  expect(rowsIn(view(over, watch({ generations: daily([19]) }))).generations).toHaveLength(1)
})

describe('unreachable', () => {
  const judged = (repository: Partial<Attributes['repository']>, ...tried: readonly Partial<Attributes['reach']>[]) =>
    generation(view(watch({ repository, generations: daily([19]) }), probes(...tried)), 'g19').verdicts.unreachable
  test('a write that went through, whatever else was refused', () => {
    expect(judged(closed, { ...probe, wrote: true, deleted: false })).toMatchObject({ verdict: 'fail' })
    expect(judged(closed, { ...probe, wrote: false, deleted: true })).toMatchObject({ verdict: 'fail' })
  })
  test('reached and not tried is not known; not reached at all is fine', () => {
    expect(codes(judged(closed, probe))).toEqual(['unreachable.notTried'])
    expect(judged(closed, { ...probe, connected: false }).verdict).toBe('pass')
  })
  test('the newest probe of a place counts', () => {
    const before = { ...probe, at: '2026-10-01', wrote: true, deleted: false }
    expect(judged(closed, before, { ...probe, wrote: false, deleted: false }).verdict).toBe('pass')
  })
  test.each(['inDomain', 'sharedAdministrator', 'passwordOnClient', 'accountMayDelete'] as const)('%s', (key) => {
    const quiet = { ...probe, wrote: false, deleted: false }
    expect(codes(judged({ ...closed, [key]: true }, quiet))).toEqual([`unreachable.${key}`])
    const { [key]: _, ...silent } = closed
    expect(codes(judged(silent, quiet))).toEqual([`unreachable.${key}.unknown`, 'unreachable.askedInList'])
  })
})

describe('restorable', () => {
  const judged = (...list: readonly Partial<Attributes['rehearsal']>[]) =>
    generation(view(watch({ generations: daily([19]) }), rehearsals(...list)), 'g19').verdicts.restorable
  const sample = { id: 'S1', sort: 'sample', repository: 'NAS', declaredAt: '2026-11-18', compared: 20 } as const
  test('hours are measured, from the declaration to the last stage', () => {
    expect(judged({ ...drill, ...took }).reasons).toEqual(
      [{ code: 'restorable.hours', params: { date: '2026-06-02', hours: 31 } }],
    )
  })
  test('failed, long ago, never; a sample alone is not a system that runs', () => {
    expect(judged({ ...drill, ...took, outcome: 'failed' }).verdict).toBe('fail')
    expect(codes(judged({ ...drill, declaredAt: '2025-06-01' }))).toEqual(['restorable.old'])
    expect(codes(judged())).toEqual(['restorable.never'])
    expect(codes(judged({ ...sample, equal: 20 }))).toEqual(['restorable.sampleOnly'])
    expect(judged({ ...sample, equal: 19 })).toMatchObject({ verdict: 'fail' })
  })
  test('one that is still running, or of another place, says nothing', () => {
    expect(codes(judged({ ...drill, ...took, outcome: 'running' }))).toEqual(['restorable.never'])
    expect(codes(judged({ ...drill, ...took, repository: 'RDX' }))).toEqual(['restorable.never'])
  })
})

test('limits are the strictest that the active editions ask, and none where none is asked', () => {
  const books = bundledRulebooks().filter(({ id }) => activeByDefault.has(id))
  const found = limitsFor(books, '2026-11-20')
  expect(found).toMatchObject(
    { from: 3, wholeReadDays: 31, lockLeadDays: 14, rehearsedMonths: 12, unjudgedPercent: 10 },
  )
  expect(Object.values(found)).not.toContain(null)
  expect(limitsFor([], '2026-11-20')).toEqual(noLimits)
})

test('whatever a register holds, every verdict has a reason in both languages, and unknown facts never pass', () => {
  const tell = speaker(text)
  const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
  const facts = fc.record({
    takenAt: maybe('2026-11-19', '2026-11-19T02:00:00Z', '2027-01-01'), storedAt: maybe('2026-11-18T02:00:00+09:00'),
    result: maybe('succeeded', 'warnings', 'failed', 'missed'), files: maybe(0, 10), bytes: maybe(0, 10),
    missing: maybe(0, 3),
    unread: maybe(0, 1), comparedWithSourceAt: maybe('2026-11-19'), wholeReadAt: maybe('2026-11-01', '2020-01-01'),
    damaged: maybe(0, 1), inspectedAt: maybe('2026-11-19'), inspectedFiles: maybe(0, 10), unjudged: maybe(0, 9),
    canaries: maybe('same', 'changed', 'missing', 'none'), grade: maybe('A', 'B', 'C', 'D', 'E', 'none'),
    lockedUntil: maybe('2026-11-01', '2026-11-25', '2027-11-01'), unlocked: maybe(0, 1), hidden: maybe(0, 1),
    triedRefused: maybe(true, false), protectionSeenAt: maybe('2026-11-19', '2020-01-01'),
  })
  fc.assert(fc.property(fc.array(facts, { minLength: 1, maxLength: 5 }), (list) => {
    const generations = list.map((one, at) => ({
      ...Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)), id: `g${at}`,
    }))
    for (const { generation: { is }, verdicts } of rowsIn(view(watch({ generations }))).generations) {
      for (const name of verdictNames) {
        expect(verdicts[name].reasons.length).toBeGreaterThan(0)
        for (const reason of verdicts[name].reasons)
          for (const locale of ['ja', 'en'] as const) expect(tell(locale, reason)).not.toMatch(/\{\w+\}|^[\w.-]+$/)
      }
      if (is.wholeReadAt === undefined) expect(verdicts.intact.verdict).not.toBe('pass')
      if (is.inspectedAt === undefined) expect(verdicts.clean.verdict).not.toBe('pass')
      if (is.triedRefused !== true) expect(verdicts.protected.verdict).not.toBe('pass')
      if (is.comparedWithSourceAt === undefined) expect(verdicts.complete.verdict).not.toBe('pass')
    }
  }), { numRuns: 300 })
})
