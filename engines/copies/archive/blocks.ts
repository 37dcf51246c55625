// Pieces of any size → exactly as many bytes as asked for, with what is left held back. Never holds more than a piece
// and what was asked.

export class Blocks {
  /** Bytes given or skipped so far. */
  offset = 0
  readonly #pieces: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array(0)

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** Fewer only where it ends. For small numbers: what is asked for is held. */
  async take(count: number): Promise<Uint8Array> {
    if (this.#rest.length >= count) return this.#cut(count)
    const parts: Uint8Array[] = []
    let have = 0
    while (have < count && (this.#rest.length > 0 || await this.#fetch())) {
      const part = this.#cut(Math.min(this.#rest.length, count - have))
      parts.push(part)
      have += part.length
    }
    return Buffer.concat(parts)
  }

  /** In the pieces they come; fewer only where it ends. */
  async* stream(count: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let left = count; left > 0;) {
      if (this.#rest.length === 0 && !await this.#fetch()) return
      const part = this.#cut(Math.min(this.#rest.length, left))
      left -= part.length
      yield part
    }
  }

  /** Whether there was as much. */
  async skip(count: number): Promise<boolean> {
    let left = count
    while (left > 0 && (this.#rest.length > 0 || await this.#fetch())) {
      left -= this.#cut(Math.min(this.#rest.length, left)).length
    }
    return left === 0
  }

  async close(): Promise<void> {
    await this.#pieces.return?.()
  }

  #cut(count: number): Uint8Array {
    const part = this.#rest.subarray(0, count)
    this.#rest = this.#rest.subarray(count)
    this.offset += count
    return part
  }

  async #fetch(): Promise<boolean> {
    for (;;) {
      const next = await this.#pieces.next()
      if (next.done) return false
      this.#rest = next.value
      if (this.#rest.length > 0) return true
    }
  }
}
