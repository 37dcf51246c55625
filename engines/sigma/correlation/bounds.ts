// When a figure satisfies a rule, and which part of that can be said at once and which only at the end.
import type { Comparison, CorrelationRule } from '../rule.ts'

export type Bounds = CorrelationRule['bounds']

export function within(bounds: Bounds, figure: number): boolean {
  for (const bound of bounds) if (!holds(bound, figure)) return false
  return true
}

function holds({ is, than }: Bounds[number], figure: number): boolean {
  switch (is) {
    case 'gt': return figure > than
    case 'gte': return figure >= than
    case 'lt': return figure < than
    case 'lte': return figure <= than
    case 'eq': return figure === than
    case 'neq': return figure !== than
  }
}

export interface SplitBounds {
  /** True as soon as enough has come. */
  readonly opening: Bounds
  /** Asked of the highest figure when the burst is over, because more could have come until then. */
  readonly closing: Bounds
}

const fromBelow = (is: Comparison): boolean => is === 'gt' || is === 'gte'

/** For figures that only grow while hits come: 「fewer than 5」 is not true because the first of fifty has come. */
export function splitBounds(bounds: Bounds): SplitBounds {
  return {
    opening: bounds.filter(({ is }) => fromBelow(is) || is === 'eq').map(({ is, than }) => ({ is: is === 'eq' ? 'gte' : is, than })),
    closing: bounds.filter(({ is }) => !fromBelow(is)),
  }
}
