// The same record, collected into two files, is one record. Two equal lines of one file are two events.
import type { Hit } from './hit.ts'

/** Remembered for one moment; a log that stamps everything with one time is not held in memory for this. */
const most = 100_000

/** Expects hits by time. Those without a time are left as they are. */
export function* distinct(hits: Iterable<Hit>): Generator<Hit> {
  let time = Number.NaN
  const seen = new Map<string, number>()
  for (const hit of hits) {
    if (hit.time !== time) {
      time = hit.time
      seen.clear()
    }
    if (hit.time !== Infinity) {
      const key = Buffer.from(hit.content.buffer, hit.content.byteOffset, hit.content.byteLength).toString('latin1')
      const file = seen.get(key)
      if (file !== undefined && file !== hit.file) continue
      if (seen.size < most) seen.set(key, hit.file)
    }
    yield hit
  }
}
