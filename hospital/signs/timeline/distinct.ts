// The same record, collected into two files, is one record. Two equal lines of one file are two events.
import type { Hit } from './hit.ts'

/** Remembered for one moment; a log that stamps everything with one time is not held in memory for this. */
const most = 100_000

/** Wants hits in time order. Those without a time are never taken for repeats. */
export class Repeats {
  #time = Number.NaN
  readonly #seen = new Map<string, number>()

  /** Whether another file has shown this record before. */
  has({ time, file, content }: Hit): boolean {
    if (time !== this.#time) {
      this.#time = time
      this.#seen.clear()
    }
    if (time === Infinity) return false
    const key = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
    const known = this.#seen.get(key)
    if (known === undefined && this.#seen.size < most) this.#seen.set(key, file)
    return known !== undefined && known !== file
  }
}

export function* distinct(hits: Iterable<Hit>): Generator<Hit> {
  const repeats = new Repeats()
  for (const hit of hits) if (!repeats.has(hit)) yield hit
}
