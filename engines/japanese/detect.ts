// Which encoding the first bytes of a file are in. Only the four that Japanese Windows writes are considered.
import { isUtf8 } from 'node:buffer'
import { cp932Table, isLead, isTrail } from './cp932.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp932'

export interface Detection {
  readonly encoding: Encoding
  readonly bom: boolean
  /** False for plain ASCII too: the Japanese part may come later in the file. */
  readonly sure: boolean
}

/** The head may end inside a character. */
export function detectEncoding(head: Uint8Array): Detection {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: true, sure: true }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: true, sure: true }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: true, sure: true }
  return wideWithoutBom(head) ?? narrow(head)
}

function wideWithoutBom(head: Uint8Array): Detection | null {
  const units = Math.min(head.length >> 1, 2048)
  if (units === 0) return null
  const le = wideScore(head, units, 1)
  const be = wideScore(head, units, 0)
  const best = Math.max(le, be)
  if (best < 0.7 || le === be) return null
  return { encoding: le > be ? 'utf-16le' : 'utf-16be', bom: false, sure: best > 0.9 }
}

/** Share of units that look like text when the high byte stands at `high`; 0 without a NUL or kana to prove it. */
function wideScore(head: Uint8Array, units: number, high: 0 | 1): number {
  let text = 0
  let ascii = 0
  let kana = 0
  let pairs = 0
  for (let at = 0; at < units; at++) {
    const hi = head[at * 2 + high] ?? 0
    const lo = head[at * 2 + 1 - high] ?? 0
    if (hi >= 0x20 && hi < 0x7f && lo >= 0x20 && lo < 0x7f) pairs++
    if (hi === 0) {
      if ((lo >= 0x20 && lo < 0x7f) || lo === 0x0a || lo === 0x0d || lo === 0x09) ascii++
    } else if (hi === 0x30) {
      if (lo === 0x00 || lo === 0x01 || lo >= 0x80) kana++
      text++
    } else if ((hi >= 0x4e && hi <= 0x9f) || (hi >= 0x20 && hi <= 0x33) || hi === 0xfa || hi === 0xff) text++
  }
  // ASCII in pairs passes for kanji and digits for kana: only NULs among few such pairs, or much kana, prove UTF-16.
  const proven = (ascii >= Math.max(1, units * 0.05) && pairs < units * 0.5) || kana >= Math.max(3, units * 0.2)
  return proven ? (text + ascii) / units : 0
}

function narrow(head: Uint8Array): Detection {
  const utf8 = utf8Score(head)
  if (utf8.multi === 0 && utf8.bad === 0) return { encoding: 'utf-8', bom: false, sure: false }
  const cp932 = cp932Score(head)
  if (utf8.bad === 0) {
    // Half-width kana in pairs are also valid two-byte UTF-8; Japanese in UTF-8 always has three-byte characters.
    const halfWidthOnly = utf8.three === 0 && cp932.bad === 0 && cp932.double === 0
    if (halfWidthOnly) return { encoding: 'cp932', bom: false, sure: false }
    return { encoding: 'utf-8', bom: false, sure: utf8.three > 1 || cp932.bad > 0 }
  }
  if (cp932.bad === 0) return { encoding: 'cp932', bom: false, sure: cp932.double > 1 }
  return { encoding: utf8.bad <= cp932.bad ? 'utf-8' : 'cp932', bom: false, sure: false }
}

/** Counts of multi-byte characters, of those with three bytes or more, and of bytes that are no UTF-8. */
function utf8Score(head: Uint8Array): { multi: number; three: number; bad: number } {
  let multi = 0
  let three = 0
  let bad = 0
  let at = 0
  while (at < head.length) {
    const first = head[at] ?? 0
    if (first < 0x80) {
      at++
      continue
    }
    const width = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
    const cut = at + width > head.length
    if (width > 0 && cut && head.length - at < width && onlyContinuations(head, at + 1)) break
    if (width > 0 && isUtf8(head.subarray(at, at + width))) {
      multi++
      if (width > 2) three++
      at += width
    } else {
      bad++
      at++
    }
  }
  return { multi, three, bad }
}

function onlyContinuations(head: Uint8Array, from: number): boolean {
  for (let at = from; at < head.length; at++) if (((head[at] ?? 0) & 0xc0) !== 0x80) return false
  return true
}

function cp932Score(head: Uint8Array): { double: number; bad: number } {
  const table = cp932Table()
  let double = 0
  let bad = 0
  let at = 0
  while (at < head.length) {
    const byte = head[at] ?? 0
    if (byte < 0x80 || (byte >= 0xa1 && byte <= 0xdf)) {
      at++
    } else if (isLead(byte)) {
      const trail = head[at + 1]
      if (trail === undefined) break
      if (isTrail(trail) && table[(byte << 8) | trail] !== 0) {
        double++
        at += 2
      } else {
        bad++
        at++
      }
    } else {
      bad++
      at++
    }
  }
  return { double, bad }
}
