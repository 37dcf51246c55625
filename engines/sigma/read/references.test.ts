import { describe, expect, it } from 'vitest'
import { applyFilters } from '../filters.ts'
import type { CorrelationRule, DetectionRule } from '../rule.ts'
import { eventOf } from '../testing/event.fixture.ts'
import { finds, readOne, refusalOf } from '../testing/rules.fixture.ts'
import { readRules } from './read-rules.ts'

const detection = (keys: string, product = 'windows'): string =>
  `title: d\n${keys}logsource: {product: ${product}, category: c}\ndetection: {s: {F: x}, condition: s}\n`
const correlation = (id: string, rules: string,
  rest = 'type: event_count\n  group-by: H\n  timespan: 1h\n  condition: {gte: 3}'): string =>
  `title: c ${id}\nid: ${id}\ncorrelation:\n  rules: ${rules}\n  ${rest}\n`
const join = (...documents: string[]): string => documents.join('---\n')

describe('correlations', () => {
  it('are read whole, their references by id', () => {
    const { rules, refused } = readOne(join(detection('id: ID1\nname: first\n'), detection('name: second\n'), [
      'title: c', 'id: top', 'level: critical', 'generate: true', 'correlation:', '  type: value_percentile',
        '  rules: [FIRST, second]', '  group-by: [user, H]',
      '  timespan: 90m', '  aliases:', '    user: {first: TargetUserName, second: SubjectUserName}',
        '  condition: {field: n, percentile: 95, gt: 1, lte: 2.5}', '',
    ].join('\n')))
    expect(refused).toEqual([])
    expect(rules[2]).toMatchObject({
      kind: 'correlation', id: 'top', level: 'critical', type: 'value_percentile', of: ['ID1', 'second'],
        groupBy: ['user', 'H'], timespan: 5_400_000,
      fields: ['n'], percentile: 95, bounds: [{ is: 'gt', than: 1 }, { is: 'lte', than: 2.5 }], generate: true,
        expression: null,
      aliases: new Map([['user', new Map([['ID1', 'TargetUserName'], ['second', 'SubjectUserName']])]]),
    })
  })

  it.each([['1s', 1], ['15m', 900], ['2h', 7200], ['3d', 259_200], ['1w', 604_800]])('%s is %i seconds',
    (timespan, seconds) => {
    const { rules } = readOne(join(detection('name: a\n'), correlation('x', '[a]',
      `type: temporal\n  timespan: ${timespan}`)))
    expect((rules[1] as CorrelationRule).timespan).toBe(seconds * 1000)
  })

  it('may speak of their rules in words', () => {
    const { rules } = readOne(join(detection('name: a\nid: ID-A\n'), detection('name: b\n'),
      correlation('x', '[a, b]', 'type: temporal\n  timespan: 1m\n  condition: a and not b')))
    expect(rules[2]).toMatchObject({
      of: ['ID-A', 'b'], expression: { is: 'and', of: [{ is: 'rule', reference: 'ID-A' }, { is: 'not',
        of: { is: 'rule', reference: 'b' } }] },
    })
  })

  it.each([
    ['type: event_cnt\n  timespan: 1m\n  condition: {gte: 1}', 'correlationType', 5],
    ['type: event_count\n  timespan: 1x\n  condition: {gte: 1}', 'correlationTimespan', 6],
    ['type: event_count\n  condition: {gte: 1}', 'correlationTimespan', 3],
    ['type: event_count\n  timespan: 1m', 'correlationCondition', 3],
    ['type: event_count\n  timespan: 1m\n  condition: {field: x}', 'correlationCondition', 7],
    ['type: event_count\n  timespan: 1m\n  condition: {gte: many}', 'correlationCondition', 7],
    ['type: event_count\n  timespan: 1m\n  condition: {gte: 1, odd: 1}', 'correlationCondition', 7],
    ['type: event_count\n  timespan: 1m\n  condition: a and b', 'correlationCondition', 7],
    ['type: temporal\n  timespan: 1m\n  condition: a and other', 'correlationCondition', 7],
    ['type: value_count\n  timespan: 1m\n  condition: {gte: 1}', 'correlationField', 7],
    ['type: event_count\n  timespan: 1m\n  condition: {gte: 1000001}', 'correlationBound', 7],
    ['type: temporal_ordered\n  timespan: 1m\n  condition: a or a', 'correlationOrder', 7],
    ['type: value_sum\n  timespan: 1m\n  condition: {gte: 1, field: [x, y]}', 'correlationField', 7],
    ['type: value_percentile\n  timespan: 1m\n  condition: {gte: 1, field: x, percentile: 101}',
      'correlationCondition', 7],
    ['type: temporal\n  timespan: 1m\n  aliases: [x]', 'mappingExpected', 7],
  ])('%j is refused at its line', (rest, code, line) => {
    expect(refusalOf(correlation('x', '[a]', rest))).toMatchObject({ code, line })
  })

  it('name what they stand on, or fall', () => {
    expect(refusalOf(correlation('x', '[]'))).toMatchObject({ code: 'correlationRules', line: 4 })
    expect(refusalOf(correlation('x', '[nobody]'))).toMatchObject({ code: 'referenceUnknown',
      params: { reference: 'nobody' } })
    const { rules, refused } = readOne(join(correlation('up', '[mid]'), correlation('mid', '[bad]'),
      'title: b\nname: bad\nlogsource: {product: x}\ndetection: {s: {F|odd: x}, condition: s}\n'))
    expect(rules).toEqual([])
    expect(refused.map(({ rule, code, line }) => [rule, code, line])).toEqual([
      ['b', 'modifierUnknown', 22], ['c mid', 'referenceRefused', 10], ['c up', 'referenceRefused', 1],
    ])
  })

  it('may not stand on themselves', () => {
    const { rules, refused } = readOne(join(
      correlation('a', '[b]'), correlation('b', '[c]'), correlation('c', '[a]'), correlation('above', '[a]'),
        correlation('self', '[self]'),
      detection('name: d\n'), correlation('fine', '[d]'), correlation('chain', '[fine, d]'),
    ))
    expect(rules.map(({ id }) => id)).toEqual([null, 'fine', 'chain'])
    expect(refused.map(({ rule, code }) => [rule, code])).toEqual([
      ['c a', 'referenceCircle'], ['c b', 'referenceCircle'], ['c c', 'referenceCircle'],
        ['c self', 'referenceCircle'], ['c above', 'referenceRefused'],
    ])
  })

  it('mean the rule of their own file where a name stands twice, and none where that does not help', () => {
    const { rules, refused } = readRules([
      { path: 'a.yml', text: detection('name: n\nid: one\n') },
        { path: 'b.yml', text: join(detection('name: n\nid: two\n'), correlation('here', '[n]')) },
      { path: 'c.yml', text: correlation('far', '[n]') },
    ])
    expect(rules.find(({ id }) => id === 'here')).toMatchObject({ of: ['two'] })
    expect(refused).toMatchObject([{ path: 'c.yml', code: 'referenceAmbiguous', params: { reference: 'n' } }])
  })
})

