// The figures by which verdicts are given. None stands in code: they are what the active editions ask of the checks.
import { checksOf, inForce, type Rulebook } from '#hospital/rulebooks/schema.ts'

/** Null: no edition gives a figure, so none is asked. */
export interface VerdictLimits {
  /** A claimed time may be so far ahead of the storage's own clock. */
  readonly aheadMinutes: number | null
  /** So much smaller than the one before, and nobody compared it with the source. */
  readonly dropPercent: number | null
  /** Every byte read again, of what is attached and of what lies on a shelf. */
  readonly wholeReadDays: number | null
  readonly detachedReadDays: number | null
  /** Of its files, so many may be beyond anybody's judgement. */
  readonly unjudgedPercent: number | null
  /** From this generation on it must be protected. */
  readonly from: number | null
  /** How old a look at the protection may be. */
  readonly protectedDays: number | null
  /** Days a lock must still hold, so that the next extension comes in time. */
  readonly lockLeadDays: number | null
  readonly reachDays: number | null
  readonly rehearsedMonths: number | null
}

export const noLimits: VerdictLimits = {
  aheadMinutes: null, dropPercent: null, wholeReadDays: null, detachedReadDays: null, unjudgedPercent: null, from: null,
  protectedDays: null,
  lockLeadDays: null, reachDays: null, rehearsedMonths: null,
}

/** More of these is stricter; of all others, less. */
const moreIsStricter: ReadonlySet<string> = new Set<keyof VerdictLimits>(['lockLeadDays'])

/** What the active editions in force on that day ask together: the strictest of each. */
export function limitsFor(books: readonly Rulebook[], day: string): VerdictLimits {
  const limits: Record<string, number | null> = { ...noLimits }
  for (const one of books.filter((book) => inForce(book, day)).flatMap(checksOf)) {
    if (!one.asked) continue
    for (const [name, value] of Object.entries(one.limits)) {
      if (!(name in limits) || typeof value !== 'number') continue
      const known = limits[name] ?? null
      limits[name] = known === null ? value : moreIsStricter.has(name) ? Math.max(known, value) : Math.min(known, value)
    }
  }
  // The cast: only names of `noLimits` were set, to numbers.
  return limits as unknown as VerdictLimits
}

/** One figure of one check, the strictest: for those that are no verdict's. */
export function figureFor(books: readonly Rulebook[], day: string, check: string, name: string): number | null {
  const values = books.filter((book) => inForce(book, day)).flatMap(checksOf)
    .flatMap((one) => (one.asked && one.check === check ? [one.limits[name]] : []))
    .filter((value) => typeof value === 'number')
  return values.length === 0 ? null : Math.min(...values)
}
