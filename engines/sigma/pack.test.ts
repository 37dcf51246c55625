import { expect, it } from 'vitest'
import { packRules, unpackRules } from './pack.ts'
import { readOne } from './testing/rules.fixture.ts'

it('keeps correlations, filters, refusals and warnings', () => {
  const read = readOne([
    'title: d', 'name: d', 'level: odd', 'logsource: {product: a}', 'detection: {s: {F|re: x}, condition: s}', '---',
    'title: c', 'id: c', 'correlation: {type: temporal, rules: [d], timespan: 1m, group-by: [u], aliases: {u: {d: User}}}', '---',
    'title: f', 'logsource: {product: a}', 'filter: {rules: any, s: {U: null}, condition: s}', '---', 'title: bad',
  ].join('\n'))
  expect([read.rules.length, read.refused.length, read.warnings.length]).toEqual([3, 1, 1])
  expect(unpackRules(packRules(read))).toEqual(read)
})
