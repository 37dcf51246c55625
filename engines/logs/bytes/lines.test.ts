// Units: cut anywhere, a file's lines are read once each; lines too long cost themselves only.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problems } from '../problem.ts'
import { bytesContent } from './content.ts'
import type { Content } from './content.ts'
import { visitLines } from './lines.ts'
import { fallbackOf } from './text.ts'

interface Seen {
  readonly text: string
  readonly offset: number
}

/** Content in pieces of odd sizes, as streams give it. */
function inPieces(bytes: Uint8Array, size: number): Content {
  return {
    ...bytesContent(bytes, 0),
    async *stream(from) {
      for (let at = from; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
  }
}

async function read(content: Content, from: number, to: number | null,
  most = 1000): Promise<{ seen: Seen[]; lines: number; problems: Problems }> {
  const problems = new Problems(5)
  const seen: Seen[] = []
  const range = { from, to, fallback: 'cp932', most } as const
  const lines = await visitLines(content, range, problems, {
    block: () => {},
    line: (bytes, start, end, _, offset) => seen.push({ text: bytes.toString('utf8', start, end), offset }),
  })
  return { seen, lines, problems }
}

describe('visitLines', () => {
  it('reads every line once, in whichever unit it begins', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', '髙', ' '), maxLength: 12 })
    await fc.assert(fc.asyncProperty(
      fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 50 }),
      async (lines, end, closed, unit, piece) => {
        const text = lines.join(end) + (closed ? end : '')
        const bytes = Buffer.from(text)
        const content = inPieces(bytes, piece)
        const found: Seen[] = []
        let count = 0
        for (let from = 0; from < Math.max(1, bytes.length); from += unit) {
          const one = await read(content, from, from + unit >= bytes.length ? null : from + unit)
          found.push(...one.seen)
          count += one.lines
        }
        expect(found.map(one => one.text)).toEqual(lines.filter(one => one !== ''))
        for (const { text: of, offset } of found) expect(bytes.subarray(offset,
          offset + Buffer.byteLength(of)).toString()).toBe(of)
        expect(count).toBe(text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0))
      },
    ), { numRuns: 300 })
  })

  it('passes over a line that is too long, and no unit reads it again', async () => {
    const bytes = Buffer.from(`first\n${'x'.repeat(500)}\nlast\n`)
    const content = inPieces(bytes, 64)
    const whole = await read(content, 0, null, 100)
    expect(whole.seen.map(one => one.text)).toEqual(['first', 'last'])
    expect(whole.lines).toBe(3)
    expect(whole.problems.list).toMatchObject([{ code: 'record-too-long', line: 2, offset: 6 }])
    for (const from of [50, 100, 300]) expect((await read(content, from, from + 50, 100)).seen).toEqual([])
  })

  it('decodes lines that are no UTF-8 one by one', async () => {
    const bytes = Buffer.concat([Buffer.from('髙\n'), Buffer.from([0x8c, 0x9f, 0x8d, 0xb8, 10]), Buffer.from('z\n')])
    const { seen, problems } = await read(inPieces(bytes, 100), 0, null)
    expect(seen).toEqual([{ text: '髙', offset: 0 }, { text: '検査', offset: 4 }, { text: 'z', offset: 9 }])
    expect(problems.list).toEqual([])
  })
})

describe('fallbackOf', () => {
  it.each([
    ['euc-jp', [0xa5, 0xd0, 0xa5, 0xc3, 0xa5, 0xaf, 0xa4, 0xf2]],
    ['cp932', [0x83, 0x6f, 0x83, 0x62, 0x82, 0xf0]],
    // half-width kana
    ['cp932', [0xb6, 0xc5, 0xb6, 0xc5]],
    ['cp932', []],
  ])('%s', (name, bytes) => expect(fallbackOf(Uint8Array.from(bytes))).toBe(name))
})
