// Sum and average without going through the window for every hit.
import type { Figure } from './numbers.ts'
import type { NumberRing } from './ring.ts'

export class Sum implements Figure {
  readonly #average: boolean
  #sum = 0
  #removed = 0

  constructor(of: 'sum' | 'average') {
    this.#average = of === 'average'
  }

  add(number: number): void {
    this.#sum += number
  }

  remove(number: number): void {
    this.#sum -= number
    this.#removed++
  }

  worth(all: NumberRing): number {
    // Taking numbers out adds up rounding: summed afresh once as many have left as are there, so the cost stays even.
    if (this.#removed > all.length) {
      this.#removed = 0
      this.#sum = 0
      for (let i = 0; i < all.length; i++) this.#sum += all.at(i)
    }
    return this.#average ? this.#sum / all.length : this.#sum
  }
}