describe('filters', () => {
  const filter = (rules: string, source = 'product: windows',
    rest = 'f: {U|startswith: adm_}\n  condition: f'): string =>
    `title: f\nlogsource: {${source}}\nfilter:\n  rules: ${rules}\n  ${rest}\n`
  const after = (...documents: string[]) => {
    const read = readOne(join(...documents))
    const { rules, warnings } = applyFilters(read.rules)
    const [first] = rules
    return {
      refused: read.refused.map(({ code, line }) => [code, line]),
        warnings: [...read.warnings, ...warnings].map(({ code, params }) => [code, params]),
      plain: finds(first as DetectionRule, eventOf({ F: 'x', U: 'taro' })),
        admin: finds(first as DetectionRule, eventOf({ F: 'x', U: 'ADM_taro' })),
    }
  }
  const quiet = { refused: [], warnings: [], plain: true }

  it('take what they describe out of the rules they name', () => {
    for (const rules of ['[ID1]', 'id1', '[name1]', 'any', '[]']) expect(after(detection('id: id1\nname: name1\n'),
      filter(rules))).toEqual({ ...quiet, admin: false })
    expect(after(detection('id: id1\n'), detection('id: id2\n'), filter('[id2]'))).toEqual({ ...quiet, admin: true })
    expect(after(detection('id: id1\n'), filter('any', 'product: linux'))).toEqual({ ...quiet, admin: true })
    expect(after(detection('id: id1\n'), filter('any', 'category: c'))).toEqual({ ...quiet, admin: false })
  })

  it('say when they speak of nothing', () => {
    expect(after(detection('id: id1\n'), filter('[gone]'))).toEqual({ ...quiet, admin: true,
      warnings: [['filterReference', { reference: 'gone' }]] })
    expect(after(detection('id: id1\n'), filter('[id1]', 'product: linux'))).toEqual({ ...quiet, admin: true,
      warnings: [['filterSource', { reference: 'id1' }]] })
  })

  it('are doubted where they seem to say what to keep, as other tools have them', () => {
    expect(after(detection('id: id1\n'), filter('[id1]', 'product: windows', 'f: {U: taro}\n  condition: not f')))
      .toEqual({ ...quiet, admin: false, warnings: [['filterNot', {}]] })
  })

  it('reach the events of a rule that counts in the old way', () => {
    const counting = detection('id: old\n').replace('condition: s', 'condition: s | count() > 3, timeframe: 5m')
    expect(after(counting, filter('[old]'))).toEqual({ ...quiet, admin: false })
  })

  it.each([
    [filter('any', 'product: windows', 'f: {U: x}'), 'conditionMissing', 4],
    [filter('any', 'product: windows', 'f: {U|odd: x}\n  condition: f'), 'modifierUnknown', 5],
    ['title: f\nlogsource: {product: a}\nfilter: {f: {U: x}, condition: f}\n', 'filterRules', 3],
    ['title: f\nfilter: {rules: any, f: {U: x}, condition: f}\n', 'logsourceMissing', 1],
  ])('%j is refused at its line', (text, code, line) => {
    expect(refusalOf(text)).toMatchObject({ code, line })
  })
})
