import { describe, expect, test } from 'vitest'
import type { CorrelationRule } from '../rule.ts'
import { abc, brief, correlation, detection, hits, run } from './correlation.fixture.ts'
import { correlate } from './correlator.ts'
import { parseExpression } from './expression.ts'

const gte = (than: number): CorrelationRule['bounds'] => [{ is: 'gte', than }]
const user = { groupBy: ['user'] }

interface Row {
  readonly what: string
  readonly rule: CorrelationRule
  readonly stream: readonly string[]
  readonly found: readonly string[]
}

const times = (name: string, at: readonly number[], rest = ''): string[] => at.map((time) => `${name} ${time}${rest && ` ${rest}`}`)

const rows: readonly Row[] = [
  { what: 'event_count: enough in any window, not only in clock ones', rule: correlation('event_count', ['a'], { bounds: gte(3) }),
    stream: times('a', [8, 12, 17]), found: ['8-17 ×3 =3'] },
  { what: 'event_count: exactly the timespan apart is within it', rule: correlation('event_count', ['a'], { bounds: gte(2) }),
    stream: times('a', [0, 10]), found: ['0-10 ×2 =2'] },
  { what: 'event_count: one more is too far', rule: correlation('event_count', ['a'], { bounds: gte(2) }),
    stream: times('a', [0, 11]), found: [] },
  { what: 'event_count: a burst is one alert with all its hits', rule: correlation('event_count', ['a'], { bounds: gte(3) }),
    stream: times('a', [0, 1, 2, 3, 4, 15]), found: ['0-4 ×5 =5'] },
  { what: 'event_count: after it fell below, it is a new alert', rule: correlation('event_count', ['a'], { bounds: gte(3) }),
    stream: times('a', [0, 1, 2, 20, 21, 22]), found: ['0-2 ×3 =3', '20-22 ×3 =3'] },
  { what: 'event_count: several rules count together', rule: correlation('event_count', ['a', 'b'], { bounds: gte(3) }),
    stream: ['a 1', 'b 2', 'c 3', 'a 4'], found: ['1-4 ×3 =3'] },
  { what: 'groups are apart, whatever their case', rule: correlation('event_count', ['a'], { ...user, bounds: gte(2) }),
    stream: ['a 1 user=Sato', 'a 2 user=ito', 'a 3 user=SATO'], found: ['1-3 ×2 =2 Sato'] },
  { what: 'Japanese and full-width names group as well', rule: correlation('event_count', ['a'], { ...user, bounds: gte(2) }),
    stream: ['a 1 user=佐藤Ａ', 'a 2 user=佐藤ａ', 'a 3 user=佐藤'], found: ['1-2 ×2 =2 佐藤Ａ'] },
  { what: 'a hit without the value belongs to no group', rule: correlation('event_count', ['a'], { ...user, bounds: gte(2) }),
    stream: ['a 1', 'a 2'], found: [] },
  { what: 'fewer than: told when it is over', rule: correlation('event_count', ['a'], { bounds: [{ is: 'lt', than: 3 }] }),
    stream: times('a', [0, 1, 30, 31, 32]), found: ['0-1 ×2 =2'] },
  { what: 'range: more than its end is none', rule: correlation('event_count', ['a'], { bounds: [{ is: 'gt', than: 1 }, { is: 'lte', than: 3 }] }),
    stream: times('a', [0, 1, 2, 30, 31, 32, 33, 60]), found: ['0-2 ×3 =3'] },
  { what: 'eq', rule: correlation('event_count', ['a'], { bounds: [{ is: 'eq', than: 2 }] }),
    stream: times('a', [0, 1, 30, 31, 32, 60]), found: ['0-1 ×2 =2'] },
  { what: 'neq', rule: correlation('event_count', ['a'], { bounds: [{ is: 'neq', than: 2 }] }),
    stream: times('a', [0, 1, 30, 31, 32, 60]), found: ['30-32 ×3 =3', '60-60 ×1 =1'] },
  { what: 'value_count: different values, not hits', rule: correlation('value_count', ['a'], { fields: ['ip'], bounds: gte(3) }),
    stream: ['a 0 ip=x', 'a 1 ip=y', 'a 2 ip=X', 'a 3 ip=y', 'a 4 ip=z', 'a 5 ip=z'], found: ['2-5 ×4 =3'] },
  { what: 'value_count: a value that is long gone counts no more', rule: correlation('value_count', ['a'], { fields: ['ip'], bounds: gte(2) }),
    stream: ['a 0 ip=x', 'a 11 ip=y', 'a 12 ip=y'], found: [] },
  { what: 'value_count: two fields are one value', rule: correlation('value_count', ['a'], { fields: ['ip', 'port'], bounds: gte(3) }),
    stream: ['a 0 ip=x port=1', 'a 1 ip=x port=2', 'a 2 ip=x1 port=', 'a 3 ip=x'], found: ['0-2 ×3 =3'] },
  { what: 'temporal: all of them, in any order', rule: correlation('temporal', ['a', 'b', 'c'], user),
    stream: ['c 1 user=x', 'a 2 user=x', 'b 3 user=y', 'b 9 user=x'], found: ['1-9 ×3 =3 x'] },
  { what: 'temporal: not when one has gone', rule: correlation('temporal', ['a', 'b']), stream: ['a 0', 'b 11'], found: [] },
  { what: 'temporal: two of three are enough when it says so', rule: correlation('temporal', ['a', 'b', 'c'], { bounds: gte(2) }),
    stream: ['a 0', 'a 1', 'c 2'], found: ['1-2 ×2 =2'] },
  { what: 'temporal_ordered: in the order written', rule: correlation('temporal_ordered', ['a', 'b', 'c']),
    stream: ['a 0', 'b 3', 'c 5', 'a 30', 'c 31', 'b 32', 'c 50'], found: ['0-5 ×3 =3'] },
  { what: 'temporal_ordered: order counts past the first as well', rule: correlation('temporal_ordered', ['a', 'b', 'c']),
    stream: ['a 0', 'c 1', 'b 2'], found: [] },
  { what: 'temporal_ordered: the chain that began last', rule: correlation('temporal_ordered', ['a', 'b']),
    stream: ['a 0', 'a 8', 'b 15'], found: ['8-15 ×2 =2'] },
  { what: 'value_sum', rule: correlation('value_sum', ['a'], { fields: ['n'], bounds: [{ is: 'gt', than: 5 }] }),
    stream: ['a 0 n=3', 'a 1 n=2', 'a 2 n=0x1', 'a 13 n=4.5'], found: ['0-2 ×3 =6'] },
  { what: 'value_avg', rule: correlation('value_avg', ['a'], { fields: ['n'], bounds: [{ is: 'gt', than: 4 }] }),
    stream: ['a 0 n=1', 'a 1 n=9', 'a 2 n=2', 'a 3 n=8'], found: ['0-1 ×2 =5', '0-3 ×4 =5'] },
  { what: 'value_median', rule: correlation('value_median', ['a'], { fields: ['n'], bounds: [{ is: 'gte', than: 4 }] }),
    stream: ['a 0 n=1', 'a 1 n=9', 'a 2 n=2', 'a 3 n=6'], found: ['0-1 ×2 =5', '0-3 ×4 =4'] },
  { what: 'value_percentile', rule: correlation('value_percentile', ['a'], { fields: ['n'], percentile: 90, bounds: gte(9) }),
    stream: times('a', [0], 'n=1').concat('a 1 n=2', 'a 2 n=100'), found: ['0-2 ×3 =80.4'] },
  { what: 'value_percentile without one: the rare value', rule: correlation('value_percentile', ['a'], { fields: ['image'], timespan: 100, bounds: [{ is: 'lte', than: 10 }] }),
    stream: [...times('a', [0, 1, 2, 3, 4, 5, 6, 7, 8], 'image=word'), 'a 9 image=odd', 'a 10 image=word'], found: ['9-9 ×1 =10'] },
]

