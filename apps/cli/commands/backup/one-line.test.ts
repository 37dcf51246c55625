import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { oneLine } from './one-line.ts'

it('keeps what people read, and takes away what steers a terminal or turns its direction', () => {
  expect(oneLine('画像/髙﨑①.dcm')).toBe('画像/髙﨑①.dcm')
  expect(oneLine('a\u001b[2Jb\r\nc\u202egnp.exe\u2028d')).toBe('a\ufffd[2Jb\ufffd\ufffdc\ufffdgnp.exe\ufffdd')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
  }), { numRuns: 50 })
})

it('is never longer than a person reads', () => {
  expect(oneLine('x'.repeat(5000))).toHaveLength(301)
  expect(oneLine('0123456789abcdef', 12)).toBe('0123456789ab')
})
