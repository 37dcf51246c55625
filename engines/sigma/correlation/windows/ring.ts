// Numbers in a circle that grows up to a limit: in at the end, out at the front, no garbage.

export class NumberRing {
  #items: Float64Array
  #first = 0
  #length = 0
  readonly #most: number

  constructor(most: number) {
    this.#most = Math.max(1, most)
    this.#items = new Float64Array(Math.min(this.#most, 4))
  }

  get length(): number {
    return this.#length
  }

  get full(): boolean {
    return this.#length === this.#most
  }

  /** NaN when there is none. */
  first(): number {
    return this.#length === 0 ? NaN : (this.#items[this.#first] ?? NaN)
  }

  at(index: number): number {
    return this.#items[(this.#first + index) % this.#items.length] ?? NaN
  }

  /** When full, the oldest makes room. */
  push(item: number): void {
    if (this.full) this.shift()
    else if (this.#length === this.#items.length) this.#grow()
    this.#items[(this.#first + this.#length) % this.#items.length] = item
    this.#length++
  }

  shift(): number {
    const item = this.first()
    this.#first = (this.#first + 1) % this.#items.length
    this.#length--
    return item
  }

  #grow(): void {
    const larger = new Float64Array(Math.min(this.#most, this.#items.length * 2))
    for (let i = 0; i < this.#length; i++) larger[i] = this.at(i)
    this.#items = larger
    this.#first = 0
  }
}
