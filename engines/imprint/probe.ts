// How many readers: two disks of the same size may want one (a head that moves) or eight (a queue that is filled).

/** Work done in one look: bytes, and what a file costs besides them. */
export function workOf(files: number, bytes: number): number {
  return bytes + files * 16_384
}

const seldom = 0.3

/** Tries numbers of readers on the real work, a short while each, and then stays with one. */
export class Probe {
  #readers: number
  #settled = false
  readonly #most: number
  readonly #rates = new Map<number, number>()

  /** `most`: a power of two. */
  constructor(most: number) {
    this.#most = most
    this.#readers = Math.min(2, most)
    this.#settled = most <= 1
  }

  get readers(): number {
    return this.#readers
  }

  get settled(): boolean {
    return this.#settled
  }

  /**
   * How fast the present number was, and how often a reader had to wait for each file or megabyte, if the system says.
   */
  tell(rate: number, waits: number | null): void {
    if (this.#settled) return
    if (waits !== null && waits < seldom && this.#readers >= 2) {
      // The processor is the limit: more readers would only cost what starting them costs.
      this.#settle(this.#readers)
      return
    }
    this.#rates.set(this.#readers, rate)
    const two = this.#rates.get(2) ?? 0
    if (this.#readers === 1) {
      // A single head reads one file after the other faster than two at once.
      this.#settle(rate > two * 1.1 ? 1 : 2)
      return
    }
    const fewer = this.#rates.get(this.#readers / 2) ?? 0
    const isFirst = this.#readers === 2
    if (isFirst || rate > fewer * 1.15) {
      if (this.#readers >= this.#most) this.#settle(this.#readers)
      else this.#readers = Math.min(this.#readers * 2, this.#most)
    } else if (this.#readers === 4 && rate < two * 0.85) {
      this.#readers = 1
    } else {
      this.#settle(this.#readers / 2)
    }
  }

  #settle(readers: number): void {
    this.#readers = readers
    this.#settled = true
  }
}
