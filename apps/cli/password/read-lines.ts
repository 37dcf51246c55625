// Passwords handed over on standard input, one a line, in whatever encoding the machine writes.
import { decode, detectEncoding } from '#engines/japanese'

const mostBytes = 1 << 20

/** Null where it is more than a list of passwords can be. */
export async function readLines(input: AsyncIterable<Uint8Array | string>): Promise<readonly string[] | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > mostBytes) return null
    chunks.push(bytes)
  }
  const bytes = Buffer.concat(chunks)
  const text = decode(bytes, detectEncoding(bytes).encoding).replace(/^\ufeff/, '')
  return text.split(/\r\n|\n|\r/).filter((line) => line !== '')
}
