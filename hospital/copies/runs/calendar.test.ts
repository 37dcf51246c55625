// Runs by day.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#hospital/kernel/days.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { daily, plans, runs, watch } from '../testing/house.fixture.ts'
import { view } from '../testing/verdicts.fixture.ts'
import { calendarOf, weeksAround } from './calendar.ts'

const plan = { system: '電子カルテ', method: '丸ごと', repository: 'NAS', everyHours: 24 }
const run = (day: number, result: 'succeeded' | 'warnings' | 'failed') => ({
  system: '電子カルテ', repository: 'NAS', job: '日次', result,
  startedAt: `2026-11-${String(day).padStart(2, '0')}T03:30:00+09:00`,
})

/** The day of the tests is 20 November 2026. */
function states(...files: readonly Batch[]) {
  const [line] = calendarOf(view(...files), '2026-11-10', '2026-11-24', 12)
  return Object.fromEntries([...(line?.days ?? [])].map(([on, state]) => [Number(on.slice(8)), state]))
}

describe('the calendar', () => {
  test('what ran, what failed, what was missed, what is due', () => {
    const log = [11, 12, 15, 17, 18, 19].map((day) =>
      run(day, day === 15 ? 'failed' : day === 17 ? 'warnings' : 'succeeded'))
    expect(states(plans(plan), runs(...log))).toEqual({
      11: 'done', 12: 'done', 13: 'missed', 14: 'missed', 15: 'failed', 16: 'missed', 17: 'warnings', 18: 'done',
      19: 'done',
      20: 'due', 21: 'due', 22: 'due', 23: 'due', 24: 'due',
    })
  })
  test('made again on the same day is done', () => {
    const again = { ...run(18, 'succeeded'), startedAt: '2026-11-18T09:00:00+09:00' }
    expect(states(plans(plan), runs(run(17, 'succeeded'), run(18, 'failed'), again))[18]).toBe('done')
  })
  test('gaps between thinned-out generations accuse nobody; what nobody has looked at since is neither', () => {
    const looked = { name: 'NAS', lookedAt: '2026-11-17T20:00:00+09:00' }
    const seen = states(plans(plan), watch({ repository: looked, generations: daily([11, 14, 17]) }))
    expect(seen).toEqual({
      11: 'done', 14: 'done', 17: 'done', 18: 'unseen', 19: 'unseen',
      20: 'due', 21: 'due', 22: 'due', 23: 'due', 24: 'due',
    })
  })
  test('a line without an interval plans nothing; one of every minute stays within bounds', () => {
    expect(states(plans({ system: '電子カルテ', repository: 'NAS' }), watch({ generations: daily([19]) })))
      .toEqual({ 19: 'done' })
    const often = states(plans({ ...plan, everyHours: 1 / 60 }), watch({ generations: daily([19]) }))
    expect(Object.keys(often).length).toBeLessThanOrEqual(15)
  })
  test('whole weeks, Monday to Sunday, with the day in the middle', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20 }), (offset, weeks) => {
      const day = addDays('2000-01-01', offset)
      const { from, to } = weeksAround(day, weeks)
      expect(new Date(`${from}T00:00:00Z`).getUTCDay()).toBe(1)
      expect(new Date(`${to}T00:00:00Z`).getUTCDay()).toBe(0)
      expect(from <= day && day <= to).toBe(true)
      expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe((2 * weeks + 1) * 7 - 1)
    }), { numRuns: 200 })
  })
})
