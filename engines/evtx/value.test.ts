// Values whose text is remembered, against texts made the plain way; numbers and times in text against their string.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textMs, unitsMs, unitsNumber } from './time.ts'
import { type } from './tokens.ts'
import { valueText } from './value.ts'

const few = fc.integer({ min: 0, max: 3 })
const size = new Map<number, number>([
  [type.int8, 1], [type.uint8, 1], [type.int16, 2], [type.uint16, 2], [type.int32, 4], [type.uint32, 4], [type.hex32, 4],
  [type.bool, 4], [type.int64, 8], [type.uint64, 8], [type.hex64, 8],
])

function plain(kind: number, value: bigint): string {
  const bits = (size.get(kind) ?? 0) * 8
  if (kind === type.bool) return value === 0n ? 'false' : 'true'
  if (kind === type.hex32 || kind === type.hex64) return `0x${value.toString(16)}`
  const signed = kind === type.int8 || kind === type.int16 || kind === type.int32 || kind === type.int64
  return String(signed ? BigInt.asIntN(bits, value) : value)
}

it('a number has the text of its own kind, whatever was asked for before', () => {
  // Few different values, so that most are remembered ones, under another kind too.
  const value = fc.oneof(few.map(BigInt), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), few.map((low) => 2n ** 64n - 1n - BigInt(low)))
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...size.keys()), value), { maxLength: 200 }), (asked) => {
    for (const [kind, whole] of asked) {
      const count = size.get(kind) ?? 0
      const cut = BigInt.asUintN(count * 8, whole)
      const bytes = new Uint8Array(16)
      new DataView(bytes.buffer).setBigUint64(3, cut, true)
      expect(valueText(bytes, kind, 3, count)).toBe(plain(kind, cut))
    }
  }))
})

it('identifiers have their own text, also where they share their first words', () => {
  const sid = (parts: readonly number[]): Uint8Array => {
    const bytes = new Uint8Array(8 + 4 * parts.length)
    bytes.set([1, parts.length, 0, 0, 0, 0, 0, 5])
    parts.forEach((part, at) => new DataView(bytes.buffer).setUint32(8 + 4 * at, part, true))
    return bytes
  }
  fc.assert(fc.property(fc.array(fc.array(few, { maxLength: 8 }), { maxLength: 60 }), (asked) => {
    for (const parts of asked) {
      const bytes = sid(parts)
      expect(valueText(bytes, type.sid, 0, bytes.length)).toBe(['S-1-5', ...parts].join('-'))
      // Cut short it is none, and must not be taken for one.
      if (parts.length > 0) expect(valueText(bytes, type.sid, 0, bytes.length - 4)).toMatch(/^[0-9A-F]+$/)
    }
  }))
  const guid = Uint8Array.from({ length: 16 }, (_, at) => at)
  for (const again of [1, 2]) {
    expect([again, valueText(guid, type.guid, 0, 16)]).toEqual([again, '{03020100-0504-0706-0809-0A0B0C0D0E0F}'])
    // The same bytes as another kind are another text.
    expect(valueText(guid, type.sid, 0, 16)).toBe('S-0-2211975595527-185207048')
  }
})

const units = (text: string): Uint8Array => Buffer.from(text, 'utf16le')

it('times and numbers in text are read as from their string, or not at all', () => {
  const digit = fc.constantFrom(...'0123456789')
  const near = fc.tuple(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') }), fc.array(digit, { maxLength: 6 }), few)
    .map(([date, more, cut]) => {
      const text = date.toISOString().replace('Z', `${more.join('')}Z`)
      return cut === 0 ? text : cut === 1 ? text.slice(0, -1) : cut === 2 ? text.replace('.', ',') : `${text}\0`
    })
  fc.assert(fc.property(fc.oneof(near, near, fc.string({ unit: 'binary' })), (text) => {
    const bytes = units(text)
    const ms = unitsMs(bytes, 0, bytes.length)
    if (!Number.isNaN(ms)) expect(ms).toBe(textMs(text))
  }), { numRuns: 2000 })
  expect(unitsMs(units('2024-05-06T07:08:09.1234567Z'), 0, 56)).toBe(Date.UTC(2024, 4, 6, 7, 8, 9, 123))
  fc.assert(fc.property(fc.oneof(fc.nat().map(String), fc.stringMatching(/^[0-9 +.xe-]{0,18}$/), fc.string()), (text) => {
    const bytes = units(text)
    const number = unitsNumber(bytes, 0, bytes.length)
    if (number >= 0) expect(number).toBe(Number(text))
    else expect(/^[0-9]{1,15}$/.test(text)).toBe(false)
  }))
})
