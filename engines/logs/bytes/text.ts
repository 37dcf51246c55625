// Lines of 8-bit text, each decoded on its own: logs of many senders mix encodings in one file.
import { isAscii, isUtf8 } from 'node:buffer'
import { decode } from '#engines/japanese'

export type Fallback = 'cp932' | 'euc-jp'

const eucDecoder = new TextDecoder('euc-jp')

/** UTF-8 where it is valid, else the encoding the rest of the file speaks for. */
export function decodeNarrow(bytes: Buffer, fallback: Fallback): string {
  if (isAscii(bytes)) return bytes.toString('latin1')
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return fallback === 'euc-jp' ? eucDecoder.decode(bytes) : decode(bytes, 'cp932')
}

/** An end that cuts no character: bytes under `@` are a part of no other character in any of the encodings. */
export function wholeEnd(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) >= 0x40) end--
  return end
}

/** Which of the two old encodings bytes that are no UTF-8 are in. */
export function fallbackOf(bytes: Uint8Array): Fallback {
  let pairs = 0
  let hiragana = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      at++
      continue
    }
    const next = bytes[at + 1]
    if (next === undefined) break
    const half = byte === 0x8e && next >= 0xa1 && next <= 0xdf
    if (byte === 0x8f && next >= 0xa1) {
      at += 3
    } else if (half || (byte >= 0xa1 && byte <= 0xfe && next >= 0xa1 && next <= 0xfe)) {
      pairs++
      // kana in EUC-JP; in CP932 the same bytes are rows of half-width punctuation
      if (byte === 0xa4 || byte === 0xa5) hiragana++
      at += 2
    } else return 'cp932'
  }
  return hiragana * 8 >= pairs && hiragana > 0 ? 'euc-jp' : 'cp932'
}
