import { describe, expect, test } from 'vitest'
import type { LogSource } from '../event.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { routesOf } from '../mapping/routes.ts'
import { plainMatch } from '../plain/plain.ts'
import type { DetectionRule } from '../rule.ts'
import { readRules } from '../read/read-rules.ts'
import { eventOf, noSource } from '../testing/event.fixture.ts'
import { compile } from './matcher.ts'
import { commonTexts, rarityFrom } from './rarity.ts'
import { shortened } from './shorten.ts'
import { outcome, simplified } from './simplify.ts'
import { witnessOf } from './witness.ts'

const anything = { channels: null, providers: null, eventIds: null, where: null, rename: new Map<string, string>() }
const security: Mapping = {
  product: 'windows',
  services: new Map([['security', { ...anything, channels: ['Security'] }]]),
  categories: new Map([['process_creation', [
    { ...anything, service: 'security', eventIds: [4688], rename: new Map([['Image', 'NewProcessName']]) },
    { ...anything, service: null, channels: ['Sysmon'], eventIds: [1] },
    { ...anything, service: null, channels: ['sysmon'] },
  ]]]),
}

function rulesOf(...detections: readonly string[]): readonly DetectionRule[] {
  const text = detections.map((detection, at) => `title: r${at}\nstatus: test\n${detection}`).join('\n---\n')
  const { rules, refused } = readRules([{ path: 'test.yml', text }])
  expect(refused).toEqual([])
  return rules.filter((rule): rule is DetectionRule => rule.kind === 'detection')
}

const onProcess = 'logsource: { product: windows, category: process_creation }\ndetection:\n'
const onSecurity = 'logsource: { product: windows, service: security }\ndetection:\n'
const source = (channel: string, eventId: number): Partial<LogSource> => ({ product: 'windows', channel, eventId })

describe('routing', () => {
  const rules = rulesOf(
    `${onProcess}  a: { Image|endswith: \\\\cmd.exe }\n  condition: a`,
    `${onSecurity}  a: { EventID: [1102, 1104] }\n  condition: a`,
    `${onSecurity}  a: { EventID: 4624 }\n  b: { User: x }\n  condition: a and not b`,
  )
  const matcher = compile(rules, [security])

  test('a source nobody asks for is not wanted', () => {
    expect(matcher.wants({ ...noSource, ...source('Security', 1102) })).toBe(true)
    expect(matcher.wants({ ...noSource, ...source('Security', 5156) })).toBe(false)
    expect(matcher.wants({ ...noSource, ...source('System', 1102) })).toBe(false)
    expect(matcher.wants({ ...noSource, product: 'linux' })).toBe(false)
  })

  test('each way has its own names, and a rule that comes by two is told once', () => {
    expect(matcher.match(eventOf({ NewProcessName: 'C:\\CMD.EXE' }, source('Security', 4688)))).toEqual([0])
    expect(matcher.match(eventOf({ Image: 'C:\\CMD.EXE' }, source('Security', 4688)))).toEqual([])
    expect(matcher.match(eventOf({ Image: 'C:\\CMD.EXE' }, source('Sysmon', 1)))).toEqual([0])
    expect(matcher.match(eventOf({ Image: 'C:\\CMD.EXE' }, source('Sysmon', 2)))).toEqual([0])
  })

  test('a rule of the event ID alone matches without a value read', () => {
    const unread = { ...eventOf({ EventID: '1102' }, source('Security', 1102)),
      text: () => { throw new Error('read') } }
    expect(matcher.match(unread)).toEqual([1])
    expect(matcher.match(eventOf({ User: 'x' }, source('Security', 1102)))).toEqual([])
  })
})

