// Days as a person counts them.
import { describe, expect, test } from 'vitest'
import { addMonths, dayOf, daysBetween } from './days.ts'

describe('days', () => {
  test.each([
    ['2026-11-20', '2026-11-20'], ['2026-11-20T23:59:00+09:00', '2026-11-20'],
    ['2026-11-20T08:30:00', '2026-11-20'], ['2026-11-19T15:00:00Z', '2026-11-20'], [
      '2026-11-19T14:59:59.9Z', '2026-11-19',
    ],
  ])('%s is the day %s', (moment, day) => expect(dayOf(moment)).toBe(day))
  test('between two days, whatever the hour', () => {
    expect(daysBetween('2026-11-19T23:59:00+09:00', '2026-11-20T00:01:00+09:00')).toBe(1)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-11-20', '2026-11-01')).toBe(-19)
  })
  test('months end where the shorter month ends', () => {
    expect(addMonths('2026-08-31', -6)).toBe('2026-02-28')
    expect(addMonths('2023-12-31', 2)).toBe('2024-02-29')
    expect(addMonths('2026-11-20', -12)).toBe('2025-11-20')
  })
})
