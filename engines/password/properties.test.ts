// What holds for every text whatever: an answer, in bounded time, with nothing of the password in it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { waysIn } from './explain.ts'
import { explain, themes, verdicts } from './index.ts'
import { names } from './phrases.fixture.ts'
import { examinedAtMost, lengthOf, signsOf } from './signs.ts'

const pieces = fc.constantFrom(
  'a', 'ka', 'nn', 'ー', 'さ', '桜', '1', '2024', '!', '-', 'qwe', 'koro', 'KO', '@', '\ud800', '👩‍👧', 'ｶﾞ', '\u0000', ' ', 'h30', '年',
  'か\u3099',
)
const made = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''))
const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 80 }), made)

describe('every text', () => {
  test('gets an answer that fits together', () => {
    fc.assert(fc.property(any, fc.array(any, { maxLength: 4 }), (password, names) => {
      const { verdict, guesses, length, parts, reasons } = explain(password, { names })
      expect(verdicts).toContain(verdict)
      expect(guesses).toBeGreaterThanOrEqual(0)
      expect(Number.isFinite(guesses)).toBe(true)
      expect(length).toBe(lengthOf(password))
      expect(reasons.length).toBeGreaterThan(0)
      let at = 0
      for (const part of parts) {
        expect(part.start).toBe(at)
        expect(part.end).toBeGreaterThan(part.start)
        at = part.end
      }
      expect(at).toBe([...password].slice(0, examinedAtMost).join('').length)
    }), { numRuns: 400 })
  })

  test('leaves nothing of itself in the answer but numbers and our own words', () => {
    const ours = new Set<string>(themes)
    fc.assert(fc.property(any, (password) => {
      const { parts, reasons } = explain(password, { names })
      const told = [...parts, ...reasons].flatMap(({ params }) => Object.values(params ?? {}))
      for (const value of told) expect(typeof value === 'number' || ours.has(value)).toBe(true)
    }), { numRuns: 200 })
  })

  test('gets the same answer again', () => {
    fc.assert(fc.property(any, (password) => {
      expect(explain(password)).toEqual(explain(password))
    }), { numRuns: 100 })
  })

  test('capitals and full width do not make it weaker than it is folded', () => {
    fc.assert(fc.property(made, (password) => {
      expect(explain(password.toUpperCase()).guesses).toBeGreaterThan(explain(password.toLowerCase()).guesses - 3)
    }), { numRuns: 200 })
  })
})

describe('longer', () => {
  const printable = fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code))
  const random = fc.array(printable, { minLength: 1, maxLength: 24 }).map((all) => all.join(''))

  test('one more random character never lowers it much', () => {
    fc.assert(fc.property(fc.oneof(random, made), printable, (password, more) => {
      expect(explain(password + more).guesses).toBeGreaterThan(explain(password).guesses - 2.5)
    }), { numRuns: 500, seed: 20_261_120 })
  })

  test('random characters raise it steadily', () => {
    const sixteen = fc.array(printable, { minLength: 16, maxLength: 16 }).map((all) => all.join(''))
    const sample = fc.sample(sixteen, { numRuns: 200, seed: 7 })
    for (const length of [8, 10, 13, 16]) {
      const sorted = sample.map((password) => explain(password.slice(0, length)).guesses).sort((one, other) => one - other)
      // Half the sample is within a tenth of what the alphabet gives.
      expect(sorted[100]).toBeGreaterThan(length * Math.log10(94) * 0.9)
      expect(sorted[199]).toBeLessThanOrEqual(length * Math.log10(95) + 0.01)
    }
  })

  test('syllables at random are far weaker than letters at random', () => {
    const syllable = fc.constantFrom(...'ka ki ku ke ko sa su se so ta te to na ni nu ne no ma mi mu me mo ra ri ru re ro'.split(' '))
    const six = fc.sample(fc.array(syllable, { minLength: 6, maxLength: 6 }), { numRuns: 50, seed: 3 })
    for (const one of six) expect(explain(one.join('')).guesses).toBeLessThan(12)
  })

  test('a text beyond the limit is examined up to it, and says so', () => {
    const { reasons, length, guesses } = explain('kesaha'.repeat(1000))
    expect(length).toBe(6000)
    expect(guesses).toBeLessThan(20)
    expect(reasons.length).toBeGreaterThan(0)
    expect(explain('x'.repeat(257)).reasons).toContainEqual({ code: 'cut', params: { count: 256 } })
  })
})

describe('cost', () => {
  const worstTexts = ['a', 'ouoouu', 'l1o0s5i!', 'かきくけこ', 'asdf', 'tttccchhh']
    .map((piece) => piece.repeat(256).slice(0, 256))

  test('knows a number of pieces that grows at most with the square of the length, whatever the text', () => {
    for (const text of worstTexts) {
      const pieces = waysIn(signsOf(text), { names }).length
      expect(pieces).toBeLessThan(200 * text.length)
      expect(pieces).toBeLessThan(16 * waysIn(signsOf(text.slice(0, 64)), { names }).length + 100)
    }
    expect(signsOf('x'.repeat(100_000)).length).toBeLessThanOrEqual(256)
  })

  test('keeps nothing between calls', async () => {
    const { setFlagsFromString } = await import('node:v8')
    const { runInNewContext } = await import('node:vm')
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void // node gives no other name for it
    const used = () => {
      collect()
      return process.memoryUsage().heapUsed
    }
    const some = (from: number) => {
      for (let at = from; at < from + 200; at += 1) explain(`kasa${at}-${at * 7919}to${'neko'.repeat(at % 9)}`, { names: [`名前${at}`] })
    }
    some(0)
    const before = used()
    some(10_000)
    expect(used() - before).toBeLessThan(3_000_000)
  })
})
