// Runs by the calendar in Japan's time: none is lost, none is counted twice, and lateness is told from waiting.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cronOf, dueRuns } from './schedules.ts'

const daily = cronOf({ name: 'x', cron: '30 6 * * *', each: 'installation' })
const at = (text: string) => Date.parse(text)

test('06:30 in Tokyo, whatever the machine’s zone is', () => {
  expect(dueRuns(daily, at('2026-11-20T06:00:00+09:00'), at('2026-11-20T06:29:59+09:00'))).toBeNull()
  const due = dueRuns(daily, at('2026-11-20T06:00:00+09:00'), at('2026-11-20T06:30:00+09:00'))
  expect(due).toEqual({ newest: at('2026-11-20T06:30:00+09:00'), count: 1, late: false })
})

test('one run long past was missed; several are one run and their number', () => {
  expect(dueRuns(daily, at('2026-11-20T06:00:00+09:00'), at('2026-11-20T12:00:00+09:00'))).toMatchObject({ count: 1, late: true })
  expect(dueRuns(daily, at('2026-11-20T07:00:00+09:00'), at('2026-11-23T06:31:00+09:00'))).toEqual({
    newest: at('2026-11-23T06:30:00+09:00'),
    count: 3,
    late: true,
  })
})

test('looking often or seldom finds the same runs', () => {
  const start = at('2026-11-20T00:00:00+09:00')
  const looks = fc.array(fc.integer({ min: 1, max: 90 * 3_600_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(looks, (steps) => {
      let [last, now, counted] = [start, start, 0]
      for (const step of steps) {
        now += step
        const due = dueRuns(daily, last, now)
        if (!due) continue
        counted += due.count
        last = due.newest
      }
      expect(counted).toBe(dueRuns(daily, start, now)?.count ?? 0)
    }),
    { numRuns: 100 },
  )
})
