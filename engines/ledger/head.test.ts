import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateKey, headCode, parseHeadCode } from './index.ts'

const { vkey } = generateKey('kokoroe/x')
const checkpoint = { origin: 'kokoroe/x', size: 1234, root: Buffer.alloc(32, 7) }
const head = headCode(checkpoint, vkey)
const code = head.groups.join('')

describe('a head on paper', () => {
  it('is 8 groups of 8, and changes with origin, size, root and key', () => {
    expect(head.groups.every((group) => /^[0-9A-F]{8}$/.test(group))).toBe(true)
    expect(head.groups).toHaveLength(8)
    const others = [
      headCode({ ...checkpoint, origin: 'kokoroe/y' }, vkey), headCode({ ...checkpoint, size: 1235 }, vkey),
      headCode({ ...checkpoint, root: Buffer.alloc(32, 8) }, vkey), headCode(checkpoint, generateKey('kokoroe/x').vkey),
    ]
    for (const other of others) for (const [i, group] of other.groups.entries()) expect(group).not.toBe(head.groups[i])
  })

  it('is read however it was typed', () => {
    const wide = head.text.replace(/[!-~]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0))
    for (const text of [head.text, head.qr, head.text.toLowerCase(), wide, wide.replaceAll(' ', '\u3000'),
      `  ${head.text}\n`, head.qr.toLowerCase(),
      head.text.replace('1234', '1,234'), `1234 ${head.groups.join('-')}`, `1234：${head.groups.join('\n')}`,
      head.text.replaceAll('0', 'O').replaceAll('1', 'l').replace('l234', '1234'), `1234 : ${code}`]) {
      expect([text, parseHeadCode(text)]).toEqual([text, { ok: true, head: { kind: 'code', size: 1234, code } }])
    }
    expect(parseHeadCode(head.groups.join('  '))).toEqual({ ok: true, head: { kind: 'code', size: null, code } })
  })

  it('tells every single wrong character and swapped groups, with the group', () => {
    fc.assert(fc.property(fc.nat(63), fc.integer({ min: 1, max: 15 }), (at, by) => {
      const other = ((Number.parseInt(code[at] ?? '0', 16) + by) % 16).toString(16)
      expect(parseHeadCode(`1234: ${code.slice(0, at)}${other}${code.slice(at + 1)}`))
        .toEqual({ ok: false, code: 'mistyped', groups: [Math.floor(at / 8) + 1] })
    }))
    fc.assert(fc.property(fc.nat(7), fc.nat(7), (a, b) => {
      const swapped = head.groups.with(a, head.groups[b] ?? '').with(b, head.groups[a] ?? '')
      expect(parseHeadCode(swapped.join(' ')).ok).toBe(a === b)
    }))
  })

  it('is nothing else', () => {
    for (const text of ['', '1234', code.slice(1), `${code}0`, `x: ${code}`, `1234: ${code}F`, `-1: ${code}`,
      'z'.repeat(64),
      `99999999999999999999: ${code}`, ' '.repeat(2000)]) {
      expect(parseHeadCode(text)).toEqual({ ok: false, code: 'not-a-head' })
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !parseHeadCode(text).ok))
  })
})
