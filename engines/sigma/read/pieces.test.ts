import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Piece } from '../tree.ts'
import { matchesPieces } from '../plain/text.ts'
import { joinPieces, parsePieces, piecesAsRegex } from './pieces.ts'

const t = (text: string): Piece => ({ text })

describe('escapes', () => {
  // SOURCE: specification 2.1, Escape Character
  it.each<[written: string, means: Piece[]]>([
    ['', []],
    ['abc', [t('abc')]],
    ['C:\\Windows', [t('C:\\Windows')]],
    ['C:\\\\Windows', [t('C:\\Windows')]],
    ['a*b', [t('a'), 'many', t('b')]],
    ['a?b', [t('a'), 'one', t('b')]],
    ['\\*', [t('*')]],
    ['\\?', [t('?')]],
    ['\\\\*', [t('\\'), 'many']],
    ['\\\\\\*', [t('\\*')]],
    ['\\\\\\', [t('\\\\')]],
    ['\\\\\\\\', [t('\\\\')]],
    ['\\', [t('\\')]],
    ['x\\', [t('x\\')]],
    ['**', ['many']],
    ['*?', ['many', 'one']],
    ['\\*\\*a', [t('**a')]],
    ['\\\\server\\share', [t('\\server\\share')]],
    ['*\\cmd.exe', ['many', t('\\cmd.exe')]],
    ['\\%x%', [t('\\%x%')]],
    ['患者*', [t('患者'), 'many']],
  ])('%j', (written, means) => {
    expect(parsePieces(written)).toEqual(means)
  })

  it('bring back any text that was escaped', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('\\', '*', '?', 'a', '漢', ' ') }), (text) => {
      expect(parsePieces(text.replace(/[\\*?]/g, '\\$&'))).toEqual(text === '' ? [] : [t(text)])
    }))
  })
})

describe('pieces', () => {
  it('join without doubling what says nothing more', () => {
    expect(joinPieces(['many'], ['many', t('a')], [t('b')], ['one', 'one'])).toEqual(['many', t('ab'), 'one', 'one'])
  })

  it('match as the regular expression they are', () => {
    const piece = fc.oneof(fc.constantFrom<Piece>('many', 'one'), fc.constantFrom('a', 'b', 'ab', '𠮷', '.').map(t))
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '𠮷', '.'), maxLength: 12 })
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), text, (some, has) => {
      const pieces = joinPieces(some)
      expect(matchesPieces(pieces, has, true)).toBe(new RegExp(`^(?:${piecesAsRegex(pieces)})$`, 'su').test(has))
    }), { numRuns: 1000 })
  })

  it('take no longer than the product of both lengths', () => {
    const started = performance.now()
    const pieces = Array.from({ length: 200 }, (_, at): Piece => (at % 2 === 0 ? 'many' : t('a')))
    expect(matchesPieces([...pieces, t('b')], 'a'.repeat(20_000), false)).toBe(false)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
