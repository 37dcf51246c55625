import { expect, it } from 'vitest'
import { formatClock, formatHours, formatYen } from './duration.ts'

it('says hours as people do', () => {
  expect([0.5, 1, 2.25, 31, 71.6, 336].map((hours) => formatHours(hours, 'ja'))).toEqual(
    ['30分', '1時間', '2.3時間', '31時間', '72時間', '14日'],
  )
  expect([0, 24, 60].map((hours) => formatHours(hours, 'ja', 148))).toEqual(['0日', '1日', '2.5日'])
  expect([0.5, 1, 336].map((hours) => formatHours(hours, 'en'))).toEqual(['30 minutes', '1 hour', '14 days'])
})

it('runs like a clock', () => {
  expect([-3, 0, 59.9, 61, 3599, 3600, 100_000].map(formatClock)).toEqual(
    ['0:00', '0:00', '0:59', '1:01', '59:59', '1:00:00', '27:46:40'],
  )
})

it('names the yen', () => expect(formatYen(1_234_567, 'ja')).toBe('1,234,567円'))
