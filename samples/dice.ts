// Chance that is the same on every machine and every day: all of it comes from the seed.
// SOURCE: sfc32 (Chris Doty-Humphrey, PractRand), FNV-1a for turning a text into its first state.

export class Dice {
  readonly #seed: string
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(seed: string) {
    this.#seed = seed
    ;[this.#a, this.#b, this.#c, this.#d] = [hash(`${seed}/a`), hash(`${seed}/b`), hash(`${seed}/c`), 1]
    for (let warm = 0; warm < 12; warm++) this.#next()
  }

  /** Own dice for one matter, so that adding a matter changes no other. */
  of(matter: string): Dice {
    return new Dice(`${this.#seed}/${matter}`)
  }

  /** From `from` to `to`, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1))
  }

  chance(share: number): boolean {
    return this.#next() < share
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.int(0, list.length - 1)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }

  shuffled<T>(list: readonly T[]): T[] {
    const cards = [...list]
    for (let at = cards.length - 1; at > 0; at--) {
      const other = this.int(0, at)
      // Both places exist: `other <= at < length`.
      ;[cards[at], cards[other]] = [cards[other] as T, cards[at] as T]
    }
    return cards
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
