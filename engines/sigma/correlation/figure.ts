// Which window a correlation type keeps, and what its figure is compared with and when.
import type { CorrelationRule } from '../rule.ts'
import { type Bounds, splitBounds, type SplitBounds } from './bounds.ts'
import { hasNot } from './expression.ts'
import { CountWindow } from './windows/count.ts'
import { DistinctWindow } from './windows/distinct.ts'
import { NumbersWindow } from './windows/numbers.ts'
import { OrderedWindow } from './windows/ordered.ts'
import { Rank } from './windows/rank.ts'
import { ShareWindow } from './windows/share.ts'
import { Sum } from './windows/sum.ts'
import { TogetherWindow } from './windows/together.ts'
import type { Window, WindowSize } from './windows/window.ts'

export interface Judging extends SplitBounds {
  /** Whether it can only be told at the end of a burst that it was one. */
  readonly atEnd: boolean
  /** Whether the lowest figure went furthest, not the highest. */
  readonly downwards: boolean
  readonly counts: 'nothing' | 'text' | 'number'
  /** The whole count of a burst is its value. */
  readonly valueIsCount: boolean
}

export function judgingOf(rule: CorrelationRule): Judging {
  const moves = ['value_avg', 'value_median', 'value_percentile'].includes(rule.type)
  const bounds = boundsOf(rule)
  const { opening, closing } = moves ? { opening: bounds, closing: [] } : splitBounds(bounds)
  return {
    opening,
    closing,
    atEnd: closing.length > 0 || (rule.expression ? hasNot(rule.expression) : false),
    downwards: moves && bounds.every(({ is }) => is === 'lt' || is === 'lte'),
    counts: countsOf(rule),
    valueIsCount: rule.type === 'event_count',
  }
}

/** Without a condition, a temporal rule wants all of its rules. */
function boundsOf(rule: CorrelationRule): Bounds {
  if (!rule.type.startsWith('temporal')) return rule.bounds
  if (rule.expression && rule.type === 'temporal') return []
  return rule.bounds.length > 0 ? rule.bounds : [{ is: 'gte', than: rule.of.length }]
}

function countsOf(rule: CorrelationRule): Judging['counts'] {
  if (!rule.type.startsWith('value_')) return 'nothing'
  return rule.type === 'value_count' || sharesOf(rule) ? 'text' : 'number'
}

const sharesOf = ({ type, percentile }: CorrelationRule): boolean => type === 'value_percentile' && percentile === null

export function windowMaker<R>(rule: CorrelationRule, size: WindowSize): () => Window<R> {
  const rules = rule.of.length
  switch (rule.type) {
    case 'event_count': {
      const enough = Math.max(0, ...rule.bounds.map(({ than }) => Math.floor(than))) + 1
      return () => new CountWindow(size, enough)
    }
    case 'value_count': return () => new DistinctWindow(size)
    case 'temporal': {
      const positions = new Map(rule.of.map((reference, at) => [reference, at]))
      const wording = rule.expression ? { expression: rule.expression, positions } : null
      return () => new TogetherWindow(size, rules, wording)
    }
    case 'temporal_ordered': return () => new OrderedWindow(size, rules)
    case 'value_sum': return () => new NumbersWindow(size, new Sum('sum'))
    case 'value_avg': return () => new NumbersWindow(size, new Sum('average'))
    case 'value_median': return () => new NumbersWindow(size, new Rank(50))
    case 'value_percentile': {
      const { percentile } = rule
      return percentile === null ? () => new ShareWindow(size) : () => new NumbersWindow(size, new Rank(percentile))
    }
  }
}
