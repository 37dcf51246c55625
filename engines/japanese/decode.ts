// Bytes to text, whole or in pieces. Nothing is refused: what cannot be read is U+FFFD and counted with its place.
import { isAscii, isUtf8 } from 'node:buffer'
import { cp932Table, isLead } from './cp932.ts'
import { detectEncoding } from './detect.ts'
import type { Encoding } from './detect.ts'

export interface Decoder {
  /** With `detect`: what was settled on; null while only ASCII has come. */
  readonly encoding: Encoding | null
  readonly undecodable: number
  /** Byte offsets of the first undecodable bytes, at most 100. */
  readonly places: readonly number[]
  write(bytes: Uint8Array): string
  end(): string
}

const PLACES = 100

export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = createDecoder(encoding)
  return decoder.write(bytes) + decoder.end()
}

/**
 * `detect` reads ASCII as it is and settles at the first byte beyond it: the first Japanese name may stand far down.
 * A byte order mark at the start is dropped.
 */
export function createDecoder(wanted: Encoding | 'detect'): Decoder {
  let encoding: Encoding | null = wanted === 'detect' ? null : wanted
  let rest: Uint8Array = new Uint8Array(0)
  let consumed = 0
  let undecodable = 0
  let first = true
  const places: number[] = []
  const bad = (at: number): void => {
    undecodable++
    if (places.length < PLACES) places.push(consumed + at)
  }
  const run = (bytes: Uint8Array, last: boolean): string => {
    const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes
    if (encoding === null) {
      if (isAscii(all)) {
        consumed += all.length
        rest = rest.length > 0 ? new Uint8Array(0) : rest
        first &&= all.length === 0
        return latin1(all)
      }
      encoding = detectEncoding(all.subarray(firstHigh(all))).encoding
      if (encoding !== 'cp932') encoding = 'utf-8'
    }
    const whole = last ? all.length : wholeLength(all, encoding)
    let text = units[encoding](all.subarray(0, whole), bad)
    if (first && whole > 0) {
      first = false
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1)
    }
    consumed += whole
    rest = whole < all.length ? all.slice(whole) : new Uint8Array(0)
    return text
  }
  return {
    get encoding() {
      return encoding
    },
    get undecodable() {
      return undecodable
    },
    places,
    write: bytes => run(bytes, false),
    end: () => run(new Uint8Array(0), true),
  }
}

function firstHigh(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at++
  return at
}

/** How many bytes end on a whole character; the others wait for the next piece. */
function wholeLength(bytes: Uint8Array, encoding: Encoding): number {
  const { length } = bytes
  if (encoding === 'cp932') {
    // A trail byte may look like a lead byte: count the run of lead-like bytes at the end.
    let run = 0
    while (run < length && isLead(bytes[length - 1 - run] ?? 0)) run++
    return run % 2 === 1 ? length - 1 : length
  }
  if (encoding !== 'utf-8') {
    const even = length - (length % 2)
    const high = even >= 2 ? (bytes[encoding === 'utf-16le' ? even - 1 : even - 2] ?? 0) : 0
    return (high & 0xfc) === 0xd8 ? even - 2 : even
  }
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] ?? 0
    if (byte >= 0xc2 && byte <= 0xf4) {
      const width = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < width ? length - back : length
    }
    if ((byte & 0xc0) !== 0x80) return length
  }
  return length
}

type Units = (bytes: Uint8Array, bad: (at: number) => void) => string

const units: Record<Encoding, Units> = {
  'utf-8': utf8,
  'utf-16le': wide,
  'utf-16be': (bytes, bad) => {
    const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    const text = wide(swapped.swap16(), bad)
    if (bytes.length % 2 === 0) return text
    bad(bytes.length - 1)
    return `${text}\ufffd`
  },
  cp932,
}

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
const latin1 = (bytes: Uint8Array): string => view(bytes).toString('latin1')

function utf8(bytes: Uint8Array, bad: (at: number) => void): string {
  if (isUtf8(bytes)) return view(bytes).toString('utf8')
  let text = ''
  let good = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    const width = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    if (width === 1 || (at + width <= bytes.length && isUtf8(bytes.subarray(at, at + width)))) {
      at += width
      continue
    }
    text += `${view(bytes).toString('utf8', good, at)}\ufffd`
    bad(at)
    at++
    good = at
  }
  return text + view(bytes).toString('utf8', good, bytes.length)
}

function wide(bytes: Uint8Array, bad: (at: number) => void): string {
  const text = view(bytes).toString('utf16le')
  if (bytes.length % 2 === 0 && text.isWellFormed()) return text
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) bad(at * 2)
    if (code > 0xffff) at++
  }
  if (bytes.length % 2 === 0) return text.toWellFormed()
  bad(bytes.length - 1)
  return `${text.toWellFormed()}\ufffd`
}

/** Own loop: the runtime's decoder swaps three control characters, tells no places, and is several times slower. */
function cp932(bytes: Uint8Array, bad: (at: number) => void): string {
  if (isAscii(bytes)) return latin1(bytes)
  const table = cp932Table()
  const { length } = bytes
  if (scratch.length < length) scratch = new Uint16Array(length)
  const out = scratch
  let to = 0
  let at = 0
  while (at < length) {
    let byte = bytes[at] as number // in bounds by the loop
    if (byte < 0x80) {
      do {
        out[to++] = byte
        byte = bytes[++at] as number // undefined at the end, which ends the run as well
      } while (byte < 0x80)
    } else if (byte >= 0xa1 && byte <= 0xdf) {
      out[to++] = byte + 0xfec0
      at++
    } else {
      const unit = at + 1 < length ? (table[(byte << 8) | (bytes[at + 1] as number)] as number) : 0
      if (unit !== 0) {
        out[to++] = unit
        at += 2
      } else {
        bad(at)
        out[to++] = 0xfffd
        // a trail byte that is ASCII was hardly meant as one
        at += isLead(byte) && (bytes[at + 1] ?? 0) >= 0x80 ? 2 : 1
      }
    }
  }
  return Buffer.from(out.buffer, 0, to * 2).toString('utf16le')
}

/** Filled anew by each call and copied into its string. */
let scratch = new Uint16Array(0)
