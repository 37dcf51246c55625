// How many detections of each rule on each computer the page carries: the same for all, as many as fit.

export interface Claim {
  readonly count: number
  /** Place in `levels`. */
  readonly level: number
}

/** One number for each claim. Where not even one each fits, the gravest get one. */
export function quotas(claims: readonly Claim[], most: number, mostEach: number): number[] {
  const share = largest(claims, most, mostEach)
  if (share > 0) return claims.map(({ count }) => Math.min(count, share))
  const given = claims.map(() => 0)
  const order = claims.map((_, place) => place)
    .sort((a, b) => (claims[b]?.level ?? 0) - (claims[a]?.level ?? 0) || a - b)
  for (const place of order.slice(0, most)) given[place] = 1
  return given
}

function largest(claims: readonly Claim[], most: number, mostEach: number): number {
  let low = 0
  let high = mostEach
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const needed = claims.reduce((sum, { count }) => sum + Math.min(count, middle), 0)
    if (needed <= most) low = middle
    else high = middle - 1
  }
  return low
}
