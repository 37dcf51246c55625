// Really inflating, and no more of it than is needed: a bomb costs what its limit says.
import { constants, inflateRawSync, inflateSync } from 'node:zlib'

/** `much`: sound as far as the limit of output. */
export type Inflated =
  | { readonly is: 'sound'; readonly output: Buffer; readonly used: number }
  | { readonly is: 'much' }
  | { readonly is: 'broken' }

const mostOutput = 4 * 2 ** 20
/** Bytes that break off before the stream's end are sound. */
const options = { maxOutputLength: mostOutput, chunkSize: 64 * 1024, finishFlush: constants.Z_SYNC_FLUSH, info: true }
const toTheEnd = { ...options, finishFlush: constants.Z_FINISH }

/**
 * `used` is less than there was where the stream ended before the bytes did. `isAll`: a stream that does not end in
 * them is broken.
 */
export function inflated(bytes: Uint8Array, wrap: 'raw' | 'zlib', isAll = false): Inflated {
  try {
    // The types do not know what `info` makes of it.
    const inflate = wrap === 'raw' ? inflateRawSync : inflateSync
    const { buffer, engine } = inflate(bytes, isAll ? toTheEnd : options) as unknown as {
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
    if (place < 24 * 1024 || this.#spent + bytes <= place / 16) {
      this.#spent += bytes
      return true
    }
    return false
  }
}
