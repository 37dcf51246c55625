// One block of 512 bytes → a header of tar, as V7, ustar and GNU write it. Names stay the bytes they are.
import type { Bytes } from '#engines/imprint'

export const blockSize = 512

export interface Header {
  readonly type: string
  readonly name: Bytes
  readonly size: number
  /** Seconds since 1970; null where the field is unreadable. */
  readonly modified: number | null
  readonly target: Bytes
}

/** `bad`: the sum over the block does not fit what it says. */
export type Block =
  | { readonly is: 'header'; readonly header: Header }
  | { readonly is: 'zero' }
  | { readonly is: 'bad' }

export function parseHeader(block: Uint8Array): Block {
  if (block.every((byte) => byte === 0)) return { is: 'zero' }
  const said = numberAt(block, 148, 8)
  if (said === null || !sums(block).includes(said)) return { is: 'bad' }
  const size = numberAt(block, 124, 12)
  if (size === null || size < 0) return { is: 'bad' }
  const name = textAt(block, 0, 100)
  const prefix = textAt(block, 257, 6) === 'ustar' ? textAt(block, 345, 155) : ''
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0)
  return {
    is: 'header',
    header: {
      type, name: prefix === '' ? name : `${prefix}/${name}`, size, modified: numberAt(block, 136, 12),
      target: textAt(block, 157, 100),
    },
  }
}

/**
 * Octal as text, or binary where the first bit is set; an empty field is nothing. Null: neither, or beyond exact
 * numbers.
 */
export function numberAt(block: Uint8Array, at: number, length: number): number | null {
  const first = block[at] ?? 0
  if ((first & 0x80) !== 0) return binary(block.subarray(at, at + length))
  const text = textAt(block, at, length).trim()
  if (text === '') return 0
  if (!/^[0-7]+$/.test(text)) return null
  const value = Number.parseInt(text, 8)
  return Number.isSafeInteger(value) ? value : null
}

function binary(field: Uint8Array): number | null {
  const negative = field[0] === 0xff
  let value = negative ? -1 : (field[0] ?? 0) & 0x7f
  for (const byte of field.subarray(1)) {
    value = value * 256 + byte
    if (!Number.isSafeInteger(value)) return null
  }
  return value
}

/** Up to the first zero byte, one character for each byte. */
export function textAt(block: Uint8Array, at: number, length: number): Bytes {
  const field = Buffer.from(block.buffer, block.byteOffset + at, length)
  const end = field.indexOf(0)
  return field.toString('latin1', 0, end === -1 ? length : end)
}

/** Some old programs added up bytes with a sign. */
function sums(block: Uint8Array): readonly number[] {
  let plain = 0
  let signed = 0
  for (let at = 0; at < blockSize; at++) {
    const byte = at >= 148 && at < 156 ? 0x20 : block[at] ?? 0
    plain += byte
    signed += byte > 127 ? byte - 256 : byte
  }
  return [plain, signed]
}
