// Little-endian numbers and text out of a chunk. Callers check bounds; a byte past the end reads as zero.

export const chunkSize = 65_536

export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8)) >>> 0
}

export function u32(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
}

export function i32(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
}

/** Exact up to 2^53, which no real record number reaches. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at + 4) * 4_294_967_296 + u32(bytes, at)
}

export function big64(bytes: Uint8Array, at: number): bigint {
  return (BigInt(u32(bytes, at + 4)) << 32n) | BigInt(u32(bytes, at))
}

/** Bytes of their own. A Buffer's `slice` would stay a view of a chunk that is soon another. */
export function copyOf(bytes: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes.subarray(from, to))
}

/** The parts of Buffer that Node keeps out of its types: `toString` checks its arguments for longer than short texts take. */
interface Slices {
  latin1Slice(start: number, end: number): string
  ucs2Slice(start: number, end: number): string
}

function slices(bytes: Uint8Array): Slices {
  // A Buffer has both methods in every Node since 0.x; only its types hide them.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) as unknown as Slices
}

const scratch = new Uint8Array(chunkSize)
const scratchSlices = slices(scratch)

/** Texts seen lately, by a hash of their characters: logs repeat the same few names, and a text found here needs no memory. */
const seen: string[] = Array.from({ length: 4096 }, () => '')
const longestSeen = 96

/** UTF-16LE between two offsets. Text below U+0100 becomes a one-byte string: half the memory, and faster to search. */
export function utf16(bytes: Uint8Array, start: number, end: number): string {
  const length = (end - start) >> 1
  if (length === 0) return ''
  let hash = length
  for (let unit = 0, at = start; unit < length; unit++, at += 2) {
    if (bytes[at + 1] !== 0) return slices(bytes).ucs2Slice(start, start + 2 * length)
    const low = bytes[at]!
    scratch[unit] = low
    hash = (Math.imul(hash, 31) + low) | 0
  }
  if (length > longestSeen) return scratchSlices.latin1Slice(0, length)
  const place = (hash ^ (hash >>> 12)) & 4095
  const known = seen[place]!
  if (known.length === length && isScratch(known)) return known
  const text = scratchSlices.latin1Slice(0, length)
  seen[place] = text
  return text
}

function isScratch(text: string): boolean {
  for (let unit = 0; unit < text.length; unit++) if (text.charCodeAt(unit) !== scratch[unit]) return false
  return true
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0').toUpperCase())

export function hexPair(byte: number): string {
  return hexPairs[byte]!
}
