import { describe, expect, it } from 'vitest'
import type { CorrelationRule, DetectionRule } from '../rule.ts'
import { eventOf } from '../testing/event.fixture.ts'
import { detectionOf, finds, readOne, refusalOf, ruleText } from '../testing/rules.fixture.ts'
import { readRules } from './read-rules.ts'

const rule = (keys: string, detection = 's:\n        F: x\n    condition: s'): string =>
  `title: t\n${keys}logsource:\n    product: windows\ndetection:\n    ${detection}\n`

describe('a rule', () => {
  it('carries everything people are shown', () => {
    const { rules, refused, warnings } = readOne([
      '---', 'title: Log cleared', 'id: 6F3E2987-DB24-4C78-A860-B4F4095A7095', 'name: log_cleared', 'status: test',
        'description: |', '  two', '  lines',
      'license: MIT', 'author: A, B', 'date: 2026-11-20', 'modified: 2026/11/21', 'references: https://example.org',
        'tags: [attack.t1070, x]',
      'falsepositives:', '  - an administrator', 'level: HIGH', 'fields: [User]', 'logsource:', '  Category: no',
        '  product: Windows', '  service: security',
      '  definition: audit it', 'detection:', '  s:', '    EventID: 1102', '  condition: s', 'custom: {any: thing}',
    ].join('\n'))
    expect({ refused, warnings }).toEqual({ refused: [], warnings: [] })
    expect(rules).toEqual([{
      kind: 'detection', id: '6F3E2987-DB24-4C78-A860-B4F4095A7095', name: 'log_cleared', title: 'Log cleared',
        description: 'two\nlines', level: 'high',
      status: 'test', author: 'A, B', license: 'MIT', date: '2026-11-20', modified: '2026/11/21',
        references: ['https://example.org'],
      tags: ['attack.t1070', 'x'], falsePositives: ['an administrator'], fields: ['User'],
        place: { path: 'r.yml', line: 2 },
      source: { product: 'windows', category: null, service: 'security', definition: 'audit it' },
      test: { is: 'field', field: 'EventID', match: { kind: 'text', pieces: [{ text: '1102' }], cased: false } },
    }])
  })

  it('is read without what it may lack, and says what it was given instead', () => {
    const { rules, warnings } = readOne([
      'id: x', 'taxonomy: ecs', 'level: hgh', 'logsource: {product: a}', 'detection: {s: {F: x}, t: {G: y}, condition: s}',
    ].join('\n'))
    expect(rules[0]).toMatchObject({ title: 'x', level: 'medium', tags: [], author: null })
    expect(warnings.map(({ code, line }) => [code, line])).toEqual([['titleMissing', 1], ['taxonomy', 2],
      ['levelUnknown', 3], ['selectionUnused', 5]])
  })

  it.each([
    ['- a\n- b\n', 'notAMapping', 1],
    ['just words\n', 'notAMapping', 1],
    ['title: t\nlogsource: {product: x}\n', 'notARule', 1],
    ['title: t\ndetection: {s: {F: x}, condition: s}\n', 'logsourceMissing', 1],
    ['title: t\nlogsource: {definition: x}\ndetection: {s: {F: x}, condition: s}\n', 'logsourceMissing', 2],
    ['title: t\nlogsource: windows\ndetection: {s: {F: x}, condition: s}\n', 'mappingExpected', 2],
    ['title: t\nlogsource: {product: [x]}\ndetection: {s: {F: x}, condition: s}\n', 'textExpected', 2],
    ['title: t\nlogsource: {product: x}\ndetection:\n  condition: s\n', 'detectionMissing', 4],
    ['title: t\nlogsource: {product: x}\ndetection:\n  s: {F: x}\n', 'conditionMissing', 4],
    ['title: t\nlogsource: {product: x}\ndetection:\n  s: {F: x}\n  condition: []\n', 'conditionMissing', 5],
    ['title: t\nlogsource: {product: x}\ndetection:\n  s: {}\n  condition: s\n', 'selectionEmpty', 4],
    ['title: t\nlogsource: {product: x}\ndetection:\n  s: []\n  condition: s\n', 'selectionEmpty', 4],
    ['title: t\nlogsource: {product: x}\ndetection:\n  s: {F: x}\n  condition:\n    - s\n    - s and\n      other\n',
      'conditionName', 8],
    ['title: t\nlogsource: {product: x}\ndetection:\n  s: {F: x}\n  condition: s | near t\n', 'aggregation', 5],
    ['title: t\nid: [x\n', 'yaml', 3],
  ])('%j is refused at its line', (text, code, line) => {
    expect(refusalOf(text)).toMatchObject({ code, line })
  })

  it('is refused alone, with its title, while the others are read', () => {
    const { rules, refused } = readRules([
      { path: 'bad.yml', text: `${rule('id: a\n')}---\n${rule('id: b\n', 's:\n        F|odd: x\n    condition: s')}` },
      { path: 'good.yml', text: `\ufeff${rule('id: c\n').replaceAll('\n', '\r\n')}` },
    ])
    expect(rules.map(({ id, place }) => [id, place.path, place.line])).toEqual([['a', 'bad.yml', 1],
      ['c', 'good.yml', 1]])
    expect(refused).toEqual([{ path: 'bad.yml', line: 16, code: 'modifierUnknown',
      params: { modifier: 'odd', key: 'F|odd' }, rule: 't' }])
  })
})

