// The rules an event has to be held against, each once, without anything to clear between two events.

export class Candidates {
  list = new Uint32Array(64)
  count = 0
  #seen = new Uint32Array(64)
  #round = 0

  /** Empty, and ready for numbers below `size`. */
  begin(size: number): void {
    this.count = 0
    if (size > this.list.length) {
      this.list = new Uint32Array(size)
      this.#seen = new Uint32Array(size)
      this.#round = 0
    }
    if (++this.#round < 0xffff_ffff) return
    this.#seen.fill(0)
    this.#round = 1
  }

  /** Takes `of[from … to]`. */
  add(of: Uint32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const one = of[i] ?? 0
      if (this.#seen[one] === this.#round) continue
      this.#seen[one] = this.#round
      this.list[this.count++] = one
    }
  }
}
