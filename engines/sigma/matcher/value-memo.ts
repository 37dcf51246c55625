// Remembers what a value led to, for fields whose values come again and again; gives up by itself where they do not.

/** Longer values are seldom the same twice and would cost memory. */
const longest = 256
const trial = 4096
const worthwhile = 0.5

export class ValueMemo {
  readonly #known = new Map<string, Uint32Array>()
  readonly #most: number
  #asked = 0
  #answered = 0
  #on: boolean

  /** Holds at most that many values of at most 256 code units. */
  constructor(most: number) {
    this.#most = most
    this.#on = most > 0
  }

  wants(value: string): boolean {
    return this.#on && value.length <= longest
  }

  get(value: string): Uint32Array | undefined {
    const known = this.#known.get(value)
    if (known !== undefined) this.#answered++
    if (++this.#asked === trial) this.#judge()
    return known
  }

  put(value: string, list: Uint32Array): void {
    if (this.#known.size >= this.#most) this.#known.clear()
    if (this.#on) this.#known.set(value, list)
  }

  #judge(): void {
    if (this.#answered < trial * worthwhile) {
      this.#on = false
      this.#known.clear()
    }
    this.#asked = 0
    this.#answered = 0
  }
}
