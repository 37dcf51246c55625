import { expect, test } from 'vitest'
import { timePart } from '#engines/sigma'
import { wallClock } from './wall-clock.ts'

const hourAt = (
  zone: string | undefined, iso: string,
): number => timePart(Date.parse(iso) + wallClock(zone)(Date.parse(iso)), 'hour')

test('the hour of the hospital, not of Greenwich', () => {
  expect(hourAt('Asia/Tokyo', '2026-11-19T17:10:00Z')).toBe(2)
  expect(hourAt('+09:00', '2026-11-19T14:59:59Z')).toBe(23)
  expect(hourAt('UTC', '2026-11-19T17:10:00Z')).toBe(17)
})

test('where clocks change, both sides of the change', () => {
  const berlin = wallClock('Europe/Berlin')
  expect([
    Date.parse('2026-10-25T00:59:59Z'), Date.parse('2026-10-25T01:00:00Z'),
  ].map((time) => berlin(time) / 3_600_000)).toEqual([2, 1])
  expect(Number.isFinite(berlin(Number.NaN))).toBe(true)
})

test('without a name it is the zone of the machine', () => {
  const time = Date.parse('2026-06-01T00:00:00Z')
  expect(wallClock(undefined)(time) + new Date(time).getTimezoneOffset() * 60_000).toBe(0)
  expect(() => wallClock('Moon/Crater')(0)).toThrow()
})
