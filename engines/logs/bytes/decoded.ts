// A whole content as text, piece by piece, whatever its encoding; for kinds whose records go over lines.
import { isAscii, isUtf8 } from 'node:buffer'
import { createDecoder } from '#engines/japanese'
import type { Decoder } from '#engines/japanese'
import type { Problems } from '../problem.ts'
import type { Reading } from '../reading.ts'
import { asBuffer } from './lines.ts'
import { decodeNarrow, wholeEnd } from './text.ts'

const NEWLINE = 10

/** A piece ends at the end of a line, unless a line is longer than a megabyte. */
export async function* textOf(reading: Reading): AsyncIterable<string> {
  const { unit, content, problems } = reading
  if (unit.encoding !== 'narrow') {
    const decoder = createDecoder(unit.encoding)
    for await (const bytes of content.stream(0)) yield decoder.write(bytes)
    yield decoder.end()
    tellUndecodable(decoder, problems)
    return
  }
  let rest: Buffer = Buffer.alloc(0)
  let first = true
  for await (const piece of content.stream(0)) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : asBuffer(piece)
    if (first) {
      first = false
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
    }
    const end = bytes.lastIndexOf(NEWLINE) + 1 || (bytes.length > LONG ? wholeEnd(bytes) || bytes.length : 0)
    if (end > 0) yield textOfLines(bytes.subarray(0, end), reading)
    rest = Buffer.from(bytes.subarray(end))
  }
  if (rest.length > 0) yield textOfLines(rest, reading)
}

export function tellUndecodable({ undecodable, places }: Decoder, problems: Problems): void {
  if (undecodable > 0) problems.add('undecodable', { offset: places[0] ?? 0, detail: String(undecodable) })
}

const LONG = 1024 * 1024

function textOfLines(bytes: Buffer, { unit, problems }: Reading): string {
  if (isAscii(bytes)) return bytes.toString('latin1')
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const lines: string[] = []
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length
    const text = decodeNarrow(bytes.subarray(start, end), unit.fallback)
    if (text.includes('\ufffd')) problems.add('undecodable', { offset: start, sample: text })
    lines.push(text)
    start = end
  }
  return lines.join('')
}