describe('small streams', () => {
  test.each(rows)('$what', ({ rule, stream, found }) => {
    expect(run(rule, hits(...stream)).found.map(brief)).toEqual(found)
  })
})

describe('words as condition', () => {
  const temporal = (text: string): CorrelationRule =>
    correlation('temporal', ['a', 'b', 'c'].filter((name) => text.includes(name)), { expression: parseExpression(text) })

  test.each([
    ['a or b', ['b 1'], ['1-1 ×1 =1']],
    ['a and (b or c)', ['a 1', 'c 2'], ['1-2 ×2 =2']],
    ['a and not b', ['a 1'], ['1-1 ×1 =1']],
    ['a and not b', ['a 1', 'b 2'], []],
    ['a and not b', ['b 1', 'a 2'], []],
    ['a and not b', ['a 1', 'b 20'], ['1-1 ×1 =1']],
  ])('%s: %j', (text, stream, found) => {
    expect(run(temporal(text), hits(...stream)).found.map(brief)).toEqual(found)
  })

  test('precedence, brackets, and what is no condition', () => {
    const rule = (reference: string) => ({ is: 'rule', reference })
    expect(parseExpression('a or not b and c')).toEqual(
      { is: 'or', of: [rule('a'), { is: 'and', of: [{ is: 'not', of: rule('b') }, rule('c')] }] })
    for (const text of ['', 'a and', '(a', 'a b', 'not', 'a)', 'a && b', `${'('.repeat(99)}a${')'.repeat(99)}`]) {
      expect(parseExpression(text)).toBeNull()
    }
  })
})

