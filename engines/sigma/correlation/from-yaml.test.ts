// What authors write, read and run: the reader and the correlator mean the same by every word.
import { expect, test } from 'vitest'
import { type CorrelationRule, correlate, type DetectionRule, readRules } from '../index.ts'

const success = '5f4c6c2e-3c0b-4d53-9b6b-6b0f0f2d7a11'

const base = (name: string): string => `
title: ${name}
name: ${name}
${name === 'right' ? `id: ${success}` : ''}
logsource: { product: windows, service: security }
detection: { selection: { EventID: 4625 }, condition: selection }
`

interface Told {
  readonly rule: string
  readonly at: number
  readonly values?: Readonly<Record<string, string>>
}

/** Seconds in, titles with from and to out. */
function run(yaml: string, stream: readonly Told[]): string[] {
  const { rules, refused } = readRules([{ path: 'x.yml', text: yaml }])
  expect(refused).toEqual([])
  const detections = rules.filter((rule): rule is DetectionRule => rule.kind === 'detection')
  const correlations = rules.filter((rule): rule is CorrelationRule => rule.kind === 'correlation')
  const found: string[] = []
  const correlator = correlate<null>(correlations, detections, {
    emit: ({ rule, from, to, value }) => found.push(`${correlations[rule]?.title} ${from / 1000}-${to / 1000} ${value}`),
  })
  expect(correlator.problems()).toEqual([])
  for (const { rule, at, values = {} } of stream) {
    correlator.feed({ rule: detections.findIndex(({ name }) => name === rule), time: at * 1000, values, reference: null })
  }
  correlator.flush()
  return found
}

const many = (rule: string, times: number, values: Readonly<Record<string, string>> = {}): Told[] =>
  Array.from({ length: times }, (_, at) => ({ rule, at, values }))

test('a chain by name and id, with minutes', () => {
  const yaml = `${base('wrong')}---${base('right')}---
title: many
name: many
correlation: { type: event_count, rules: [wrong], group-by: [User], timespan: 2m, condition: { gte: 5 } }
---
title: guessed
correlation:
  type: temporal_ordered
  rules: [many, ${success}]
  group-by: [User]
  timespan: 1m
`
  const stream = [...many('wrong', 6, { User: 'x' }), { rule: 'right', at: 30, values: { User: 'X' } }]
  expect(run(yaml, stream)).toEqual(['guessed 5-30 2'])
})

test('a range of two bounds, over hours', () => {
  const yaml = `${base('a')}---
title: some
correlation: { type: event_count, rules: a, group-by: [User], timespan: 1h, condition: { gt: 2, lte: 4 } }
`
  expect(run(yaml, many('a', 4, { User: 'x' }))).toEqual(['some 0-3 4'])
  expect(run(yaml, many('a', 5, { User: 'x' }))).toEqual([])
})

test('values, sums and percentiles with their field', () => {
  const yaml = (type: string, condition: string): string => `${base('a')}---
title: t
correlation: { type: ${type}, rules: [a], group-by: [Host], timespan: 1d, condition: { field: n, ${condition} } }
`
  const numbers = [1, 2, 3, 100].map((n, at) => ({ rule: 'a', at, values: { Host: 'h', n: String(n) } }))
  expect(run(yaml('value_count', 'gte: 4'), numbers)).toEqual(['t 0-3 4'])
  expect(run(yaml('value_sum', 'gt: 100'), numbers)).toEqual(['t 0-3 106'])
  expect(run(yaml('value_avg', 'gt: 20'), numbers)).toEqual(['t 0-3 26.5'])
  expect(run(yaml('value_median', 'gte: 2.5'), numbers)).toEqual(['t 0-3 2.5'])
  expect(run(yaml('value_percentile', 'percentile: 50, gte: 2.5'), numbers)).toEqual(['t 0-3 2.5'])
})

test('words over rule names, and aliases', () => {
  const yaml = `${base('out')}---${base('back')}---
title: no answer
correlation:
  type: temporal
  condition: out and not back
  group-by: [peer]
  aliases: { peer: { out: dst, back: src } }
  timespan: 10s
`
  expect(run(yaml, [{ rule: 'out', at: 0, values: { dst: 'a' } }])).toEqual(['no answer 0-0 1'])
  expect(run(yaml, [{ rule: 'out', at: 0, values: { dst: 'a' } }, { rule: 'back', at: 5, values: { src: 'a' } }])).toEqual([])
})
