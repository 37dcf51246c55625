import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperCode, readPaperCode } from './index.ts'

const root = 'ab'.repeat(32)
const totals = { files: 3, bytes: 9, unread: 0 }
const code = paperCode(root, totals)

describe('the code on paper', () => {
  it('is 8 groups of 8 and says root and totals', () => {
    expect(code).toMatch(/^([0-9A-F]{8} ){7}[0-9A-F]{8}$/)
    const others = [
      paperCode('ac'.repeat(32), totals),
      ...['files', 'bytes', 'unread'].map((one) => paperCode(root, { ...totals, [one]: 4 }))
    ]
    expect(new Set([code, ...others]).size).toBe(5)
  })
  it('is read as people type it', () => {
    const fullWidth = [...code].map(
      (char) => (char === ' ' ? '　' : String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    ).join('')
    for (const typed of [
      code, code.toLowerCase(), code.replaceAll(' ', '-'), code.replaceAll('0', 'O').replaceAll('1', 'l'), fullWidth,
      `${code}\n`,
    ]) {
      expect(readPaperCode(typed)).toEqual({ ok: true, code })
    }
    for (const typed of ['', 'x', code.slice(1), `${code}0`, 'G'.repeat(64), ' '.repeat(2000)]) expect(
      readPaperCode(typed)
    ).toEqual({ ok: false, why: 'not-a-code' })
  })
  it('tells a slip of the hand, and in which group', () => {
    fc.assert(fc.property(fc.nat(63), fc.integer({ min: 1, max: 15 }), (at, by) => {
      const plain = code.replaceAll(' ', '')
      const wrong = ((Number.parseInt(plain.charAt(at), 16) + by) % 16).toString(16)
      const typed = plain.slice(0, at) + wrong + plain.slice(at + 1)
      expect(readPaperCode(typed)).toEqual({ ok: false, why: 'mistyped', groups: [Math.floor(at / 8) + 1] })
    }))
    const groups = code.split(' ')
    expect(
      readPaperCode([groups[1], groups[0], ...groups.slice(2)].join(' '))
    ).toEqual({ ok: false, why: 'mistyped', groups: [1, 2] })
  })
})
