// The last few hits of a group, so that an alert can point at the events that led up to it.

export class Trail<R> {
  readonly #most: number
  readonly #times: number[] = []
  readonly #references: R[] = []
  #next = 0

  constructor(most: number) {
    this.#most = most
  }

  get length(): number {
    return this.#times.length
  }

  put(time: number, reference: R): void {
    if (this.#most === 0) return
    this.#times[this.#next] = time
    this.#references[this.#next] = reference
    this.#next = (this.#next + 1) % this.#most
  }

  /** Oldest first. */
  since(time: number): R[] {
    const found: R[] = []
    for (let i = 0; i < this.#times.length; i++) {
      const at = this.#times.length < this.#most ? i : (this.#next + i) % this.#most
      const reference = this.#references[at]
      if ((this.#times[at] ?? -Infinity) >= time && reference !== undefined) found.push(reference)
    }
    return found
  }
}
