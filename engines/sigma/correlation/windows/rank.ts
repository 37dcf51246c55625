// Percentile and median: the numbers of the window kept in order, found by halving, moved in one block.
import type { Figure } from './numbers.ts'

export class Rank implements Figure {
  readonly #share: number
  #sorted = new Float64Array(8)
  #length = 0

  constructor(percentile: number) {
    this.#share = percentile / 100
  }

  add(number: number): void {
    if (this.#length === this.#sorted.length) {
      const larger = new Float64Array(this.#length * 2)
      larger.set(this.#sorted)
      this.#sorted = larger
    }
    const at = this.#place(number)
    this.#sorted.copyWithin(at + 1, at, this.#length)
    this.#sorted[at] = number
    this.#length++
  }

  remove(number: number): void {
    const at = this.#place(number)
    this.#sorted.copyWithin(at, at + 1, this.#length)
    this.#length--
  }

  /** Between two numbers in proportion, as databases do: the median of 1 and 2 is 1.5. */
  worth(): number {
    const place = this.#share * (this.#length - 1)
    const below = Math.floor(place)
    const low = this.#sorted[below] ?? NaN
    const high = this.#sorted[Math.ceil(place)] ?? NaN
    return low + (high - low) * (place - below)
  }

  /** The first place whose number is not smaller. */
  #place(number: number): number {
    let low = 0
    let high = this.#length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    return low
  }
}
