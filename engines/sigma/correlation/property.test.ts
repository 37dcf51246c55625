import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CorrelationRule, CorrelationType } from '../rule.ts'
import { abc, brief, correlation } from './correlation.fixture.ts'
import { correlate } from './correlator.ts'
import type { RuleHit } from './hit.ts'
import { plainCorrelate } from './plain.fixture.ts'

const types: readonly CorrelationType[] = [
  'event_count', 'value_count', 'temporal', 'temporal_ordered', 'value_sum', 'value_avg', 'value_percentile', 'value_median',
]

const bound = fc.record({ is: fc.constantFrom('gt', 'gte', 'lt', 'lte', 'eq', 'neq' as const), than: fc.integer({ min: 1, max: 5 }) })

/** `low` stands on detections alone; `high` may stand on it. */
const ruleOn = (names: readonly string[], name: string): fc.Arbitrary<CorrelationRule> =>
  fc.record({
    type: fc.constantFrom(...types),
    of: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
    groupBy: fc.constantFrom([], ['user'], ['user', 'host']),
    timespan: fc.integer({ min: 1, max: 20 }),
    bounds: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }).map((than): CorrelationRule['bounds'] => [{ is: 'gte', than }]) },
      { weight: 1, arbitrary: fc.array(bound, { minLength: 1, maxLength: 2 }) },
    ),
    percentile: fc.constantFrom(null, 0, 25, 50, 90, 100),
    generate: fc.constant(true),
  }).map(({ type, of, ...more }) => {
    const fields = type.startsWith('value_') ? ['n'] : []
    return correlation(type, of, { ...more, name, fields, percentile: type === 'value_percentile' ? more.percentile : null })
  })

const text = fc.option(fc.constantFrom('x', 'X', 'y'), { freq: 12, nil: undefined })
const hit: fc.Arbitrary<RuleHit<string>> = fc.record({
  rule: fc.integer({ min: 0, max: abc.length - 1 }),
  time: fc.integer({ min: 0, max: 60 }),
  values: fc.record({ user: text, host: text, n: fc.constantFrom('0', '1', '2', '2.5', '7', '-3', 'many') }),
  reference: fc.constant(''),
})

/** Shuffles within the tolerance only: each hit is delayed by less than it. */
const delayed = (hits: readonly RuleHit<string>[], delays: readonly number[]): RuleHit<string>[] =>
  hits.map((one, at) => ({ one, at: one.time + (delays[at % delays.length] ?? 0) })).sort((a, b) => a.at - b.at).map(({ one }) => one)

const lowered = (line: string): string => line.toLowerCase()

test('the stream gives what going through everything for every window gives', () => {
  const rules = fc.tuple(ruleOn(['a', 'b', 'c'], 'low'), ruleOn(['a', 'b', 'low'], 'high'))
  let bursts = 0
  fc.assert(
    fc.property(rules, fc.array(hit, { maxLength: 30 }), fc.array(fc.nat(5), { minLength: 1, maxLength: 9 }), (both, stream, delays) => {
      // Hits of one time keep no order when delayed, so each gets a time of its own.
      const spread = stream.sort((a, b) => a.time - b.time).map((one, at) => ({ ...one, time: one.time + at / 64 }))
      const found: string[][] = both.map(() => [])
      const correlator = correlate<string>(both, abc, { emit: (one) => found[one.rule]?.push(lowered(brief(one))), tolerance: 5 })
      for (const one of delayed(spread, delays)) correlator.feed(one)
      correlator.flush()
      bursts += found.flat().length
      expect(found.map((lines) => lines.sort())).toEqual(plainCorrelate(both, spread))
      expect(correlator.retained()).toBe(0)
    }),
    { numRuns: 3000 },
  )
  expect(bursts).toBeGreaterThan(3000)
})

test('hits of one time keep the order in which they come', () => {
  fc.assert(
    fc.property(ruleOn(['a', 'b', 'c'], 'low'), fc.array(hit, { maxLength: 25 }), (rule, stream) => {
      const sorted = stream.map((one) => ({ ...one, time: one.time >> 2 })).sort((a, b) => a.time - b.time)
      const found: string[] = []
      const correlator = correlate<string>([rule], abc, { emit: (one) => found.push(lowered(brief(one))) })
      for (const one of sorted) correlator.feed(one)
      correlator.flush()
      expect([found.sort()]).toEqual(plainCorrelate([rule], sorted))
    }),
    { numRuns: 1500 },
  )
})
