// Dates, numbers and sizes in both languages.
import { expect, it } from 'vitest'
import { daysBetween, formatDate, formatNumber, formatSize, formatTime, today } from './format.ts'

it('writes days as people do, in the hospital’s own time', () => {
  expect(formatDate('2026-11-20', 'ja')).toBe('2026年11月20日')
  expect(formatDate('2026-11-20', 'en')).toBe('20 Nov 2026')
  // Evening in Greenwich is the next morning in Tokyo.
  expect(formatDate('2026-11-20T18:00:00Z', 'ja')).toBe('2026年11月21日')
  expect(formatTime('2026-11-20T18:05:00Z', 'ja')).toBe('2026/11/21 3:05')
  expect(today(Date.parse('2026-11-20T18:00:00Z'))).toBe('2026-11-21')
})

it('counts days', () => {
  expect(daysBetween('2026-11-20', '2026-12-01')).toBe(11)
  expect(daysBetween('2026-11-20', '2026-11-19')).toBe(-1)
})

it('writes numbers and sizes', () => {
  expect(formatNumber(4997, 'ja')).toBe('4,997')
  expect(formatSize(0, 'ja')).toBe('0 B')
  expect(formatSize(999, 'ja')).toBe('999 B')
  expect(formatSize(1500, 'ja')).toBe('1.5 kB')
  expect(formatSize(123_456_789, 'en')).toBe('123 MB')
  expect(formatSize(9e15, 'en')).toBe('9,000,000 GB')
})
