import { describe, expect, it } from 'vitest'
import { eventOf } from '../testing/event.fixture.ts'
import { finds, itemOf, readOne, refusalOf, ruleText } from '../testing/rules.fixture.ts'
import type { Warning } from '../faults.ts'
import { modifierNames } from './modifiers.ts'

type Fields = Parameters<typeof eventOf>[0]
/** A selection's line, an event it finds, an event it does not find. */
type Row = readonly [line: string, found: Fields, missed: Fields]

const encoded = (text: string, encoding: BufferEncoding, before = 0): string =>
  Buffer.concat([Buffer.alloc(before, 65), Buffer.from(text, encoding), Buffer.from('zz')]).toString('base64')

const rows: readonly Row[] = [
  ['F: abc', { F: 'ABC' }, { F: 'abcd' }],
  ['F: 10', { F: '10' }, { F: '10.0' }],
  ['F: 10.0', { F: '10.0' }, { F: '10' }],
  ['F: 0x10', { F: '16' }, { F: '0x10' }],
  ['F: 18446744073709551615', { F: '18446744073709551615' }, { F: '18446744073709552000' }],
  ['F: true', { F: 'True' }, { F: '1' }],
  ['F: ""', { F: '' }, { F: null }],
  ['F: ""', { F: '' }, {}],
  ['F: null', {}, { F: '' }],
  ['F: null', { F: null }, { F: '-' }],
  ['F:', { G: 'x' }, { F: 'x' }],
  ['F: "*"', { F: '' }, {}],
  ['F: "?"', { F: '𠮷' }, { F: 'ab' }],
  ['F: a?c*', { F: 'axcdef' }, { F: 'acdef' }],
  ['F: [a, b]', { F: 'B' }, { F: 'ab' }],
  ['F: a', { F: ['x', 'A'] }, { F: ['x', 'y'] }],
  ['F: 事務ＰＣ', { F: '事務ｐｃ' }, { F: '事務PC' }],
  ['F: STRASSE', { F: 'ſtraſſe' }, { F: 'straße' }],
  ['F|contains: b*d', { F: 'abcde' }, { F: 'abce' }],
  ['F|contains: 46', { F: '4688' }, { F: '4888' }],
  ['F|contains: ""', { F: '' }, {}],
  ['F|startswith: \\Win', { F: '\\windows' }, { F: 'c:\\windows' }],
  ['F|startswith: [a, b]', { F: 'Bx' }, { F: 'xb' }],
  ['F|endswith: \\cmd.exe', { F: 'C:\\CMD.EXE' }, { F: 'cmd.exe' }],
  ['F|contains|all: [a, b]', { F: 'xbxa' }, { F: 'xa' }],
  ['F|all|contains: [a, b]', { F: 'xbxa' }, { F: 'xb' }],
  ['F|contains|all: [a, b]', { F: ['a', 'b'] }, { F: ['a', 'c'] }],
  ['F|exists: true', { F: null }, { G: 'x' }],
  ['F|exists: false', { G: 'x' }, { F: '' }],
  ['F|exists: yes', { F: 'x' }, {}],
  ['F|cased: aB', { F: 'aB' }, { F: 'ab' }],
  ['F|contains|cased: aB', { F: 'xaBx' }, { F: 'xabx' }],
  ['F|cased|contains: aB', { F: 'xaBx' }, { F: 'xabx' }],
  ['F|neq: a', { F: 'b' }, { F: 'A' }],
  ['F|neq: a', {}, { F: 'a' }],
  ['F|neq: [a, b]', { F: 'c' }, { F: 'b' }],
  ['F|contains|neq: a', { F: 'xyz' }, { F: 'xaz' }],
  ['F|contains|all|neq: [a, b]', { F: 'a' }, { F: 'ab' }],
  ['F|windash|contains: " -f "', { F: 'cmd /f x' }, { F: 'cmd f x' }],
  ['F|contains|windash: " -f"', { F: 'cmd \u2014f' }, { F: 'cmd +f' }],
  ['F|windash|contains|all: [" -a", " /b"]', { F: 'x \u2013b \u2015a' }, { F: 'x /b' }],
  ['F|windash: a-b', { F: 'a-b' }, { F: 'a/b' }],
  ['F|windash: \u2013x', { F: '/x' }, { F: 'x' }],
  ['F|re: ^a.c$', { F: 'abc' }, { F: 'ABC' }],
  ['F|re: b\\d', { F: 'ab1' }, { F: 'ab' }],
  ['F|re|i: ^a.c$', { F: 'ABC' }, { F: 'ABCD' }],
  ['F|re|ignorecase: ab', { F: 'AB' }, { F: 'a' }],
  ["F|re: '(?i)^a.c$'", { F: 'ABC' }, { F: 'ABCD' }],
  ['F|re|m: ^b$', { F: 'a\nb' }, { F: 'a b' }],
  ['F|re|multiline: ^b$', { F: 'a\nb' }, { F: 'ab' }],
  ['F|re: ^b$', { F: 'b' }, { F: 'a\nb' }],
  ['F|re|s: a.b', { F: 'a\nb' }, { F: 'ab' }],
  ['F|re|dotall: a.b', { F: 'a\nb' }, { F: 'ab' }],
  ['F|re: a.b', { F: 'axb' }, { F: 'a\nb' }],
  ['F|re|startswith: b.', { F: 'bx' }, { F: 'abx' }],
  ['F|re|endswith: b|c', { F: 'xc' }, { F: 'cx' }],
  ['F|re|all: [a, b]', { F: 'ba' }, { F: 'a' }],
  ['F|base64: abc', { F: 'YWJj' }, { F: 'abc' }],
  ['F|base64|contains: abc', { F: 'xYWJjx' }, { F: 'xabcx' }],
  ['F|base64: 漢', { F: Buffer.from('漢').toString('base64') }, { F: '漢' }],
  ['F|base64offset|contains: hello', { F: encoded('hello', 'utf8') }, { F: 'hello' }],
  ['F|base64offset|contains: hello', { F: encoded('hello', 'utf8', 1) }, { F: encoded('jello', 'utf8', 1) }],
  ['F|base64offset|contains: hello', { F: encoded('hello', 'utf8', 2) }, { F: encoded('hallo', 'utf8', 2) }],
  ['F|utf16le|base64offset|contains: IEX', { F: encoded('IEX', 'utf16le', 1) }, { F: encoded('IEX', 'utf8', 1) }],
  ['F|wide|base64offset|contains: IEX', { F: encoded('IEX', 'utf16le', 2) }, { F: encoded('IEY', 'utf16le', 2) }],
  ['F|wide|base64offset|contains: 患者', { F: encoded('患者', 'utf16le', 2) }, { F: encoded('患', 'utf16le', 2) }],
  ['F|utf16be|base64: ab', { F: 'AGEAYg==' }, { F: 'YQBiAA==' }],
  ['F|utf16|base64: ab', { F: '//5hAGIA' }, { F: 'YQBiAA==' }],
  ['F|utf16le: ab', { F: 'a\0b\0' }, { F: 'ab' }],
  ['F|lt: 5', { F: '4' }, { F: '5' }],
  ['F|lte: 5', { F: '5' }, { F: '5.1' }],
  ['F|gt: 5', { F: '0x10' }, { F: '5' }],
  ['F|gte: 5', { F: '5.0' }, { F: 'many' }],
  ['F|gt: "5"', { F: '6' }, {}],
  ['F|minute: 30', { F: '2026-11-20 05:30:59' }, { F: '2026-11-20 05:31:00' }],
  ['F|hour: 5', { F: '2026-11-20T05:24:53.092051Z' }, { F: '2026-11-20T06:24:53Z' }],
  ['F|hour|gte: 22', { F: '2026-11-20 23:00:00' }, { F: '2026-11-20 21:59:59' }],
  ['F|lt|hour: 6', { F: '2026-11-20 05:59:00' }, { F: '2026-11-20 06:00:00' }],
  ['F|day: 20', { F: '2026-11-20' }, { F: '2026-11-21' }],
  ['F|week: 1', { F: '2025-12-29' }, { F: '2025-12-28' }],
  ['F|week: 53', { F: '2027-01-01' }, { F: '2027-01-04' }],
  ['F|month: 11', { F: '2026/11/20 01:00:00' }, { F: '2026-12-01' }],
  ['F|year|neq: 2026', { F: '2025-01-01' }, { F: '2026-01-01' }],
  ['F|cidr: 10.0.0.0/8', { F: '10.255.0.1' }, { F: '11.0.0.1' }],
  ['F|cidr: [192.168.0.0/16, "fe80::/10"]', { F: 'fe80::1%12' }, { F: 'fec0::1' }],
  ['F|cidr|neq: 127.0.0.0/8', { F: '10.0.0.1' }, { F: '127.0.0.1' }],
  ['F|expand: "%admins%"', { F: 'ROOT' }, { F: '%admins%' }],
  ['F|expand: "adm_%admins%_x"', { F: 'adm_taro1_x' }, { F: 'adm_taro_x' }],
  ['F|contains|expand: "%admins%"', { F: 'xrootx' }, { F: 'roo' }],
  ["F|expand: '\\%plain%admins%'", { F: '%plainroot' }, { F: 'plainroot' }],
  ['F: "%admins%"', { F: '%admins%' }, { F: 'root' }],
  ['F|re|expand: ^%admins%$', { F: 'taro2' }, { F: 'taro' }],
  ['F|fieldref: G', { F: 'abc', G: 'ABC' }, { F: 'abc', G: 'abcd' }],
  ['F|fieldref: G', { F: 'a', G: ['b', 'a'] }, { F: 'a' }],
  ['F|fieldref|startswith: G', { F: 'abc', G: 'AB' }, { F: 'abc', G: 'bc' }],
  ['F|fieldref|endswith: G', { F: 'abc', G: 'bc' }, { F: 'abc', G: 'ab' }],
  ['F|endswith|fieldref: G', { F: 'abc', G: 'bc' }, { F: 'abc', G: 'ab' }],
  ['F|fieldref|contains: G', { F: 'abc', G: 'B' }, { F: 'abc', G: 'd' }],
  ['F|fieldref|neq: G', { F: 'a', G: 'b' }, { F: 'a', G: 'A' }],
  ['F|fieldref|cased: G', { F: 'a', G: 'a' }, { F: 'a', G: 'A' }],
  ['Imphash: abc', { Hashes: 'MD5=1,IMPHASH=ABC' }, { Hashes: 'MD5=ABC' }],
  ['md5|startswith: ab', { md5: 'abc' }, { Hashes: 'SHA1=abc' }],
]

