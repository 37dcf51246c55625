// event_count: how many hits. Only as many times are kept as the rule's own bound asks about, however many come.
import { NumberRing } from './ring.ts'
import { Trail } from './trail.ts'
import type { Taken, Window, WindowSize } from './window.ts'

export class CountWindow<R> implements Window<R> {
  readonly #timespan: number
  readonly #times: NumberRing
  readonly #trail: Trail<R>

  /** `enough`: one more than the largest bound; a larger figure answers every comparison the same. */
  constructor(size: WindowSize, enough: number) {
    this.#timespan = size.timespan
    this.#times = new NumberRing(enough)
    this.#trail = new Trail(size.references)
  }

  take(hit: Taken<R>): number {
    while (hit.time - this.#times.first() > this.#timespan) this.#times.shift()
    this.#times.push(hit.time)
    this.#trail.put(hit.time, hit.reference)
    return this.#times.length
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
    return this.#times.length + this.#trail.length
  }
}
