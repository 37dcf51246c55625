import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test('what steers, turns or hides is gone; what people write stays', () => {
  expect(plainText('a\u0000b\u001b[31m')).toBe('a b [31m')
  expect(plainText('\u202Etxt.exe\u2066')).toBe('txt.exe')
  expect(plainText('\u200b\ufeff\u3164')).toBe('')
  expect(plainText('3階東\n詰所 👩‍⚕️ 髙﨑①㈱𠮷')).toBe('3階東\n詰所 👩‍⚕️ 髙﨑①㈱𠮷')
  expect(plainText('絵文字の途中\ud83d')).toBe('絵文字の途中\ufffd')
})

test('whatever comes, it can be stored, and cleaning again changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const once = plainText(text)
    expect([once.isWellFormed(), once.includes('\0'), plainText(once)]).toEqual([true, false, once])
  }))
})
