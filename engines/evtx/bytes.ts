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

const scratch = Buffer.alloc(chunkSize)

/** UTF-16LE between two offsets. Pure ASCII becomes a one-byte string: half the memory, and faster to search. */
export function utf16(bytes: Uint8Array, start: number, end: number): string {
  const length = (end - start) >> 1
  if (length === 0) return ''
  if (length > chunkSize) return Buffer.from(bytes.buffer, bytes.byteOffset + start, length * 2).toString('utf16le')
  for (let unit = 0, at = start; unit < length; unit++, at += 2) {
    const low = bytes[at]!
    if (bytes[at + 1] !== 0) return Buffer.from(bytes.buffer, bytes.byteOffset + start, length * 2).toString('utf16le')
    scratch[unit] = low
  }
  return scratch.toString('latin1', 0, length)
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function hexPair(byte: number): string {
  return hexPairs[byte]!
}
