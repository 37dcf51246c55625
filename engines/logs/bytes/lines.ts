// Lines of a range of bytes. A line belongs to the range in which it begins: ranges can be read by different threads.
import { isAscii, isUtf8 } from 'node:buffer'
import type { Problems } from '../problem.ts'
import type { Content } from './content.ts'
import { decodeNarrow } from './text.ts'
import type { Fallback } from './text.ts'

const NEWLINE = 10
const RETURN = 13

/** Blocks of whole lines in valid UTF-8, and the lines in them. */
export interface LineVisitor {
  block(bytes: Buffer, ascii: boolean): void
  /** Without its line end; never empty. `offset` is the place in the content as it lies on disk. */
  line(bytes: Buffer, start: number, end: number, line: number, offset: number): void
}

export interface LineRange {
  readonly from: number
  readonly to: number | null
  readonly fallback: Fallback
  readonly most: number
}

/** Returns how many lines began in the range. */
export async function visitLines(
  content: Content, range: LineRange, problems: Problems, visit: LineVisitor,
): Promise<number> {
  const to = range.to ?? Number.POSITIVE_INFINITY
  // the byte before tells whether a line begins right at `from`
  let base = Math.max(0, range.from - 1)
  let seeking = range.from > 0
  /** The beginning of a line whose end has not come. */
  let pieces: Buffer[] = []
  let held = 0
  let line = 0
  for await (const piece of content.stream(base)) {
    const bytes = asBuffer(piece)
    const next = base + bytes.length
    let start = 0
    if (seeking) {
      const end = bytes.indexOf(NEWLINE)
      start = end < 0 ? bytes.length : end + 1
      if (base + start >= to) return line
      seeking = end < 0
    }
    const behind = bytes.lastIndexOf(NEWLINE) + 1
    if (behind > start) {
      const part = bytes.subarray(start, behind)
      const block = held > 0 ? Buffer.concat([...pieces, part]) : part
      line += eachLine(block, base + start - held, line, to, range, problems, visit)
      pieces = []
      held = 0
      start = behind
      if (base + behind >= to) return line
    }
    if (start < bytes.length) pieces.push(Buffer.from(bytes.subarray(start)))
    held += bytes.length - start
    if (held > range.most) {
      line++
      problems.add('record-too-long', { line, offset: next - held, detail: String(range.most) })
      pieces = []
      held = 0
      seeking = true
    }
    base = next
  }
  if (held > 0) line += eachLine(Buffer.concat(pieces), base - held, line, to, range, problems, visit)
  return line
}

/** How many lines of the block begin before `to`. */
function eachLine(
  block: Buffer, offset: number, before: number, to: number, range: LineRange, problems: Problems, visit: LineVisitor,
): number {
  const ascii = isAscii(block)
  const plain = ascii || isUtf8(block)
  let lines = 0
  if (plain) visit.block(block, ascii)
  for (let start = 0; start < block.length;) {
    if (offset + start >= to) return lines
    let end = block.indexOf(NEWLINE, start)
    if (end < 0) end = block.length
    lines++
    const next = end + 1
    while (end > start && block[end - 1] === RETURN) end--
    if (end > start) {
      const [line, place] = [before + lines, offset + start]
      if (end - start > range.most) problems.add('record-too-long', { line, offset: place, detail: String(range.most) })
      else if (plain) visit.line(block, start, end, line, place)
      else transcoded(block.subarray(start, end), line, place, range.fallback, problems, visit)
    }
    start = next
  }
  return lines
}

function transcoded(
  bytes: Buffer, line: number, offset: number, fallback: Fallback, problems: Problems, visit: LineVisitor,
): void {
  const text = decodeNarrow(bytes, fallback)
  if (text.includes('\ufffd')) problems.add('undecodable', { line, offset, sample: text })
  const utf8 = Buffer.from(text)
  visit.block(utf8, isAscii(utf8))
  visit.line(utf8, 0, utf8.length, line, offset)
}

export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
