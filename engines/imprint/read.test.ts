import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImprintItem } from './index.ts'
import { inFolder, itemsOf, oddNames, plant, take, type Tree } from './testing/trees.ts'

const codes = (items: readonly ImprintItem[]) => items.flatMap((item) => (item.kind === 'problem' ? [item.code] : []))
const isSealed = (items: readonly ImprintItem[]) => items.at(-1)?.kind === 'sealed'
const reseal = (text: string) => {
  const body = text.slice(0, text.lastIndexOf('\ns\t') + 1)
  return Buffer.from(`${body}s\t${createHash('sha256').update(body, 'latin1').digest('hex')}\n`, 'latin1')
}

describe('reading an imprint', () => {
  let good: Buffer
  let text = ''
  beforeAll(async () => {
    const files = (names: readonly string[]): Tree => new Map(
      names.map((name) => [name, { is: 'file', content: name, time: 2 }])
    )
    await inFolder(async (folder) => {
      plant(`${folder}/t`, new Map(
        [...files(oddNames), ['dd', { is: 'folder', entries: files(['x', 'y']) }], ['ll', { is: 'link', target: '\n' }]]
      ))
      good = (await take(`${folder}/t`, { label: 'first\tlabel' })).bytes
    })
    text = good.toString('latin1')
  })

  it('gives the head first and the seal last', async () => {
    const items = await itemsOf(good, 100)
    expect(items[0]).toEqual({ kind: 'head', taken: 1_790_000_000_000, label: 'first\tlabel' })
    expect(items.at(-1)).toMatchObject({ kind: 'sealed', totals: { files: oddNames.length + 2, unread: 0 } })
  })

  it('says of every single changed byte that something is wrong', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (where, by) => {
      const bytes = Buffer.from(good)
      const at = where % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ by
      const items = await itemsOf(bytes)
      expect(codes(items).length).toBeGreaterThan(0)
      expect(isSealed(items)).toBe(false)
    }), { numRuns: 400 })
  })

  it('says of every cut that it is unfinished', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(), async (where) => {
      const items = await itemsOf(good.subarray(0, where % good.length))
      expect(codes(items)).toEqual([items[0]?.kind === 'head' ? 'unfinished' : 'not-an-imprint'])
    }), { numRuns: 100 })
  })

  it('finds where it was altered, even by somebody who seals it anew', async () => {
    const changed = async (from: string | RegExp, to: string) => {
      expect(text.replace(from, to)).not.toBe(text)
      return codes(await itemsOf(reseal(text.replace(from, to))))
    }
    // Only the directory is named in which it happened, not those above it.
    expect(await changed(/(\t[0-9]+\t[0-9]+\t[0-9]+)\tx\n/, '$1\tw\n')).toEqual(['root'])
    expect(await changed(/\t1(\t[0-9]+\t[0-9]+)\tx\n/, '\t2$1\tx\n')).toEqual(['root'])
    expect(await changed(/f.*\tx\nf.*\ty\n/, '')).toEqual(['root'])
    expect(await changed(/(f.*\tx\n)(f.*\ty\n)/, '$2$1')).toEqual(['order', 'root'])
    expect(await changed(/(f.*\tx\n)/, '$1$1')).toEqual(['order', 'root'])
    expect(await changed(/(e\t\w+\t2\t2)\t0\n/, '$1\t1\n')).toEqual(['totals', 'totals'])
    expect(await changed(/e\t\w+\t2\t2\t0\n/, '')).toContain('order')
    expect(await changed(/f.*\tx\n/, '$&n\tnote\n')).toEqual([])
    expect(await changed(/d.*\tdd\n/, '$&n\tnote\n')).toEqual(['bad-line'])
    expect(await changed('\\x09', '\\x41')).toEqual(['not-an-imprint'])
    expect(await changed('imprint\t1', 'imprint\t2')).toEqual(['version'])
    expect(await changed(/d.*\t\.\n/, '')).toEqual(['nesting'])
    expect(await changed(/d.*\tdd\n/, '$&x\tdenied\tEIO\t.\n')).toEqual(['nesting'])
    expect(codes(await itemsOf(Buffer.from(`${text}\n`, 'latin1')))).toEqual(['after-end'])
    expect(codes(await itemsOf(Buffer.from(`${text}x`, 'latin1')))).toEqual(['after-end'])
    expect(codes(await itemsOf(Buffer.from(text.replace(/\d{16}/, '1'), 'latin1')))).toEqual(['seal'])
  })

  it('is total: any bytes end in entries or in stated problems, never in an error', async () => {
    const lines = text.split('\n')
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.array(fc.oneof(fc.constantFrom(...lines), fc.constantFrom('e', 'd\t1\t1\t..', 'd\t1\t1\t.', 'f\t\t\t\t\t', 'o\tconstructor\t1\t1\ta', 'x\ttoString\tE\ta',
        'x\tdenied\tE1\t.', `e\t${'0'.repeat(64)}\t0\t0\t0`, 's\t', 'n\t\\x4', 'd\t-0\t1\ta')), { maxLength: 40 })
        .map((some) => Buffer.from([...lines.slice(0, 4), ...some, ''].join('\n'), 'latin1')),
    )
    await fc.assert(fc.asyncProperty(hostile, fc.integer({ min: 1, max: 400 }), async (bytes, cut) => {
      const items = await itemsOf(bytes, cut)
      expect(codes(items).length > 0).toBe(!isSealed(items))
      expect(await itemsOf(bytes)).toEqual(items)
    }), { numRuns: 500 })
  })

  it('ends early where going on would only fill memory', async () => {
    const head = lines(text, 4)
    expect(
      codes(await itemsOf(Buffer.from(`${head}f\t${'x'.repeat(600_000)}\n`, 'latin1'), 65_536))
    ).toEqual(['line-too-long'])
    const many = await itemsOf(Buffer.from(head + '?\n'.repeat(5000), 'latin1'))
    expect(codes(many).filter((code) => code === 'bad-line')).toHaveLength(1000)
    expect(codes(many).at(-1)).toBe('too-many')
    expect(codes(await itemsOf(Buffer.from(head + 'd\t1\t1\ta\n'.repeat(30_000), 'latin1')))).toEqual(['nesting'])
  })
})

const lines = (
  text: string, count: number,
): string => text.split('\n').slice(0, count).map((line) => `${line}\n`).join('')