describe('chains', () => {
  const many = correlation('event_count', ['a'], { name: 'many', ...user, bounds: gte(3) })
  const then = correlation('temporal_ordered', ['many', 'b'], { ...user, timespan: 5 })

  test('many failures, then a success', () => {
    const { found } = run([then, many], hits('a 1 user=x', 'a 2 user=x', 'b 3 user=x', 'a 4 user=x', 'a 9 user=x', 'b 12 user=x'))
    expect(found.map((hit) => [hit.rule, brief(hit), hit.references])).toEqual([[0, '9-12 ×2 =2 x', ['a9', 'b12']]])
  })

  test('a count over a correlation counts bursts', () => {
    const bursts = correlation('event_count', ['many'], { timespan: 100, bounds: gte(2) })
    const stream = hits(...times('a', [0, 1, 2, 3, 4, 5], 'user=x'))
    expect(run([many, bursts], stream).found).toEqual([])
    expect(run([many, bursts], [...stream, ...hits(...times('a', [50, 51, 52], 'user=x'))]).found.map(brief)).toEqual(['2-52 ×2 =2'])
  })

  test('what is told only at its end arrives above in time', () => {
    const few = correlation('event_count', ['a'], { name: 'few', bounds: [{ is: 'lte', than: 2 }] })
    const above = correlation('temporal_ordered', ['few', 'b'])
    expect(run([few, above], hits('a 0', 'b 5', 'b 15')).found.map(brief)).toEqual(['10-15 ×2 =2'])
    expect(run([few, above], hits('a 0', 'b 5', 'b 9')).found).toEqual([])
  })

  test('of several that end, the first to end arrives first', () => {
    const slow = correlation('event_count', ['a'], { name: 'slow', bounds: [{ is: 'lte', than: 2 }] })
    const quick = correlation('event_count', ['b'], { name: 'quick', timespan: 3, bounds: [{ is: 'lte', than: 2 }] })
    const above = correlation('temporal_ordered', ['quick', 'slow'])
    expect(run([slow, quick, above], hits('a 0', 'b 5')).found.map(brief)).toEqual(['8-10 ×2 =2'])
  })

  test('above, a field may come from the event as well as from the group', () => {
    const byHost = { ...many, groupBy: ['host'] }
    const stream = hits('a 0 host=h user=x', 'a 1 host=h user=x', 'a 2 host=h user=y', 'b 3 user=y', 'b 4 user=x')
    expect(run([byHost, then], stream).found.map(brief)).toEqual(['2-3 ×2 =2 y'])
  })

  test('generate decides who is reported alone', () => {
    const loud = { ...then, generate: true }
    const stream = hits('a 1 user=x', 'a 2 user=x', 'a 3 user=x', 'b 4 user=x')
    expect(run([loud, many], stream).found.map(({ rule }) => rule).toSorted((a, b) => a - b)).toEqual([0, 1])
    const quiet = correlate([then, many], abc, { emit: () => {} })
    expect([quiet.alone(0), quiet.alone(1), quiet.alone(2)]).toEqual([false, false, true])
  })
})

