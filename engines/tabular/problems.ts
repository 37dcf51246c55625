// Collects problems so that a million of one kind cannot flood the caller: some one by one, then a count.
import type { ProblemCode, TableProblem, Weight } from './item.ts'
import { shorten } from './item.ts'

export interface Found {
  readonly row: number | null
  readonly code: ProblemCode
  readonly weight: Weight
  readonly params?: Record<string, string | number>
  readonly value?: string
}

export class Problems {
  readonly #limit: number
  readonly #seen = new Map<ProblemCode, { count: number; weight: Weight }>()
  #waiting: TableProblem[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  add(found: Found): void {
    const seen = this.#seen.get(found.code) ?? { count: 0, weight: found.weight }
    seen.count++
    if (found.weight === 'lost') seen.weight = 'lost'
    this.#seen.set(found.code, seen)
    if (seen.count > this.#limit) return
    const { value, ...others } = found
    this.#waiting.push({ type: 'problem', ...others, ...(value === undefined ? {} : { value: shorten(value) }) })
  }

  count(code: ProblemCode): number {
    return this.#seen.get(code)?.count ?? 0
  }

  /** Those found since the last call. */
  take(): TableProblem[] {
    if (this.#waiting.length === 0) return []
    const taken = this.#waiting
    this.#waiting = []
    return taken
  }

  /** One summary for each kind that had more than the limit. */
  rest(): TableProblem[] {
    return [...this.#seen]
      .filter(([, seen]) => seen.count > this.#limit)
      .map(([code, { count, weight }]) => ({
        type: 'problem', row: null, code: 'problems-more', params: { code, count: count - this.#limit }, weight,
      }))
  }
}
