// What a correlator could not do, stated: a rule it cannot run, a hit it could not place, a limit it reached.

export const correlationProblemCodes = {
  'unknown-rule': 'a rule it stands on is not among those loaded; the correlation does not run',
  'ambiguous-rule': 'several rules have this id or name; the one in the same file, else the first, is taken',
  'unusable-rule': 'a correlation it stands on cannot run, so neither can this one',
  circle: 'correlations stand on each other in a circle; none of them runs',
  'no-rules': 'it names no rules; the correlation does not run',
  'no-field': 'its type needs a field; the correlation does not run',
  'several-fields': 'its type takes one field; the correlation does not run',
  'bad-timespan': 'its timespan is not above zero; the correlation does not run',
  'bad-percentile': 'its percentile is not from 0 to 100; the correlation does not run',
  'no-bounds': 'it has nothing to compare with; the correlation does not run',
  'bad-bound': 'a bound is not a number, or too large to count up to; the correlation does not run',
  'ordered-words': 'an order cannot be told from `or` and `not`; the correlation does not run',
  'no-time': 'hits without a time were left out',
  late: 'hits that came later than the tolerance allows were left out',
  'no-group-value': 'hits without a value to group by were left out',
  'not-a-number': 'hits whose value is not a number were left out',
  'too-many-groups': 'groups were closed early, the longest quiet first',
  'too-many-values': 'windows were cut short, the oldest values first',
  'too-many-waiting': 'hits were taken in before the tolerance was over, because too many waited',
} as const

export type CorrelationProblemCode = keyof typeof correlationProblemCodes

export interface CorrelationProblem {
  readonly code: CorrelationProblemCode
  /** Index among the correlation rules; null where it is about all of them. */
  readonly rule: number | null
  /** The reference or figure it is about. */
  readonly detail: string | null
  readonly count: number
}

type Counted = { -readonly [K in keyof CorrelationProblem]: CorrelationProblem[K] }

/** Counts instead of listing: a million late hits are one problem. */
export class Problems {
  readonly #seen = new Map<string, Counted>()

  add(code: CorrelationProblemCode, rule: number | null, detail: string | null = null): void {
    const key = `${code} ${rule} ${detail ?? ''}`
    const seen = this.#seen.get(key)
    if (seen === undefined) this.#seen.set(key, { code, rule, detail, count: 1 })
    else seen.count++
  }

  list(): readonly CorrelationProblem[] {
    return [...this.#seen.values()].map((one) => ({ ...one }))
  }
}
