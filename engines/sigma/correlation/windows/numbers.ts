// value_sum, value_avg, value_percentile, value_median: a figure over the numbers of the window.
import { NumberRing } from './ring.ts'
import { Trail } from './trail.ts'
import type { Taken, Window, WindowSize } from './window.ts'

/** Follows the numbers that come and go. */
export interface Figure {
  add(number: number): void
  remove(number: number): void
  /** Of all numbers now in the window. */
  worth(all: NumberRing): number
}

export class NumbersWindow<R> implements Window<R> {
  readonly #size: WindowSize
  readonly #figure: Figure
  readonly #times: NumberRing
  readonly #numbers: NumberRing
  readonly #trail: Trail<R>

  constructor(size: WindowSize, figure: Figure) {
    this.#size = size
    this.#figure = figure
    this.#times = new NumberRing(size.values)
    this.#numbers = new NumberRing(size.values)
    this.#trail = new Trail(size.references)
  }

  take(hit: Taken<R>): number {
    while (hit.time - this.#times.first() > this.#size.timespan) this.#leave()
    if (this.#times.full) {
      this.#leave()
      this.#size.cut()
    }
    this.#times.push(hit.time)
    this.#numbers.push(hit.number)
    this.#figure.add(hit.number)
    this.#trail.put(hit.time, hit.reference)
    return this.#figure.worth(this.#numbers)
  }

  #leave(): void {
    this.#times.shift()
    this.#figure.remove(this.#numbers.shift())
  }

  from(): number {
    return this.#times.first()
  }

  held(): number {
    return this.#times.length
  }

  references(): readonly R[] {
    return this.#trail.since(this.from())
  }

  entries(): number {
    return 2 * this.#times.length + this.#trail.length
  }
}
