// Texts of numbers and identifiers seen lately, found by the bytes of the value: logs repeat the same few, and a text
// that is found is neither put together nor kept twice.
import { i32 } from './bytes.ts'

const places = 4096
const kinds = new Int32Array(places)
const lows = new Int32Array(places)
const highs = new Int32Array(places)
const texts: string[] = Array.from({ length: places }, () => '')

/** Where the text of a value of at most 64 bits is kept if it is. `kind` is never 0. */
export function smallPlace(kind: number, low: number, high: number): number {
  const hash = Math.imul(low ^ Math.imul(high, 0x2c1b_3c6d) ^ (kind << 24), 0x297a_2d39)
  return (hash ^ (hash >>> 15)) & (places - 1)
}

export function knownSmall(place: number, kind: number, low: number, high: number): string | null {
  return lows[place] === low && highs[place] === high && kinds[place] === kind ? texts[place]! : null
}

export function keepSmall(place: number, kind: number, low: number, high: number, text: string): string {
  kinds[place] = kind
  lows[place] = low
  highs[place] = high
  texts[place] = text
  return text
}

/** Room for kind and size in one word and for 28 bytes: the security identifier of an account in a domain. */
const width = 8
const longest = 4 * (width - 1)
const wideKeys = new Int32Array(1024 * width)
const wideTexts: string[] = Array.from({ length: 1024 }, () => '')

/** Where the text of an identifier of whole words is kept if it is; -1 for one that is not kept. */
export function widePlace(bytes: Uint8Array, start: number, size: number): number {
  if (size > longest || (size & 3) !== 0) return -1
  let hash = size
  for (let at = start; at < start + size; at += 4) hash = Math.imul(hash ^ i32(bytes, at), 0x297a_2d39)
  return (hash ^ (hash >>> 15)) & 1023
}

export function knownWide(place: number, kind: number, bytes: Uint8Array, start: number, size: number): string | null {
  let key = place * width
  if (wideKeys[key++] !== ((kind << 16) | size)) return null
  for (let at = start; at < start + size; at += 4) if (wideKeys[key++] !== i32(bytes, at)) return null
  return wideTexts[place]!
}

export function keepWide(
  place: number, kind: number, bytes: Uint8Array, start: number, size: number, text: string,
): string {
  let key = place * width
  wideKeys[key++] = (kind << 16) | size
  for (let at = start; at < start + size; at += 4) wideKeys[key++] = i32(bytes, at)
  wideTexts[place] = text
  return text
}
