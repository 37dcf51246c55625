// Reading a file as if it could be waited for: a judge is a generator that asks for bytes, the pieces answer.

/**
 * A whole number n: the next n bytes in one piece; fewer only at the end of the file. `-n`: whatever comes next, at
 * least one byte and at most n; none at the end. Bytes: they were too many and come again.
 * INVARIANT: what is answered is lent until the next question; nobody asks for more than `mostHeld`.
 */
export type Reading<T> = Generator<number | Uint8Array, T, Buffer>

export const mostHeld = 512 * 1024
/** Questions after the end of a file that a judge in its right mind does not exceed. */
const mostAfterEnd = 10_000
const none = Buffer.alloc(0)

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
  /** Taken back or waiting to become long enough. */
  #held: Buffer = none
  #length = 0
  readonly #reading: Reading<T>

  constructor(reading: Reading<T>) {
    this.#reading = reading
    this.#take(reading.next())
  }

  get done(): boolean {
    return this.#done
  }

  piece(bytes: Buffer): void {
    let rest = bytes
    while (!this.#done) {
      if (this.#length === 0) {
        const [wanted, exact] = [Math.abs(this.#asked), this.#asked >= 0]
        if (rest.length < wanted && (exact || rest.length === 0)) break
        const now = rest.subarray(0, wanted)
        rest = rest.subarray(now.length)
        this.#answer(now)
        continue
      }
      const wanted = this.#asked < 0 ? Math.min(-this.#asked, this.#length) : this.#asked
      if (this.#length < wanted) {
        const more = rest.subarray(0, wanted - this.#length)
        if (more.length === 0) return
        this.#hold(more, wanted)
        rest = rest.subarray(more.length)
        continue
      }
      const held = this.#held
      const left = this.#length - wanted
      this.#length = 0
      this.#answer(held.subarray(0, wanted), left > 0 ? held.subarray(wanted, wanted + left) : none)
    }
    if (!this.#done && rest.length > 0) this.#hold(rest, this.#asked)
  }

  end(): T {
    for (let count = 0; !this.#done; count++) {
      if (count > mostAfterEnd) throw new Error('a judge reads on behind the end of a file')
      const wanted = Math.min(Math.abs(this.#asked), this.#length)
      const held = this.#held
      const left = this.#length - wanted
      this.#length = 0
      this.#answer(held.subarray(0, wanted), left > 0 ? held.subarray(wanted, wanted + left) : none)
    }
    return this.#result as T // set where `done` is
  }

  /** `left`: what was held besides the answer, in order behind it. */
  #answer(bytes: Buffer, left: Buffer = none): void {
    const next = this.#reading.next(bytes)
    // What comes again stands before what was left.
    if (!next.done && typeof next.value !== 'number') {
      const again = next.value
      const joined = Buffer.allocUnsafe(again.length + left.length)
      joined.set(again)
      joined.set(left, again.length)
      this.#held = joined
      this.#length = joined.length
      this.#take(this.#reading.next(none))
      return
    }
    if (left.length > 0) {
      this.#held = left
      this.#length = left.length
    }
    this.#take(next)
  }

  #take(next: IteratorResult<number | Uint8Array, T>): void {
    if (next.done) {
      this.#done = true
      this.#result = next.value
      this.#length = 0
    } else if (typeof next.value === 'number') {
      if (next.value === 0 || Math.abs(next.value) > mostHeld) throw new Error(`a judge asks for ${next.value} bytes`)
      this.#asked = next.value
    } else {
      throw new Error('a judge gives bytes back twice')
    }
  }

  #hold(bytes: Buffer, wanted: number): void {
    const room = Math.max(wanted, this.#length + bytes.length)
    if (this.#held.length < room || this.#length === 0) {
      const grown = Buffer.allocUnsafe(room)
      grown.set(this.#held.subarray(0, this.#length))
      this.#held = grown
    }
    this.#held.set(bytes, this.#length)
    this.#length += bytes.length
  }
}
