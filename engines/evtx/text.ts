// Text out of bytes. It is put together in one scratch array, and what was seen lately is not made again: logs repeat
// the same few names, identifiers and times, and a text that is found needs no memory.
import { chunkSize } from './bytes.ts'

/**
 * The parts of Buffer that Node keeps out of its types: `toString` checks its arguments for longer than short texts
 * take.
 */
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
const seen: string[] = Array.from({ length: 4096 }, () => '')
const longestSeen = 96
let used = 0

/** UTF-16LE between two offsets. Text below U+0100 becomes a one-byte string: half the memory, and faster to search. */
export function utf16(bytes: Uint8Array, start: number, end: number): string {
  const length = (end - start) >> 1
  if (length > longestSeen) return fresh(bytes, start, length)
  // Some sixteen characters say where to look; whether it is the same text, all of them decide.
  let hash = length
  const stride = 2 * ((length >> 4) + 1)
  for (let at = start; at < end - 1; at += stride) hash = (Math.imul(hash, 31) + bytes[at]!) | 0
  const place = (hash ^ (hash >>> 12)) & 4095
  const known = seen[place]!
  if (known.length === length && isThere(bytes, start, known)) return known
  const text = fresh(bytes, start, length)
  seen[place] = text
  return text
}

function isThere(bytes: Uint8Array, start: number, text: string): boolean {
  for (let unit = 0, at = start; unit < text.length; unit++, at += 2) {
    if (text.charCodeAt(unit) !== (bytes[at]! | (bytes[at + 1]! << 8))) return false
  }
  return true
}

function fresh(bytes: Uint8Array, start: number, length: number): string {
  for (let unit = 0, at = start; unit < length; unit++, at += 2) {
    if (bytes[at + 1] !== 0) return slices(bytes).ucs2Slice(start, start + 2 * length)
    scratch[unit] = bytes[at]!
  }
  return scratchSlices.latin1Slice(0, length)
}

/** The text of the first bytes of the scratch array. */
function written(length: number, hash: number): string {
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

/** Begins a text that is put together from pieces below. */
export function begin(): void {
  used = 0
}

/** The text put together since `begin`. */
export function finish(): string {
  let hash = used
  for (let unit = 0; unit < used; unit++) hash = (Math.imul(hash, 31) + scratch[unit]!) | 0
  return written(used, hash)
}

export function putText(text: string): void {
  for (let unit = 0; unit < text.length; unit++) scratch[used++] = text.charCodeAt(unit)
}

/** A whole number below 2^53, with zeros before it up to that many digits. */
export function putNumber(value: number, digits: number): void {
  let length = digits
  for (let bound = 10 ** digits; value >= bound; bound *= 10) length++
  for (let place = used + length - 1, rest = value; place >= used; place--) {
    const next = Math.floor(rest / 10)
    scratch[place] = 48 + rest - next * 10
    rest = next
  }
  used += length
}

const upper = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0))
const lower = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))

/** A byte as two hexadecimal digits. */
export function putByte(byte: number): void {
  scratch[used++] = upper[byte >> 4]!
  scratch[used++] = upper[byte & 15]!
}

/** 32 bits in hexadecimal, with zeros before them up to that many digits. */
export function putHex(value: number, digits: number): void {
  for (let shift = 28; shift >= 0; shift -= 4) {
    if (shift < 4 * digits || value >>> shift !== 0) scratch[used++] = lower[(value >>> shift) & 15]!
  }
}
