import { expect, it } from 'vitest'
import { numberTyped } from './number-typed.ts'

it.each([['120', 120], ['２５０', 250], ['２５０床', 250], [' 1,200 ', 1200], ['３０分', 30], ['0', 0]])('%s', (text, number) => {
  expect(numberTyped(text)).toBe(number)
})

it.each(['', '床', '百二十', '12b'])('%s is none', (text) => {
  expect(numberTyped(text)).toBeNaN()
})
