// Reading a file as if it could be waited for: a judge is a generator that asks for bytes, the pieces answer.

/**
 * A whole number n: the next n bytes in one piece; fewer only at the end of the file. `-n`: whatever comes next, at
 * least one byte and at most n; none at the end. Bytes: the end of what was answered last, which comes again.
 * INVARIANT: what is answered is lent until the next question; nobody asks for more than `mostHeld`.
 */
export type Reading<T> = Generator<number | Uint8Array, T, Buffer>

export const mostHeld = 512 * 1024
/** Questions after the end of a file that a judge in its right mind does not exceed. */
const mostAfterEnd = 10_000
const none = Buffer.alloc(0)

/** A judge did what none may; the file in hand is unjudged, the next one is not. */
export class JudgeFault extends Error {}

export function* skip(count: number): Reading<number> {
  return yield* pass(count, () => {})
}

/** Hands on the next so many bytes as they come. Returns how many there were. */
export function* pass(count: number, take: (bytes: Buffer) => void): Reading<number> {
  let left = count
  while (left > 0) {
    const bytes = yield -Math.min(left, mostHeld)
    if (bytes.length === 0) break
    take(bytes)
    left -= bytes.length
  }
  return count - left
}

/** Feeds a judge with pieces of any length. */
export class Feed<T> {
  #result: T | undefined
  #done = false
  #asked = 0
  /** What waits to become long enough, or was given back: from `#from` to `#to`. */
  #held: Buffer = none
  #from = 0
  #to = 0
  #seen = 0
  readonly #reading: Reading<T>
  readonly #size: number

  /** `size`: that there is no more than this need not be waited for. */
  constructor(reading: Reading<T>, size = Infinity) {
    this.#reading = reading
    this.#size = size
    this.#take(reading.next())
  }

  piece(bytes: Buffer): void {
    let at = 0
    this.#seen += bytes.length
    const isLast = this.#seen >= this.#size
    while (!this.#done) {
      const wanted = Math.abs(this.#asked)
      const held = this.#to - this.#from
      if (held === 0) {
        const left = bytes.length - at
        if (left === 0) return
        if (left < wanted && this.#asked > 0 && !isLast) break
        const now = bytes.subarray(at, at + Math.min(left, wanted))
        at += now.length - this.#answer(now)
      } else if (held >= wanted || this.#asked < 0) {
        const now = this.#held.subarray(this.#from, this.#from + Math.min(held, wanted))
        this.#from += now.length
        this.#from -= this.#answer(now)
      } else {
        if (at === bytes.length) return
        const more = bytes.subarray(at, at + wanted - held)
        this.#hold(more, wanted)
        at += more.length
      }
    }
    if (!this.#done) this.#hold(bytes.subarray(at), this.#asked)
  }

  end(): T {
    for (let count = 0; !this.#done; count++) {
      if (count > mostAfterEnd) throw new JudgeFault('a judge reads on behind the end of a file')
      const now = this.#held.subarray(this.#from, Math.min(this.#to, this.#from + Math.abs(this.#asked)))
      if (now.length > 0) count = 0
      this.#from += now.length
      this.#from -= this.#answer(now)
    }
    return this.#result as T // set where `done` is
  }

  /** How many bytes of the answer come again. */
  #answer(bytes: Buffer): number {
    const next = this.#reading.next(bytes)
    if (next.done || typeof next.value === 'number') {
      this.#take(next)
      return 0
    }
    const again = next.value.length
    if (again > bytes.length) throw new JudgeFault('a judge gives back more than it got')
    this.#take(this.#reading.next(none))
    return again
  }

  #take(next: IteratorResult<number | Uint8Array, T>): void {
    if (next.done) {
      this.#done = true
      this.#result = next.value
      this.#held = none
      ;[this.#from, this.#to] = [0, 0]
    } else if (typeof next.value === 'number') {
      if (next.value === 0 || Math.abs(next.value) > mostHeld) throw new JudgeFault(`a judge asks for ${next.value} bytes`)
      this.#asked = next.value
    } else {
      throw new JudgeFault('a judge gives bytes back twice')
    }
  }

  #hold(bytes: Buffer, wanted: number): void {
    const held = this.#to - this.#from
    const room = Math.max(wanted, held + bytes.length)
    if (this.#held.length - this.#from < room) {
      const grown = this.#held.length >= room ? this.#held : Buffer.allocUnsafe(room)
      grown.set(this.#held.subarray(this.#from, this.#to))
      this.#held = grown
      ;[this.#from, this.#to] = [0, held]
    }
    this.#held.set(bytes, this.#to)
    this.#to += bytes.length
  }
}
