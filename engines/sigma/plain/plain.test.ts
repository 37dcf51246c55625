import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInNetwork, parseCidr } from './cidr.ts'
import { foldTable, foldText } from './fold.ts'
import { numberIn } from './number.ts'
import { timeIn, timePart, utc } from './time.ts'

describe('folding', () => {
  it('brings together exactly what Unicode simple folding does', () => {
    // A regular expression with `iu` compares by simple folding: an independent list inside the runtime.
    const units = Array.from({ length: 0x1_0000 }, (_, unit) => unit).filter((unit) => unit < 0xd800 || unit > 0xdfff)
    const every = units.map((unit) => String.fromCharCode(unit)).join('')
    const classes = new Map<number, string>()
    for (const unit of units) classes.set(foldTable[unit] ?? 0,
      (classes.get(foldTable[unit] ?? 0) ?? '') + String.fromCharCode(unit))
    const cased = every.replace(/[^\p{Changes_When_Casefolded}\p{Changes_When_Casemapped}]/gu, '')
    for (const letter of cased) {
      const found = cased.match(new RegExp(`\\u{${letter.charCodeAt(0).toString(16)}}`, 'igu'))?.join('')
      expect(classes.get(foldTable[letter.charCodeAt(0)] ?? 0)).toBe(found)
    }
    expect([...classes.values()].filter((one) => one.length > 1).join('').length).toBeGreaterThan(2000)
  })

  it.each([
    ['ABC', 'abc'], ['ÄÖÜ', 'äöü'], ['ΣΊΣΥΦΟΣ', 'σίσυφοσ'], ['ς', 'σ'], ['ſ', 's'], ['K', 'k'], ['Å', 'å'],
      ['ẞ', 'ß'], ['ＡＢＣ', 'ａｂｃ'], ['ЖУК', 'жук'], ['𐐀', '𐐨'], ['𞤀x', '𞤢x'],
  ])('%s is %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other))
    expect(foldText(one)).toBe(other)
  })

  it.each([['ß', 'ss'], ['İ', 'i'], ['ı', 'i'], ['患', '者'], ['カ', 'か'], ['Ａ', 'A']])('%s is not %s', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other))
  })

  it('keeps the length, and folding twice changes nothing', () => {
    fc.assert(fc.property(fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)), (text) => {
      expect(foldText(text)).toHaveLength(text.length)
      expect(foldText(foldText(text))).toBe(foldText(text))
    }))
  })
})

describe('networks', () => {
  it.each([
    ['10.0.0.0/8', '10.1.2.3', true], ['10.0.0.1/8', '10.200.0.0', true], ['10.0.0.0/8', '11.0.0.0', false],
      ['192.168.1.5', '192.168.1.5', true],
    ['0.0.0.0/0', '255.255.255.255', true], ['0.0.0.0/0', '::1', false], ['172.16.0.0/12', '172.32.0.0', false],
      ['172.16.0.0/12', '172.31.255.255', true],
    ['::/0', 'fe80::1', true], ['fe80::/10', 'febf::1%eth0', true], ['2001:db8::/32', '2001:DB8:0:0:1::', true],
      ['2001:db8::/32', '2001:db9::', false],
    ['10.0.0.0/8', '::ffff:10.0.0.1', true], ['::ffff:0a00:0/104', '10.9.9.9', false],
      ['::1/128', '0:0:0:0:0:0:0:1', true],
    ['10.0.0.0/8', '10.0.0', false], ['10.0.0.0/8', '10.0.0.256', false], ['10.0.0.0/8', 'host', false],
      ['::/0', '1::2::3', false], ['::/0', ':1', false],
    ['::/0', '1:2:3:4:5:6:7:8:9', false], ['10.0.0.0/8', ' 10.0.0.1 ', true], ['10.0.0.0/8', '-', false],
  ])('%s holds %s: %j', (network, address, inside) => {
    const parsed = parseCidr(network)
    expect(parsed !== null && isInNetwork(address, parsed)).toBe(inside)
  })

  it.each(['10.0.0.0/33', 'x/8', '/8', '::/129', '10.0.0.0/', '10.0.0.0/-1', ''])('%j is none', (text) => {
    expect(parseCidr(text)).toBeNull()
  })
})

describe('numbers and times', () => {
  it.each([['5', 5], ['-5.5', -5.5], ['0x3E7', 999], [' 7 ', 7], ['1e3', 1000], ['', NaN], ['5 MB', NaN],
    ['0b1', NaN], ['Infinity', NaN]])('%j is %d', (text, number) => {
    expect(numberIn(text)).toBe(number)
  })

  it.each([
    ['2026-11-20 05:24:53.079', '2026-11-20T05:24:53.000Z'], ['2026-11-20T05:24:53.0920510Z',
      '2026-11-20T14:24:53.000Z'], ['2026-11-20T05:24:53+09:00', '2026-11-20T05:24:53.000Z'],
    ['2026/11/20', '2026-11-20T00:00:00.000Z'], ['1795152293', '2026-11-20T14:24:53.000Z'],
      ['1795152293000', '2026-11-20T14:24:53.000Z'],
  ])('%s on a Japanese wall is %s', (text, wall) => {
    expect(new Date(timeIn(text, () => 9 * 3_600_000)?.local ?? NaN).toISOString()).toBe(wall)
  })

  it.each(['yesterday', '2026-13-01', '2026-11-20 25:00:00', '20', ''])('%j is no time', (text) => {
    expect(timeIn(text, utc)).toBeNull()
  })

  it('counts weeks as the calendar does', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
      (date) => {
      const day = Temporal.PlainDate.from(date.toISOString().slice(0, 10))
      expect(timePart(date.getTime(), 'week')).toBe(day.weekOfYear)
    }))
  })
})
