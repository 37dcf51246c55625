// Small correlations for tests, without YAML.
import type { CorrelationRule, CorrelationType, DetectionRule, RuleHead } from '../rule.ts'
import { correlate, type CorrelatorOptions } from './correlator.ts'
import type { CorrelationHit, RuleHit } from './hit.ts'
import type { CorrelationProblem } from './problem.ts'

const head: RuleHead = {
  id: null, name: null, title: 'test', description: null, level: 'medium', status: null, author: null, license: null, date: null,
  modified: null, references: [], tags: [], falsePositives: [], fields: [], place: { path: 'test.yml', line: 1 },
}

export function detection(name: string, more: Partial<DetectionRule> = {}): DetectionRule {
  const source = { product: 'windows', category: null, service: null, definition: null }
  return { ...head, kind: 'detection', name, source, test: { is: 'and', of: [] }, ...more }
}

export function correlation(type: CorrelationType, of: readonly string[], more: Partial<CorrelationRule> = {}): CorrelationRule {
  const plain = { groupBy: [], aliases: new Map(), timespan: 10, bounds: [], fields: [], percentile: null, generate: false }
  return { ...head, kind: 'correlation', name: null, type, of, ...plain, ...more }
}

/** Detections `a`, `b`, `c`: indices 0, 1, 2. */
export const abc: readonly DetectionRule[] = ['a', 'b', 'c'].map((name) => detection(name))

/** `a 3 user=x` is a hit of `a` at 3; its reference is `a3`. */
export function hits(...lines: string[]): RuleHit<string>[] {
  return lines.map((line) => {
    const [name = '', time = '', ...pairs] = line.split(' ')
    const values = Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
    return { rule: 'abc'.indexOf(name), time: Number(time), values, reference: `${name}${time}` }
  })
}

export interface Outcome {
  readonly found: readonly CorrelationHit<string>[]
  readonly problems: readonly CorrelationProblem[]
}

export function run(
  rules: CorrelationRule | readonly CorrelationRule[],
  stream: readonly RuleHit<string>[],
  options: Partial<CorrelatorOptions<string>> = {},
): Outcome {
  const found: CorrelationHit<string>[] = []
  const list = 'type' in rules ? [rules] : rules
  const correlator = correlate(list, abc, { emit: (hit) => found.push(hit), ...options })
  for (const hit of stream) correlator.feed(hit)
  correlator.flush()
  return { found, problems: correlator.problems() }
}

/** `0-4 ×3 =3 x`: from, to, count, value, group. */
export const brief = ({ from, to, count, value, group }: CorrelationHit<string>): string =>
  [`${from}-${to} ×${count} =${value}`, ...group.map((one) => one.value)].join(' ')