describe('matching', () => {
  test('Japanese and case beyond ASCII', () => {
    const rules = rulesOf(
      `${onSecurity}  a: { CommandLine|contains: 電子カルテ }\n  condition: a`,
      `${onSecurity}  a: { CommandLine|contains: ΣΊΣΥΦΟΣ }\n  condition: a`,
      `${onSecurity}  a: { CommandLine|endswith: 𐐀 }\n  condition: a`,
    )
    const matcher = compile(rules, [security])
    const on = (text: string): readonly number[] =>
      [...matcher.match(eventOf({ CommandLine: text }, source('Security', 1)))]
    expect(on('D:\\電子カルテ\\run.exe')).toEqual([0])
    expect(on('σίσυφος 電子カルテ')).toEqual([0, 1])
    expect(on('x𐐨')).toEqual([2])
  })

  test.each<[string, string, boolean]>([
    ['ab*ba', 'aba', false], ['ab*ba', 'abba', true], ['*ab*ab*', 'abab', true], ['*ab*ab*', 'xabx', false],
    ['a*b*c', 'a-b-c', true], ['a*b*c', 'acb', false], ['?b*', '𠮷b', true], ['?b*', 'b', false], ['a?c', 'abbc', false],
    ['a*a', 'a', false], ['*\\*x', 'y*x', true], ['*\\*x', 'yx', false],
  ])('`%s` on `%s`', (pattern, text, wanted) => {
    const [rule] = rulesOf(`${onSecurity}  a: { A: '${pattern}' }\n  condition: a`)
    if (rule === undefined) throw new Error('no rule')
    expect(compile([rule], [security]).match(eventOf({ A: text }, source('Security', 1)))).toEqual(wanted ? [0] : [])
  })

  test.each<[string, string, boolean]>([
    ['A: NtLmSsp', 'NtLmSsp ', true], ['A: NtLmSsp', 'NtLmSsp', true], ["A: 'NtLmSsp '", 'NtLmSsp ', true],
    ["A: 'NtLmSsp '", 'NtLmSsp', false], ['A: NtLmSsp', ' NtLmSsp', false], ['A|cased: NtLmSsp', 'NtLmSsp  ', true],
    ['A|cased: NtLmSsp', 'ntlmssp ', false], ['A|endswith: .zip', 'get a.zip \r\n', true],
    ['A|endswith: .zip', 'get a.zip\u3000', false], ['A|neq: NtLmSsp', 'NtLmSsp ', false],
    ['A|startswith: NtLm', 'NtLmSsp ', true], ["A: ''", '  ', true], ['A: null', '  ', false],
    ['A: a?b', 'a b ', true], ['A: ab?', 'ab ', true], ["A|re: 'p$'", 'NtLmSsp ', false],
  ])('%s on %j: blanks that Windows writes at the end do not count', (line, text, wanted) => {
    const rules = rulesOf(`${onSecurity}  a: { ${line} }\n  condition: a`,
      `logsource: { category: x }\ndetection:\n  a: { ${line} }\n  condition: a`)
    const event = eventOf({ A: text }, { ...source('Security', 1), category: 'x' })
    expect([...compile(rules, [security]).match(event)]).toEqual(wanted ? [0, 1] : [])
    const exact = [...compile(rules, [security], { exactEnds: true }).match(event)]
    const elsewhere = { ...event, source: { ...event.source, product: 'linux' } }
    const matcher = compile(rules, [security])
    expect([...matcher.match(event)]).toEqual(wanted ? [0, 1] : [])
    expect([...matcher.match(elsewhere)]).toEqual(exact.filter((at) => at === 1))
    for (const options of [{}, { exactEnds: true }]) {
      expect([...compile(rules, [security], options).match(event)]).toEqual(rules.flatMap((rule, at) =>
        (plainMatch(rule, routesOf([security], rule.source), event, options) ? [at] : [])))
    }
  })

  test('what each rule costs is counted when asked for', () => {
    const rules = rulesOf(`${onSecurity}  a: { A|contains: needle }\n  condition: a`,
      `${onSecurity}  a: { B|contains: other }\n  condition: a`)
    const matcher = compile(rules, [security], { measure: true })
    matcher.match(eventOf({ A: 'a needle', B: 'nothing' }, source('Security', 1)))
    matcher.match(eventOf({ A: 'hay', B: 'nothing' }, source('Security', 1)))
    expect(matcher.costs().map(({ rule, checked, matched }) => [rule, checked, matched])).toEqual([[0, 1, 1]])
    expect(compile(rules, [security]).costs()).toEqual([])
  })

  test('a log that names ever new sources and shapes stays right, and in memory', () => {
    const matcher = compile(rulesOf(`${onSecurity}  a: { A|contains: needle, EventID: 7 }\n  condition: a`), [security])
    for (let i = 0; i < 10_000; i++) {
      const id = i % 20
      const hit = matcher.match(eventOf({ [`F${i}`]: 'x', EventID: String(id), A: 'needle' }, source('Security', id)))
      expect(hit.length).toBe(id === 7 ? 1 : 0)
    }
  })

  test('no rules, no fields, no values', () => {
    expect(compile([], [security]).match(eventOf({ A: 'x' }, source('Security', 1)))).toEqual([])
    const matcher = compile(rulesOf(`${onSecurity}  a: { A: null }\n  condition: a`,
      `${onSecurity}  a: { A|exists: true }\n  condition: a`), [security])
    expect(matcher.match(eventOf({}, source('Security', 1)))).toEqual([0])
    expect(matcher.match(eventOf({ A: null }, source('Security', 1)))).toEqual([0, 1])
    expect(matcher.match(eventOf({ A: '' }, source('Security', 1)))).toEqual([1])
  })
})

