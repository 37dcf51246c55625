import { expect, it } from 'vitest'
import { mayBeLostInCp932 } from './lost.ts'

it.each([['𠮷', true], ['吉', true], ['橋', true], ['高', false], ['髙', false], ['市', false], ['a', false], ['ゔ', true]])('%s', (letter, expected) => {
  expect(mayBeLostInCp932(letter)).toBe(expected)
})
