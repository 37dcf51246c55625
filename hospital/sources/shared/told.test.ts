import { expect, it } from 'vitest'
import { readYesNo, saysNothing } from './told.ts'

it.each([
  ['○', true],
  ['✕', false],
  ['×', false],
  ['有', true],
  ['有(第12条)', true],
  ['あり。契約書に記載', true],
  ['なし', false],
  ['記載なし', false],
  ['無し(確認済)', false],
  ['はい', true],
  ['いいえ', false],
  ['レ', true],
  ['△', undefined],
  ['対象外', undefined],
])('reads `%s`', (written, expected) => {
  expect(readYesNo(written)).toBe(expected)
})

it('takes a dash or "to be settled" for no answer, but not what an encoding lost', () => {
  for (const text of ['-', '－', 'ー', '未定', '確認中']) expect(saysNothing(text)).toBe(true)
  for (const text of ['?', '×', '0']) expect(saysNothing(text)).toBe(false)
})
