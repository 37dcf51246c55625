// Text to CP932, for files that older Japanese programs read. What CP932 cannot say is `?` and is named.
import { cp932Table } from './cp932.ts'

export interface Encoded {
  readonly bytes: Uint8Array
  /** Each character that became `?`, once, in order of appearance. */
  readonly lost: readonly string[]
}

/** What other systems write for characters that CP932 has under another code point. */
const sameGlyph: readonly (readonly [number, number])[] = [
  [0x301c, 0x8160], [0x2016, 0x8161], [0x2212, 0x817c], [0x2014, 0x815c],
  [0xa2, 0x8191], [0xa3, 0x8192], [0xac, 0x81ca], [0xa5, 0x5c], [0x203e, 0x7e],
]

let inverse: Uint16Array | null = null

function inverseTable(): Uint16Array {
  if (inverse) return inverse
  const made = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x80; unit++) made[unit] = unit
  for (let byte = 0xa1; byte <= 0xdf; byte++) made[byte + 0xfec0] = byte
  // Windows prefers JIS over NEC row 13 over the IBM rows, and never writes the NEC-selected rows ED and EE.
  const table = cp932Table()
  for (const selected of [false, true]) {
    for (let code = 0x8140; code <= 0xfcfc; code++) {
      const unit = table[code] ?? 0
      const lead = code >> 8
      const isSelected = lead === 0xed || lead === 0xee
      if (unit !== 0 && isSelected === selected && made[unit] === 0) made[unit] = code
    }
  }
  for (const [unit, code] of sameGlyph) made[unit] = code
  inverse = made
  return made
}

export function encodeCp932(text: string): Encoded {
  const table = inverseTable()
  const bytes = new Uint8Array(text.length * 2)
  const lost = new Set<string>()
  let to = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const code = table[unit] ?? 0
    if (code > 0xff) {
      bytes[to++] = code >> 8
      bytes[to++] = code & 0xff
    } else if (code !== 0 || unit === 0) {
      bytes[to++] = code
    } else {
      const whole = String.fromCodePoint(text.codePointAt(at) ?? unit)
      lost.add(whole)
      at += whole.length - 1
      bytes[to++] = 0x3f
    }
  }
  return { bytes: bytes.slice(0, to), lost: [...lost] }
}
