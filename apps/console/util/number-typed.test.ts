import { expect, it } from 'vitest'
import { numberTyped } from './number-typed.ts'

it.each([['120', 120], ['２５０', 250], ['２５０床', 250], [' 1,200 ', 1200], ['３０分', 30], ['0', 0]])('%s', (text, number) => {
  expect(numberTyped(text)).toBe(number)
})

it.each(['', '床', '百二十', '12b'])('%s is none', (text) => {
  expect(numberTyped(text)).toBeNaN()
})

it('reads full width, commas and units', () => {
  expect(['３００，０００円', '42,000件', ' 12 台', '1.5'].map(numberTyped)).toEqual([300_000, 42_000, 12, 1.5])
})

it('does not take 300万円 for 300', () => {
  expect(['300万円', '３０万', '1億2,000万円', '1.5万', '3千', '2千万', '1万5000円', '10兆'].map(numberTyped))
    .toEqual([3_000_000, 300_000, 120_000_000, 15_000, 3000, 20_000_000, 15_000, 1e13])
})

it('knows what is no number', () => {
  for (const text of ['', '円', '万', 'abc', '3x', '1,2.3.4', '12月3', '-']) expect(numberTyped(text), text).toBeNaN()
})
