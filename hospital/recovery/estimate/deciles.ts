// The middle and the slow end of a few measurements. Few are the rule, so nothing is smoothed between them.

/** Older ones were made on other machines by other people. */
export const lastRuns = 10

export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half]
  if (upper === undefined) throw new RangeError('the middle of nothing')
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}

/**
 * Nearest rank: of ten or fewer the slowest, of twenty the second slowest. `values` grow with slowness (hours,
 * ratios).
 */
export function slowDecile(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[sorted.length - Math.ceil(sorted.length / 10)]
  if (value === undefined) throw new RangeError('the slow end of nothing')
  return value
}
