// The trees of all rules as bytes in memory that every thread sees: one is made into objects where it is needed.
import { type Common, commonTexts, type Test } from '#engines/sigma'

export interface Trees {
  /** JSON, one after the other. */
  readonly bytes: Uint8Array<SharedArrayBuffer>
  /** Tree `n` lies from `places[n]` to `places[n + 1]`. */
  readonly places: readonly number[]
  readonly common: Common
}

export function treesOf(tests: readonly Test[]): Trees {
  const pieces = tests.map((test) => JSON.stringify(test))
  const places = [0]
  for (const piece of pieces) places.push((places.at(-1) ?? 0) + Buffer.byteLength(piece))
  const bytes = sharedBytes(places.at(-1) ?? 0)
  pieces.forEach((piece, at) => bytes.set(Buffer.from(piece), places[at]))
  return { bytes, places, common: commonTexts(tests) }
}

export function treeAt({ bytes, places }: Trees, number: number): Test {
  const from = places[number] ?? 0
  const text = Buffer.from(bytes.buffer, from, (places[number + 1] ?? from) - from).toString('utf8')
  return JSON.parse(text) as Test // written above
}

export const sharedBytes = (length: number): Uint8Array<SharedArrayBuffer> =>
  new Uint8Array(new SharedArrayBuffer(length))
