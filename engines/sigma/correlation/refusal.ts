// Why a correlation rule cannot run, judged by the rule alone.
import type { CorrelationRule } from '../rule.ts'
import { referencesIn } from './expression.ts'
import type { RuleExpression } from '../rule.ts'
import type { CorrelationProblemCode } from './problem.ts'

export interface Refusal {
  readonly code: CorrelationProblemCode
  readonly detail: string | null
}

/** An event_count keeps as many times per group as its bound asks about. */
const largestCount = 1_000_000

const refuse = (code: CorrelationProblemCode, detail: string | null = null): Refusal => ({ code, detail })

export function refusal(rule: CorrelationRule): Refusal | null {
  if (rule.of.length === 0) return refuse('no-rules')
  if (!(rule.timespan > 0)) return refuse('bad-timespan', String(rule.timespan))
  return ofExpression(rule) ?? ofBounds(rule) ?? ofFields(rule)
}

function ofExpression({ type, of, expression }: CorrelationRule): Refusal | null {
  if (expression === undefined || expression === null) return null
  const missing = referencesIn(expression).find((reference) => !of.includes(reference))
  if (missing !== undefined) return refuse('unknown-rule', missing)
  return type === 'temporal_ordered' && !isPlainAnd(expression) ? refuse('ordered-words') : null
}

/** For an order, words may only say that all must come. */
function isPlainAnd(expression: RuleExpression): boolean {
  return expression.is === 'rule' || (expression.is === 'and' && expression.of.every(isPlainAnd))
}

function ofBounds({ type, bounds }: CorrelationRule): Refusal | null {
  if (bounds.length === 0 && !type.startsWith('temporal')) return refuse('no-bounds')
  const bad = bounds.find(({ than }) => !Number.isFinite(than) || (type === 'event_count' && than > largestCount))
  return bad === undefined ? null : refuse('bad-bound', String(bad.than))
}

function ofFields({ type, fields, percentile }: CorrelationRule): Refusal | null {
  if (!type.startsWith('value_')) return null
  if (fields.length === 0) return refuse('no-field')
  const shares = type === 'value_percentile' && percentile === null
  if (fields.length > 1 && type !== 'value_count' && !shares) return refuse('several-fields', fields.join(', '))
  const bad = type === 'value_percentile' && percentile !== null && !(percentile >= 0 && percentile <= 100)
  return bad ? refuse('bad-percentile', String(percentile)) : null
}
