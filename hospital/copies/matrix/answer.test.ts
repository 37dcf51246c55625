// One sentence per system: the worst that is known, in the order in which it would hurt.
import { expect, test } from 'vitest'
import { principles } from '#hospital/principles/index.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { closed, daily, locked, needs, plans, probes, rehearsals, systems, watch } from '../testing/house.fixture.ts'
import { rowsIn, view } from '../testing/verdicts.fixture.ts'
import { checkOfVerdict, dutyOfCopies } from '../verdicts/asked.ts'
import { verdictNames } from '../verdicts/shape.ts'
import { answerOf } from './answer.ts'

const days = [15, 16, 17, 18, 19]
const probe = {
  position: '外来の端末', repository: 'NAS', way: 'smb', at: '2026-11-01', connected: true, wrote: false, deleted: false,
}
const drill = {
  id: 'R1', sort: 'system', system: '電子カルテ', repository: 'NAS', outcome: 'came-back',
  declaredAt: '2026-06-01T09:00:00+09:00', handedOverAt: '2026-06-02T16:00:00+09:00',
} as const
const well = daily(days, locked)
const answer = (...files: readonly Batch[]) => answerOf(rowsIn(view(...files)))
const others = [probes(probe), rehearsals(drill)] as const
const suspicious = (...ids: readonly string[]) => ids.map((generation) => ({ generation, rule: 'onion', count: 1 }))

test('fine only where each of the seven is answered well', () => {
  expect(answer(watch({ repository: closed, generations: well }), ...others))
    .toMatchObject({
      verdict: 'pass', reason: { code: 'answer.fine', params: { count: 5, date: '2026-11-19' } }, check: null,
    })
})

test('what nobody looked at is open, and never fine', () => {
  const one = answer(watch({ generations: [{ id: 'g1', takenAt: '2026-11-19T02:00:00+09:00' }] }))
  expect(one).toMatchObject({ verdict: 'unknown', reason: { code: 'answer.open' }, check: 'copies-complete' })
  expect(one.open).toEqual(['complete', 'intact', 'clean', 'unreachable', 'restorable'])
  expect(answer(plans({ system: '電子カルテ', repository: 'NAS' })))
    .toMatchObject({ verdict: 'unknown', reason: { code: 'answer.notLooked' } })
})

test('nothing there is said before all else', () => {
  expect(answer(systems({ name: '電子カルテ', importance: 'high' })))
    .toMatchObject({ verdict: 'fail', check: 'backup-planned' })
  expect(answer(plans({ system: '電子カルテ', repository: 'NAS' }), watch({})))
    .toMatchObject({ verdict: 'fail', reason: { code: 'answer.none' }, check: 'backups-run' })
  expect(answer(watch({ generations: daily([19], { files: 0, bytes: 0 }) })))
    .toMatchObject({ verdict: 'fail', reason: { code: 'answer.noneUsable', params: { count: 1 } } })
})

test('a suspicious one since the last clean one is said, whatever the newest is', () => {
  const seen = (...ids: readonly string[]) =>
    answer(watch({ repository: closed, generations: well, suspicions: suspicious(...ids) }), ...others)
  expect(seen('g19', 'g18').reason)
    .toEqual({ code: 'answer.suspiciousSince', params: { date: '2026-11-19', until: '2026-11-17', days: 3 } })
  expect(seen('g15', 'g16', 'g17', 'g18', 'g19').reason).toMatchObject({ code: 'answer.suspicious' })
  // An old one, before the last clean one, is history.
  expect(seen('g16').verdict).toBe('pass')
  const unlooked = well.map((one) => {
    if (one.id !== 'g19') return one
    const { inspectedAt: _, canaries: __, ...rest } = one
    return rest
  })
  expect(answer(watch({ repository: closed, generations: unlooked, suspicions: suspicious('g18') }), ...others).reason)
    .toMatchObject({ code: 'answer.suspiciousSince', params: { date: '2026-11-18' } })
  const old = daily([1, 2], locked)
  const bearable = needs({ system: '電子カルテ', farBackDays: 5 })
  expect(answer(watch({ repository: closed, generations: old }), bearable, ...others).reason)
    .toMatchObject({ code: 'answer.tooFar', params: { limit: 5 } })
})

test('a forged one, and what is hidden as if deleted, are said though others are fine', () => {
  const forged = { ...well[0], id: 'evil', takenAt: '2026-11-30T02:00:00+09:00', storedAt: '2026-11-19T13:47:23+09:00' }
  expect(answer(watch({ repository: closed, generations: [...well, forged] }), ...others))
    .toMatchObject({ verdict: 'fail', reason: { code: 'answer.forged', params: { date: '2026-11-19' } }, check: 'times-trusted' })
  const hidden = well.map((one) => (one.id === 'g15' ? { ...one, hidden: 9 } : one))
  expect(answer(watch({ repository: closed, generations: hidden }), ...others))
    .toMatchObject({ verdict: 'fail', reason: { code: 'answer.hidden', params: { count: 1 } }, check: 'locks-hold' })
})

test('unprotected, reachable, incomplete and never back follow, each with its check', () => {
  const weak = daily(days, { grade: 'E', protectionSeenAt: '2026-11-18' })
  expect(answer(watch({ repository: closed, generations: weak }), ...others))
    .toMatchObject({ reason: { code: 'answer.unprotected' }, check: 'older-generations-protected' })
  expect(answer(watch({ repository: closed, generations: well }), probes({ ...probe, wrote: true }), rehearsals(drill)))
    .toMatchObject({ reason: { code: 'answer.reachable' }, check: 'out-of-reach' })
  const hole = well.map((one) => (one.id === 'g19' ? { ...one, missing: 3 } : one))
  expect(answer(watch({ repository: closed, generations: hole }), ...others))
    .toMatchObject({ check: 'copies-complete' })
  const broken = well.map((one) => (one.id === 'g19' ? { ...one, damaged: 1 } : one))
  expect(answer(watch({ repository: closed, generations: broken }), ...others)).toMatchObject({ check: 'read-again' })
  const lost = rehearsals({ ...drill, outcome: 'failed' })
  expect(answer(watch({ repository: closed, generations: well }), probes(probe), lost))
    .toMatchObject({ reason: { code: 'answer.notBack' }, check: 'rehearsed' })
})

test('each verdict leads to guidance that is there', () => {
  const duty = principles.find(({ number }) => number === dutyOfCopies)
  for (const name of verdictNames) {
    expect(duty?.guidance.ja[checkOfVerdict[name]]?.monday.length, name).toBeGreaterThan(0)
  }
})
