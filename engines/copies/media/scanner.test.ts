import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barcodeOf, hear, hearNothing, type Heard, type Key, nothingHeard } from './scanner.ts'

const typed = (keys: readonly string[], gap: number, from = 0): Key[] => keys.map((key, at) => ({ key, at: from + at * gap }))
const scanned = (code: string, from = 0): Key[] => typed([...code, 'Enter'], 8, from)

function all(keys: readonly Key[]): Heard[] {
  let state = nothingHeard
  const heard: Heard[] = []
  for (const key of keys) {
    const step = hear(state, key)
    state = step.state
    heard.push(...step.heard)
  }
  return [...heard, ...hearNothing(state)]
}
const told = (keys: readonly Key[]) => all(keys).map((one) =>
  one.is === 'scan' ? `scan ${one.code}` : one.is === 'typing' ? `typing ${one.keys.map(({ key }) => key).join('')}` : one.is)

describe('a scanner among people', () => {
  test('fast keys with Enter are a scan, slow ones are a person', () => {
    expect(told(scanned('KRT001L6'))).toEqual(['scan KRT001L6'])
    expect(told(typed(['a', 'b', 'c', 'd', 'e', 'Enter'], 120))).toEqual(['typing a', 'typing b', 'typing c', 'typing d', 'typing e', 'typing Enter'])
    expect(told([...scanned('KRT001L6'), ...scanned('KRT002L6', 500)])).toEqual(['scan KRT001L6', 'scan KRT002L6'])
  })

  test('somebody typed before: theirs stays theirs', () => {
    expect(told([...typed(['h', 'i'], 150), ...scanned('KRT001L6', 1000)])).toEqual(['typing h', 'typing i', 'scan KRT001L6'])
  })

  test('shift does not break it; two letters and Enter are no scan; nor is a fast arrow', () => {
    expect(told(typed(['Shift', 'K', 'Shift', 'R', 'T', '0', '1', 'Tab'], 8))).toEqual(['scan KRT01'])
    expect(told(scanned('ok'))).toEqual(['typing okEnter'])
    expect(told(typed(['a', 'b', 'c', 'd', 'ArrowLeft', 'Enter'], 8))).toEqual(['typing abcdArrowLeft', 'typing Enter'])
  })

  test('a scan into the Japanese input method is said to be one', () => {
    expect(told(typed(Array.from({ length: 9 }, () => 'Process'), 8))).toEqual(['input-method'])
    expect(told(typed([...Array.from({ length: 8 }, () => 'Process'), 'Enter'], 8))).toEqual(['input-method'])
  })

  test('full width, marks of the kind of code, the stars of Code 39', () => {
    for (const code of ['KRT001L6', 'ＫＲＴ００１Ｌ６', ']C1KRT001L6', '*KRT001L6*', ' KRT001L6 ']) expect(barcodeOf(code)).toBe('KRT001L6')
    for (const code of ['', ' ', '電カル', 'a\u0007b', 'x'.repeat(65)]) expect(barcodeOf(code)).toBe(null)
  })

  test('no key is lost and none is told twice, however they come', () => {
    const key = fc.record({ key: fc.constantFrom('A', '1', 'Enter', 'Tab', 'Backspace', 'Process', '漢'), at: fc.nat(2000) })
    fc.assert(fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const heard = all(keys)
      const given = heard.reduce((sum, one) => sum + (one.is === 'typing' ? one.keys.length : 0), 0)
      if (heard.every(({ is }) => is === 'typing')) expect(given).toBe(keys.length)
      else expect(given).toBeLessThan(keys.length)
    }), { numRuns: 1000 })
  })
})
