// A byte source as decoded text in pieces of a useful size.
import { isAscii } from 'node:buffer'
import { createDecoder, detectEncoding } from '#engines/japanese'
import type { Decoder, Detection, Encoding } from '#engines/japanese'
import type { ByteSource } from './source.ts'

const PIECE = 64 * 1024

export interface TextChunks {
  readonly decoder: Decoder
  readonly pieces: AsyncIterable<string>
}

/** `detect` for files whose head is plain ASCII: the encoding is settled where the first other byte stands. */
export function textChunks(source: ByteSource, encoding: Encoding | 'detect'): TextChunks {
  const decoder = createDecoder(encoding)
  return { decoder, pieces: pieces(source, decoder) }
}

/** Whether nothing but ASCII was seen yet, so that the encoding can still be any. */
export function isPlain(head: Uint8Array, detected: Detection): boolean {
  return detected.encoding === 'utf-8' && !detected.bom && isAscii(head)
}

/** What to decode a whole file with, by its head. */
export function encodingOf(head: Uint8Array): Encoding | 'detect' {
  const detected = detectEncoding(head)
  return isPlain(head, detected) ? 'detect' : detected.encoding
}

async function* pieces(source: ByteSource, decoder: Decoder): AsyncIterable<string> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const bytes of source.open()) {
    if (length === 0 && bytes.length >= PIECE) {
      yield decoder.write(bytes)
      continue
    }
    waiting.push(bytes)
    length += bytes.length
    if (length < PIECE) continue
    yield decoder.write(Buffer.concat(waiting))
    waiting = []
    length = 0
  }
  if (length > 0) yield decoder.write(Buffer.concat(waiting))
  const last = decoder.end()
  if (last !== '') yield last
}