describe('fields', () => {
  test('aliases stand for different fields', () => {
    const aliases = new Map([['who', new Map([['a', 'target'], ['b', 'subject']])]])
    const rule = correlation('temporal', ['a', 'b'], { groupBy: ['who'], aliases })
    expect(run(rule, hits('a 1 target=x subject=y', 'b 2 target=y subject=x', 'b 3 target=x')).found.map(brief)).toEqual(['1-2 ×2 =2 x'])
  })

  test('what hits must carry', () => {
    const aliases = new Map([['who', new Map([['a', 'target']])]])
    const low = correlation('value_count', ['a'], { name: 'low', groupBy: ['who', 'host'], aliases, fields: ['ip'], bounds: gte(2) })
    const high = correlation('temporal', ['low', 'b'], { groupBy: ['host', 'session'] })
    const correlator = correlate([high, low], [...abc, detection('d', { id: 'AB' })], { emit: () => {} })
    expect(correlator.needs(0)).toEqual(['target', 'host', 'ip', 'session'])
    expect(correlator.needs(1)).toEqual(['host', 'session'])
    expect([correlator.needs(2), correlator.needs('AB')]).toEqual([null, null])
  })

  test('references lead up to it and end with the last', () => {
    const rule = correlation('event_count', ['a'], { bounds: gte(2) })
    const { found } = run(rule, hits(...times('a', [0, 1, 2, 3, 4])), { references: 3 })
    expect(found[0]?.references).toEqual(['a0', 'a1', 'a4'])
  })
})

describe('order of arrival', () => {
  const rule = correlation('temporal_ordered', ['a', 'b'])

  test('within the tolerance it does not matter', () => {
    expect(run(rule, hits('b 7', 'a 5'), { tolerance: 2 }).found.map(brief)).toEqual(['5-7 ×2 =2'])
  })

  test('later ones are left out and counted', () => {
    const { found, problems } = run(rule, [...hits('b 7', 'a 4'), { ...hits('a 1')[0], time: NaN } as never], { tolerance: 2 })
    expect(found).toEqual([])
    expect(problems).toEqual([
      { code: 'late', rule: null, detail: null, count: 1 }, { code: 'no-time', rule: null, detail: null, count: 1 },
    ])
  })

  test('one event is not two in a row', () => {
    const many = correlation('event_count', ['a'], { name: 'many', bounds: gte(2) })
    const above = correlation('temporal_ordered', ['a', 'many'])
    expect(run([many, above], hits('a 0', 'a 1')).found.map(brief)).toEqual(['0-1 ×2 =2'])
    expect(run([many, correlation('temporal_ordered', ['many', 'a'])], hits('a 0', 'a 1')).found).toEqual([])
  })
})

describe('what cannot run is said', () => {
  test.each<[string, CorrelationRule]>([
    ['unknown-rule', correlation('event_count', ['nobody'], { bounds: gte(1) })],
    ['no-rules', correlation('temporal', [])],
    ['no-bounds', correlation('event_count', ['a'])],
    ['bad-bound', correlation('event_count', ['a'], { bounds: gte(1e9) })],
    ['bad-timespan', correlation('temporal', ['a'], { timespan: NaN })],
    ['no-field', correlation('value_sum', ['a'], { bounds: gte(1) })],
    ['several-fields', correlation('value_sum', ['a'], { bounds: gte(1), fields: ['x', 'y'] })],
    ['bad-percentile', correlation('value_percentile', ['a'], { bounds: gte(1), fields: ['x'], percentile: 101 })],
    ['ordered-words', correlation('temporal_ordered', ['a', 'b'], { expression: parseExpression('a or b') })],
  ])('%s', (code, rule) => {
    const { found, problems } = run(rule, hits('a 1 x=1', 'b 2 x=1'))
    expect([found, problems.map((one) => one.code)]).toEqual([[], [code]])
  })

  test('circles, and those that stand on them', () => {
    const one = correlation('temporal', ['two', 'a'], { name: 'one' })
    const two = correlation('temporal', ['one', 'a'], { name: 'two' })
    expect(run([one, two], hits('a 1')).problems.map(({ code, rule }) => [code, rule])).toEqual([['circle', 0], ['circle', 1]])
    const upon = correlation('temporal', ['broken', 'a'])
    const broken = correlation('event_count', ['nobody'], { name: 'broken', bounds: gte(1) })
    expect(run([upon, broken], []).problems.map(({ code }) => code)).toEqual(['unknown-rule', 'unusable-rule'])
  })

  test('a name is looked for in its own file first', () => {
    const far = detection('a', { place: { path: 'far.yml', line: 1 } })
    const rule = correlation('event_count', ['a'], { bounds: gte(1) })
    const quiet = correlate([rule], [far, ...abc], { emit: () => {} })
    expect([quiet.needs(0), quiet.needs(1), quiet.problems()]).toEqual([null, [], []])
    expect(correlate([rule], [far, far], { emit: () => {} }).problems()[0]?.code).toBe('ambiguous-rule')
  })
})

