// Really inflating, and no more of it than is needed: a bomb costs what its limit says.
import { constants, inflateRawSync, inflateSync } from 'node:zlib'

/** `much`: sound as far as the limit of output. */
export type Inflated =
  | { readonly is: 'sound'; readonly output: Buffer; readonly used: number }
  | { readonly is: 'much' }
  | { readonly is: 'broken' }

const mostOutput = 4 * 2 ** 20
/**
 * So much of a packed stream is looked at, and all of what is not longer. Noise breaks an inflating off after some
 * hundred bytes; what an attack keeps of a head is 4 KiB at most.
 */
export const beginning = 12 * 1024
/** Bytes that break off before the stream's end are sound. */
const [untilCut, toTheEnd] = [constants.Z_SYNC_FLUSH, constants.Z_FINISH].map((finishFlush) => (
  { maxOutputLength: mostOutput, finishFlush, info: true }
))
/** Outputs are seldom longer; each piece of output is memory that is asked for and given back. */
const [widening, leastPiece, mostPiece] = [4, 1024, 64 * 1024]

/**
 * `used` is less than there was where the stream ended before the bytes did. `isAll`: a stream that does not end in
 * them is broken.
 */
export function inflated(bytes: Uint8Array, wrap: 'raw' | 'zlib', isAll = false): Inflated {
  try {
    // The types do not know what `info` makes of it.
    const inflate = wrap === 'raw' ? inflateRawSync : inflateSync
    const chunkSize = Math.min(Math.max(bytes.length * widening, leastPiece), mostPiece)
    const { buffer, engine } = inflate(bytes, { ...(isAll ? toTheEnd : untilCut), chunkSize }) as unknown as {
      readonly buffer: Buffer
      readonly engine: { readonly bytesWritten: number }
    }
    return { is: 'sound', output: buffer, used: engine.bytesWritten }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') return { is: 'much' }
    if (code.startsWith('Z_')) return { is: 'broken' }
    throw error
  }
}

/** How much of a file is inflated: its beginning, then one byte of so many. */
export class Budget {
  #spent = 0

  allows(place: number, bytes: number): boolean {
    if (place < beginning || this.#spent + bytes <= place / 16) {
      this.#spent += bytes
      return true
    }
    return false
  }
}