describe('what is watched for', () => {
  const common = Array.from({ length: 60 }, (_, i) =>
    `${onSecurity}  a: { Image|endswith: \\\\cmd.exe, CommandLine|contains: secret${i} }\n  condition: a`)
  const rules = rulesOf(
    ...common,
    `${onSecurity}  a: { A|contains: [one, two] }\n  b: { B|startswith: C:\\\\ }\n  c: { C: x }\n  condition: (a or b) and not c`,
    `${onSecurity}  a: { A|contains: one }\n  b: { B|exists: true }\n  condition: a or b`,
    `${onSecurity}  a: { A|re: 'net\\s+(user|group)' }\n  condition: a`,
  )
  const rarity = rarityFrom(commonTexts(rules.map(({ test: tree }) => tree)))
  const watched = (at: number): unknown => witnessOf(rules[at]?.test ?? { is: 'or', of: [] }, rarity)
    ?.map(({ field, needle }) => `${field}: ${needle.atStart ? '^' : ''}${needle.text}${needle.atEnd ? '$' : ''}`)

  test('the rarer half of an and, all of an or, nothing under a not', () => {
    expect(watched(0)).toEqual(['CommandLine: secret0'])
    expect(watched(60)).toEqual(['A: one', 'A: two', 'B: ^c:\\'])
    expect(watched(61)).toBeUndefined()
    expect(watched(62)).toEqual(['A: user', 'A: group'])
  })

  test('long needles are cut where the others differ', () => {
    const needles = Array.from({ length: 60 }, (_, i) => (
      { text: `c:\\windows\\system32\\tool${i}.exe`, atStart: true, atEnd: true }))
    for (const [at, cut] of shortened(needles, 8).entries()) {
      expect(cut.text).toHaveLength(8)
      expect(needles[at]?.text).toContain(cut.text)
      expect(cut.text).toMatch(/\d/)
      expect(cut.atStart).toBe(false)
    }
  })
})

describe('trees', () => {
  const leaf = (field: string) => ({ is: 'field', field, match: { kind: 'exists', wanted: true } }) as const
  const known = (field: string) => (field === 'yes' ? true : field === 'no' ? false : null)

  test('are made smaller by what is known, and left the very same where nothing is', () => {
    expect(simplified({ is: 'and', of: [leaf('yes'), leaf('a')] }, known)).toEqual(leaf('a'))
    expect(simplified({ is: 'and', of: [leaf('no'), leaf('a')] }, known)).toBe(false)
    expect(simplified({ is: 'or', of: [leaf('no'), { is: 'not', of: leaf('no') }] }, known)).toBe(true)
    const nested = { is: 'or', of: [leaf('a'), { is: 'or', of: [leaf('b'), leaf('no')] }] } as const
    expect(simplified(nested, known)).toEqual({ is: 'or', of: [leaf('a'), leaf('b')] })
    expect(simplified({ is: 'not', of: { is: 'not', of: leaf('a') } }, known)).toEqual(leaf('a'))
    const same = { is: 'and', of: [leaf('a'), { is: 'not', of: leaf('b') }] } as const
    expect(simplified(same, known)).toBe(same)
  })

  test('come out true, false, or open', () => {
    expect(outcome({ is: 'and', of: [leaf('a'), leaf('no')] }, known)).toBe(false)
    expect(outcome({ is: 'or', of: [leaf('a'), leaf('yes')] }, known)).toBe(true)
    expect(outcome({ is: 'not', of: leaf('a') }, known)).toBe(null)
    expect(outcome({ is: 'and', of: [] }, known)).toBe(true)
    expect(outcome({ is: 'or', of: [] }, known)).toBe(false)
  })
})
