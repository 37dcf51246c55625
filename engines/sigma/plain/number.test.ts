// Numbers compared as whole numbers of any size, against BigInt; small ones and fractions as numbers.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { comparesTo, exactDigits, holds, numberIn } from './number.ts'
import type { NumberMatch } from '../tree.ts'

const comparisons = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'] as const
const match = (is: NumberMatch['is'], text: string): NumberMatch => {
  const exact = exactDigits(text)
  return { kind: 'number', is, than: Number(text), ...(exact === undefined ? {} : { exact }) }
}
const whole = fc.oneof(
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.tuple(fc.constantFrom(2n ** 53n, -(2n ** 53n), 2n ** 63n, 2n ** 64n - 1n, 0n), fc.bigInt({ min: -3n, max: 3n })).map(([a, b]) => a + b),
)

it('compares whole numbers exactly, whatever their size', () => {
  fc.assert(fc.property(whole, whole, fc.constantFrom(...comparisons), fc.boolean(), (mine, than, is, hex) => {
    const text = hex && mine >= 0n ? `0x${mine.toString(16)}` : String(mine)
    const sign = mine < than ? -1 : mine > than ? 1 : 0
    expect(comparesTo(` ${text} `, match(is, String(than)))).toBe(holds(is, sign, 0))
  }), { numRuns: 3000 })
})

it('tells neighbours apart that are one to a number', () => {
  expect(comparesTo('9007199254740993', match('gt', '9007199254740992'))).toBe(true)
  expect(comparesTo('9007199254740992', match('eq', '9007199254740993'))).toBe(false)
  expect(comparesTo('0x8020000000000001', match('neq', '9232379236109516800'))).toBe(true)
})

it('compares everything else as before', () => {
  const text = fc.oneof(fc.double().map(String), fc.string(), fc.constantFrom('1e400', '-1e17', '12345678901234567890.5', '', ' 7 ', `1${'0'.repeat(500)}`))
  fc.assert(fc.property(text, fc.constantFrom(...comparisons), fc.constantFrom(0, 1, -7.5, 1000, Infinity), (value, is, than) => {
    expect(comparesTo(value, { kind: 'number', is, than })).toBe(holds(is, numberIn(value), than))
  }))
  expect([exactDigits('42'), exactDigits('1.5'), exactDigits('x'), exactDigits('0xffffffffffffffff')])
    .toEqual([undefined, undefined, undefined, '18446744073709551615'])
})
