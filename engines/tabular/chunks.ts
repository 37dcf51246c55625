// A byte source as decoded text in pieces of a useful size.
import { createDecoder } from '#engines/japanese'
import type { Decoder, Encoding } from '#engines/japanese'
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