describe('selections', () => {
  it('are maps of all, lists of any, and words anywhere in the event', () => {
    const both = detectionOf('s:\n    F: x\n    G: y\ncondition: s')
    expect(finds(both, eventOf({ F: 'x', G: 'y' }))).toBe(true)
    expect(finds(both, eventOf({ F: 'x' }))).toBe(false)
    const either = detectionOf('s:\n    - F: x\n      G: y\n    - H: z\n    - word\ncondition: s')
    expect([{ H: 'z' }, { F: 'x', G: 'y' }, { any: 'a WORD here' },
      { F: 'x' }].map((fields) => finds(either, eventOf(fields)))).toEqual([true, true, true, false])
    const words = detectionOf('s:\n    - one\n    - t*o\n    - 4688\ncondition: s')
    expect(['xoney', 'tooo', '14688', 'on'].map((text) => finds(words, eventOf({ a: null, b: text })))).toEqual([true,
      true, true, false])
    const every = detectionOf("s:\n    '|all':\n        - one\n        - two\ncondition: s")
    expect(finds(every, eventOf({ a: 'one', b: 'two' }))).toBe(true)
    expect(finds(every, eventOf({ a: 'one' }))).toBe(false)
    expect(finds(detectionOf("s:\n    '|re': ^o.e$\ncondition: s"), eventOf({ a: 'one' }))).toBe(true)
    expect(finds(detectionOf("s:\n    '|startswith': on\ncondition: s"), eventOf({ a: 'xone' }))).toBe(false)
    expect(finds(detectionOf('s: single\ncondition: s'), eventOf({ a: 'a single word' }))).toBe(true)
  })

  it('stand in several conditions as alternatives', () => {
    const several = detectionOf('a:\n    F: x\nb:\n    G: y\ncondition:\n    - a and not b\n    - b and not a')
    expect([{ F: 'x' }, { G: 'y' }, { F: 'x', G: 'y' }].map((fields) => finds(several,
      eventOf(fields)))).toEqual([true, true, false])
  })
})