const placeholders = new Map([['admins', ['root', 'taro?']]])

describe('modifiers', () => {
  it.each(rows)('%s', (line, found, missed) => {
    const rule = itemOf(line, { placeholders })
    expect(finds(rule, eventOf(found))).toBe(true)
    expect(finds(rule, eventOf(missed))).toBe(false)
  })

  it('are all in the table', () => {
    const tried = new Set(rows.flatMap(([line]) => (line.split(':')[0] ?? '').split('|').slice(1)))
    expect(modifierNames.filter((name) => !tried.has(name))).toEqual([])
  })

  it('take the time of the event where the field says none, seen in the zone asked for', () => {
    const rule = itemOf('TimeCreated|hour: 3')
    const event = eventOf({ X: 'x' }, {}, Date.parse('2026-11-20T18:10:00Z'))
    expect(finds(rule, event)).toBe(false)
    expect(finds(rule, event, { zone: () => 9 * 3_600_000 })).toBe(true)
    expect(finds(rule, eventOf({ TimeCreated: '2026-11-20T18:10:00Z' }), { zone: () => 9 * 3_600_000 })).toBe(true)
    expect(finds(rule, eventOf({ TimeCreated: '2026-11-20 03:10:00' }), { zone: () => 9 * 3_600_000 })).toBe(true)
    expect(finds(rule, eventOf({}))).toBe(false)
  })

  it.each([
    ['F|contain: x', 'modifierUnknown', { modifier: 'contain', key: 'F|contain' }],
    ['F|lt: many', 'modifierValue', { modifier: 'lt', key: 'F|lt', value: 'many' }],
    ['F|exists: maybe', 'modifierValue', { modifier: 'exists', key: 'F|exists', value: 'maybe' }],
    ['F|contains|base64: x', 'modifierValue', { modifier: 'base64', key: 'F|contains|base64', value: 'x' }],
    ['F|base64: x*', 'modifierValue', { modifier: 'base64', key: 'F|base64', value: 'x*' }],
    ['F|contains|re: x', 'modifierMisplaced', { modifier: 're', key: 'F|contains|re', value: 'x' }],
    ['F|i: x', 'modifierMisplaced', { modifier: 'i', key: 'F|i', value: 'x' }],
    ['F|contains|cidr: x', 'modifierMisplaced', { modifier: 'cidr', key: 'F|contains|cidr', value: 'x' }],
    ['F|cidr: 10.0.0.0/33', 'cidr', { network: '10.0.0.0/33' }],
    ['F|contains: null', 'modifierValue', { modifier: 'contains', key: 'F|contains', value: 'null' }],
    ['F|windash: " -a -b -c -d -e -f -g"', 'variantsTooMany',
      { modifier: 'windash', key: 'F|windash', value: ' -a -b -c -d -e -f -g' }],
    ['F|fieldref: G*', 'modifierValue', { modifier: 'fieldref', key: 'F|fieldref', value: 'G*' }],
    ['F: { G: x }', 'valueNested', { key: 'F' }],
    ['F: []', 'listEmpty', { key: 'F' }],
    ["'|lt': 5", 'fieldMissing', { value: 'number' }],
    ["'|all': [a, null]", 'fieldMissing', { value: 'null' }],
  ])('refuse %s', (line, code, params) => {
    expect(refusalOf(ruleText(`s:\n    ${line}\ncondition: s`))).toEqual({ code, line: 6, params })
  })

  it('refuse a regular expression that is none or could stall, by name', () => {
    expect(refusalOf(ruleText("s:\n    A: x\n    F|re: '(a'\ncondition: s"))).toMatchObject({ code: 'regex', line: 7,
      params: { pattern: '(a' } })
  })
})

describe('placeholders nobody filled', () => {
  it('match nothing, and say so with their line', () => {
    const text = ruleText("s:\n    A: x\n    F|expand:\n        - '%unknown%'\n        - plain\ncondition: s")
    const rule = itemOf("F|expand: ['%unknown%', plain]")
    expect(finds(rule, eventOf({ F: 'plain' }))).toBe(true)
    expect(finds(rule, eventOf({ F: '%unknown%' }))).toBe(false)
    const read = refusalFree(text)
    expect(read).toEqual([{ path: 'r.yml', line: 8, code: 'placeholderUnfilled', params: { name: 'unknown' },
      rule: 't' }])
  })

  it('are told to have made a rule that never matches', () => {
    expect(refusalFree(ruleText("s:\n    F|expand: '%unknown%'\ncondition: s")).map(({ code }) => code)).toEqual(['placeholderUnfilled', 'neverMatches'])
  })
})

function refusalFree(text: string): readonly Warning[] {
  const { refused, warnings } = readOne(text)
  expect(refused).toEqual([])
  return warnings
}