describe('memory', () => {
  const retained = (rule: CorrelationRule, events: number, values: (i: number) => Record<string, string>, options = {}): number => {
    let most = 0
    const correlator = correlate([rule], abc, { emit: () => {}, references: 2, ...options })
    for (let i = 0; i < events; i++) {
      correlator.feed({ rule: 0, time: i, values: values(i), reference: i })
      if (i % 97 === 0) most = Math.max(most, correlator.retained())
    }
    return most
  }

  test('a count keeps what its bound asks about, not what comes', () => {
    const rule = correlation('event_count', ['a'], { timespan: 1e9, bounds: gte(5) })
    expect(retained(rule, 20_000, () => ({}))).toBeLessThan(20)
  })

  test('different values are kept once, however often they come', () => {
    const rule = correlation('value_count', ['a'], { timespan: 1e9, fields: ['v'], bounds: gte(5) })
    expect(retained(rule, 20_000, (i) => ({ v: String(i % 7) }))).toBeLessThan(20)
  })

  test('groups go when they are quiet', () => {
    const rule = correlation('event_count', ['a'], { timespan: 50, ...user, bounds: gte(3) })
    expect(retained(rule, 20_000, (i) => ({ user: String(i) }))).toBeLessThan(51 * 4)
  })

  test('rules nobody hits any more let their groups go too', () => {
    const rules = ['a', 'b'].map((name) => correlation('value_sum', [name], { timespan: 50, groupBy: ['u'], fields: ['n'], bounds: gte(1e9) }))
    const correlator = correlate(rules, abc, { emit: () => {} })
    for (let i = 0; i < 30; i++) correlator.feed({ rule: 1, time: i, values: { u: String(i), n: '1' }, reference: i })
    for (let i = 100; i < 9000; i++) correlator.feed({ rule: 0, time: i, values: { u: 'x', n: '1' }, reference: i })
    expect(correlator.retained()).toBeLessThan(51 * 2 + 12)
  })

  test('limits hold and are said', () => {
    const groups = correlation('event_count', ['a'], { timespan: 1e9, ...user, bounds: gte(2) })
    const stream = hits('a 1 user=x', 'a 2 user=x', 'a 3 user=y', 'a 4 user=z')
    const limited = run(groups, stream, { groups: 2 })
    expect([limited.found.map(brief), limited.problems]).toEqual(
      [['1-2 ×2 =2 x'], [{ code: 'too-many-groups', rule: 0, detail: null, count: 1 }]])
    const sum = correlation('value_sum', ['a'], { fields: ['n'], bounds: gte(4) })
    const cut = run(sum, hits('a 1 n=2', 'a 2 n=2', 'a 3 n=2'), { values: 1 })
    expect([cut.found, cut.problems]).toEqual([[], [{ code: 'too-many-values', rule: 0, detail: null, count: 2 }]])
    const early = run(correlation('temporal_ordered', ['a', 'b']), hits('b 3', 'a 1', 'a 2', 'a 4'), { tolerance: 10, waiting: 2 })
    expect(early.problems.map(({ code }) => code)).toContain('too-many-waiting')
  })

  test('what is not a number, or in no group, is counted', () => {
    const rule = correlation('value_sum', ['a'], { ...user, fields: ['n'], bounds: gte(1) })
    const { problems } = run(rule, hits('a 1 user=x n=many', 'a 2 user=x n=', 'a 3 n=1', 'a 4 user=x'))
    expect(problems.map(({ code, count }) => [code, count])).toEqual([['not-a-number', 2], ['no-group-value', 1]])
  })
})