describe('documents of version 1', () => {
  it('lend, repeat and reset', () => {
    const { rules, refused, warnings } = readOne([
      'action: global', 'title: g', 'id: g1', 'detection:', '  condition: s', '---', 'logsource: {product: a}',
        'detection: {s: {F: x}}', '---',
      'logsource: {product: b}', 'detection: {s: {F: y}}', '---', 'action: repeat', 'logsource: {service: c}', '---',
        'action: reset', '---', rule('id: own\n'),
    ].join('\n'))
    expect(refused).toEqual([])
    expect(rules.map((one) => [one.id, one.title, (one as DetectionRule).source.product,
      (one as DetectionRule).source.service])).toEqual([
      ['g1', 'g', 'a', null], [null, 'g', 'b', null], [null, 'g', 'b', 'c'], ['own', 't', 'windows', null],
    ])
    expect(warnings.map(({ code }) => code)).toEqual(['sharedId', 'sharedId'])
  })

  it('are refused where nothing can be repeated', () => {
    expect(refusalOf('action: repeat\ntitle: t\n')).toMatchObject({ code: 'action', line: 1 })
    expect(refusalOf('title: t\naction: jump\n')).toMatchObject({ code: 'action', line: 2, params: { action: 'jump' } })
  })

  it('count by correlations where that says exactly the same', () => {
    const counted = (pipe: string, frame = '\n    timeframe: 5m'): string => rule('id: r\nlevel: low\n',
      `s:\n        F: x\n    condition: s | ${pipe}${frame}`)
    const { rules } = readOne(counted('count(User) by Host, Ip >= 10'))
    const [events, correlation] = rules as [DetectionRule, CorrelationRule]
    expect(events).toMatchObject({ kind: 'detection', id: null, name: 'r#events' })
    expect(correlation).toMatchObject({
      kind: 'correlation', id: 'r', level: 'low', type: 'value_count', of: ['r#events'], fields: ['User'],
        groupBy: ['Host', 'Ip'], timespan: 300_000,
      bounds: [{ is: 'gte', than: 10 }], generate: false,
    })
    expect(readOne(counted('count() > 3')).rules[1]).toMatchObject({ type: 'event_count', groupBy: [], fields: [] })
    expect(readOne(counted('sum(bytes) by src > 3')).rules[1]).toMatchObject({ type: 'value_sum', fields: ['bytes'] })
    expect(refusalOf(counted('min(x) > 3'))).toMatchObject({ code: 'aggregation', line: 9 })
    expect(refusalOf(counted('near other'))).toMatchObject({ code: 'aggregation' })
    expect(refusalOf(counted('count() > 3', ''))).toMatchObject({ code: 'correlationTimespan' })
  })
})

describe('ids', () => {
  it('stand for one rule: the same again is mentioned, another is refused', () => {
    const { rules, refused, warnings } = readRules([
      { path: 'a.yml', text: rule('id: x\n') }, { path: 'b.yml', text: rule('id: X\n').replace('id: X', 'id: x') },
      { path: 'c.yml', text: rule('id: X\n', 's:\n        F: other\n    condition: s') },
    ])
    expect(rules.map(({ place }) => place.path)).toEqual(['a.yml'])
    expect(warnings).toEqual([{ path: 'b.yml', line: 1, code: 'duplicateRule',
      params: { id: 'x', path: 'a.yml', line: 1 }, rule: 't' }])
    expect(refused).toEqual([{ path: 'c.yml', line: 1, code: 'duplicateId',
      params: { id: 'x', path: 'a.yml', line: 1 }, rule: 't' }])
  })
})

describe('hostile files', () => {
  it('cost themselves alone and no time', () => {
    const started = performance.now()
    const bomb = ['title: t', 'logsource: {product: x}', 'a: &a0 [x]',
      ...Array.from({ length: 25 }, (_, at) => `b${at}: &a${at + 1} [*a${at}, *a${at}, *a${at}]`)].join('\n')
    const wide = ruleText(`s:\n    F|windash:\n        - "${' -a'.repeat(300)}"\ncondition: s`)
    const deep = ruleText(`s:\n    F: x\ncondition: ${'('.repeat(100_000)}s`)
    const expanding = ruleText('s:\n    F|expand: "%p%%p%%p%%p%%p%%p%"\ncondition: s')
    const { rules, refused } = readRules([bomb, wide, deep, expanding,
      rule('')].map((text, at) => ({ path: `${at}.yml`, text })), {
      placeholders: new Map([['p', Array.from({ length: 100 }, (_, at) => `v${at}`)]]),
    })
    expect(refused.map(({ path, code }) => [path, code])).toEqual([
      ['0.yml', 'yamlNodes'], ['1.yml', 'variantsTooMany'], ['2.yml', 'conditionDepth'], ['3.yml', 'variantsTooMany'],
    ])
    expect(rules).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('may use names of what every object has', () => {
    const { rules, refused } = readOne(rule('', '__proto__:\n        constructor: x\n    condition: __proto__'))
    expect(refused).toEqual([])
    expect(finds(rules[0] as DetectionRule, eventOf({ constructor: 'x' }))).toBe(true)
  })
})
