// value_percentile without a `percentile`: how many percent of the group's hits have this hit's value, to find rare ones.
import { NumberRing } from './ring.ts'
import type { Taken, Window, WindowSize } from './window.ts'

interface Value {
  readonly text: string
  readonly number: number
  times: number
}

export class ShareWindow<R> implements Window<R> {
  readonly #size: WindowSize
  readonly #times: NumberRing
  /** Which value each hit had, by number, so that a window of a million hits holds no million strings. */
  readonly #which: NumberRing
  readonly #byText = new Map<string, Value>()
  readonly #byNumber = new Map<number, Value>()
  #next = 0
  #latest: { readonly time: number; readonly reference: R } | null = null

  constructor(size: WindowSize) {
    this.#size = size
    this.#times = new NumberRing(size.values)
    this.#which = new NumberRing(size.values)
  }

  take(hit: Taken<R>): number {
    while (hit.time - this.#times.first() > this.#size.timespan) this.#leave()
    if (this.#times.full) {
      this.#leave()
      this.#size.cut()
    }
    const value = this.#byText.get(hit.text) ?? this.#newValue(hit.text)
    value.times++
    this.#times.push(hit.time)
    this.#which.push(value.number)
    this.#latest = { time: hit.time, reference: hit.reference }
    return (100 * value.times) / this.#times.length
  }

  #newValue(text: string): Value {
    const value = { text, number: this.#next++, times: 0 }
    this.#byText.set(text, value)
    this.#byNumber.set(value.number, value)
    return value
  }

  #leave(): void {
    this.#times.shift()
    const value = this.#byNumber.get(this.#which.shift())
    if (value === undefined || --value.times > 0) return
    this.#byText.delete(value.text)
    this.#byNumber.delete(value.number)
  }

  /** The rare hit is the finding; the many common ones are not part of it. */
  from(): number {
    return this.#latest?.time ?? NaN
  }

  held(): number {
    return 1
  }

  references(): readonly R[] {
    return this.#latest === null ? [] : [this.#latest.reference]
  }

  entries(): number {
    return 2 * this.#times.length + 2 * this.#byText.size
  }
}
