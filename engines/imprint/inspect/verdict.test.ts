import { describe, expect, it } from 'vitest'
import { looksHalfNoisy, looksNoisy } from './noise.ts'
import { readVerdict, verdictOf, writeVerdict } from './verdict.ts'
import { promised } from './kinds.ts'
import { Feed, type Reading } from './reading.ts'
import { Random } from '../testing/random.ts'

describe('notes', () => {
  it('are short and read back', () => {
    const verdict = { is: 'unjudged', kind: 'elf', why: 'previous', print: { noise: 3, samples: 120 } } as const
    expect(writeVerdict(verdict)).toBe('unjudged elf previous noise=3 samples=120')
    expect(readVerdict(writeVerdict(verdict))).toEqual(verdict)
    expect(writeVerdict({ is: 'clean', kind: 'dicom', why: null, print: { object: '0123456789abcdef' } }))
      .toBe('clean dicom object=0123456789abcdef')
  })

  it('of somebody else are left alone', () => {
    for (const note of ['', 'clean', 'clean  jpeg', 'fine jpeg', 'clean jpeg A', 'clean jpeg x=-1']) expect(readVerdict(note)).toBeNull()
    expect(verdictOf(['somebody else', 'clean png'])).toMatchObject({ kind: 'png' })
  })
})

describe('noise', () => {
  const random = new Random(7)
  it('is told from text, code, tables and counting', () => {
    for (const length of [64, 200, 1000, 4096]) expect(looksNoisy(random.bytes(length))).toBe(true)
    expect(looksNoisy(random.bytes(63))).toBe(false)
    expect(looksNoisy(Buffer.from(Array.from({ length: 4096 }, (_, at) => at & 255)))).toBe(false)
    expect(looksNoisy(Buffer.from('the quick brown fox '.repeat(300)))).toBe(false)
    expect(looksNoisy(Buffer.from(random.bytes(3072).toString('base64')))).toBe(false)
    expect(looksNoisy(Buffer.alloc(4096))).toBe(false)
  })

  it('is found in every other part', () => {
    const mixed = Buffer.alloc(4096, 'text ')
    for (let at = 16; at < mixed.length; at += 32) mixed.set(random.bytes(16), at)
    expect([looksNoisy(mixed), looksHalfNoisy(mixed)]).toEqual([false, true])
    expect(looksHalfNoisy(Buffer.alloc(4096, 'text '))).toBe(false)
    for (const length of [0, 1, 15, 17, 33, 100]) looksHalfNoisy(Buffer.alloc(length))
  })

  it('is seldom seen or missed by chance', () => {
    let missed = 0
    for (let turn = 0; turn < 500; turn++) if (!looksNoisy(random.bytes(4096))) missed += 1
    expect(missed).toBeLessThan(4)
  })
})

it('a name promises by its ending, or by the one before it', () => {
  expect(promised('A.DCM')?.kind.name).toBe('dicom')
  expect(promised('a.dcm.crypted')?.kind.name).toBe('dicom')
  expect(promised('a.tar.base64')).toBeNull()
  expect(promised('dcm')).toBeNull()
})

describe('reading as if one could wait', () => {
  function* echo(): Reading<string> {
    const first = (yield 3).toString()
    const loose = (yield -10).toString()
    const rest = yield 100
    yield rest.subarray(1)
    return `${first}|${loose.length > 0 ? loose : '-'}|${rest.toString()}|${(yield 100).toString()}`
  }

  it('answers by what comes, and less only at the end', () => {
    const one = new Feed(echo())
    for (const piece of ['a', 'b', 'cd', 'ef', 'g']) one.piece(Buffer.from(piece))
    expect(one.end()).toBe('abc|d|efg|fg')
    const two = new Feed(echo())
    two.piece(Buffer.from('abcdefghijklmnop'))
    expect(two.end()).toBe('abc|defghijklm|nop|op')
    expect(new Feed(echo()).end()).toBe('|-||')
  })

  it('a judge that does not end is a bug, not a hang', () => {
    function* endless(): Reading<never> {
      for (;;) yield 1
    }
    expect(() => new Feed(endless()).end()).toThrow('behind the end')
  })
})
