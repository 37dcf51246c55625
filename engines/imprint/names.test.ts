import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePaths, escape, pathText, toBytes, unescape } from './names.ts'
import { oddNames } from './testing/trees.ts'

const byteStrings = fc.oneof(
  fc.uint8Array({ maxLength: 24 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.string({ unit: 'binary' }).map(toBytes), fc.constantFrom(...oddNames),
  fc.array(fc.constantFrom('\\', 'x', '4', '1', '\n', '\xc3', '\xa9', 'a')).map((parts) => parts.join('')),
)

describe('names', () => {
  it('have one spelling, which is well-formed UTF-8 without control characters, and come back from it', () => {
    fc.assert(fc.property(byteStrings, (name) => {
      const text = escape(name)
      expect(Buffer.from(text, 'latin1').toString('utf8')).not.toContain(
        '\ufffd'.repeat(name.includes('\xef\xbf\xbd') ? 99 : 1)
      )
      expect(text).not.toMatch(/[\x00-\x1f\x7f]/)
      expect(unescape(text)).toBe(name)
    }), { numRuns: 2000 })
  })
  it('are refused in any other spelling', () => {
    fc.assert(fc.property(byteStrings, (text) => {
      const name = unescape(text)
      if (name !== null) expect(escape(name)).toBe(text)
    }), { numRuns: 2000 })
    for (const text of [
      '\\', '\\x4', '\\x41', '\\xFF', '\\n', '\xff', 'a\tb', '\\xc3\\xa9',
    ]) expect(unescape(text)).toBeNull()
  })
  it('are shown as people read them', () => {
    expect(pathText(toBytes('日本/é'))).toBe('日本/é')
    expect(pathText('\xff\n\\')).toBe('\\xff\\x0a\\\\')
    // Two that look alike stay two.
    expect(escape(toBytes('é'.normalize('NFC')))).not.toBe(escape(toBytes('é'.normalize('NFD'))))
  })
  it('are ordered as a walk meets them: a folder, what is in it, then what follows its name', () => {
    const paths = ['a', 'a/z', 'a/z/b', 'a!', 'a.b', 'a0', 'b', '\xff']
    expect(paths.toReversed().toSorted(comparePaths)).toEqual(paths)
    fc.assert(fc.property(byteStrings, byteStrings, (a, b) => {
      expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)) + 0)
      if (!/[/\0]/.test(a + b)) expect(comparePaths(a, b) < 0).toBe(a < b)
    }))
  })
})
