// Keeps the beginning and the end of what a program says, and never more than the limit.

export class Tail {
  readonly #most: number
  readonly #head: Buffer[] = []
  #headBytes = 0
  #tail: Buffer[] = []
  #tailBytes = 0
  #dropped = false

  constructor(most: number) {
    this.#most = Math.max(2, Math.floor(most / 2))
  }

  add(piece: Buffer): void {
    const room = this.#most - this.#headBytes
    if (room > 0) {
      this.#head.push(piece.subarray(0, room))
      this.#headBytes += Math.min(room, piece.length)
      if (piece.length <= room) return
      piece = piece.subarray(room)
    }
    this.#tail.push(piece)
    this.#tailBytes += piece.length
    if (this.#tailBytes <= this.#most * 2) return
    // Joined seldom, so that many small pieces cost no more than a few large ones.
    const joined = Buffer.concat(this.#tail)
    this.#tail = [Buffer.from(joined.subarray(joined.length - this.#most))]
    this.#tailBytes = this.#most
    this.#dropped = true
  }

  text(): string {
    let tail = Buffer.concat(this.#tail)
    if (tail.length > this.#most) {
      tail = tail.subarray(tail.length - this.#most)
      this.#dropped = true
    }
    const head = Buffer.concat(this.#head)
    return this.#dropped ? `${head.toString()}\n…\n${tail.toString()}` : Buffer.concat([head, tail]).toString()
  }
}
