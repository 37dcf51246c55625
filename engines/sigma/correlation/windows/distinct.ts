// value_count: how many different values. Each is kept once, with the last time it was seen, in order of that time.
import type { Taken, Window, WindowSize } from './window.ts'

export class DistinctWindow<R> implements Window<R> {
  readonly #size: WindowSize
  /** INVARIANT: in order of time, because a value seen again is put at the end. */
  readonly #last = new Map<string, { readonly time: number; readonly reference: R }>()

  constructor(size: WindowSize) {
    this.#size = size
  }

  take(hit: Taken<R>): number {
    this.#last.delete(hit.text)
    for (const [text, { time }] of this.#last) {
      if (hit.time - time <= this.#size.timespan) break
      this.#last.delete(text)
    }
    if (this.#last.size >= this.#size.values) this.#dropOldest()
    this.#last.set(hit.text, { time: hit.time, reference: hit.reference })
    return this.#last.size
  }

  #dropOldest(): void {
    const oldest = this.#last.keys().next()
    if (!oldest.done) this.#last.delete(oldest.value)
    this.#size.cut()
  }

  from(): number {
    for (const { time } of this.#last.values()) return time
    return NaN
  }

  held(): number {
    return this.#last.size
  }

  references(): readonly R[] {
    const skipped = this.#last.size - this.#size.references
    const found: R[] = []
    let at = 0
    for (const { reference } of this.#last.values()) if (at++ >= skipped) found.push(reference)
    return found
  }

  entries(): number {
    return this.#last.size
  }
}
