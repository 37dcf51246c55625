// Any text file as numbered lines, in batches, with a bound on their length. The readers of line formats stand on it.
import { encodingOf, textChunks } from './chunks.ts'
import type { TableProblem } from './item.ts'
import { defaultLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { Problems } from './problems.ts'
import type { ByteSource } from './source.ts'

export interface Line {
  /** 1-based. */
  readonly row: number
  readonly text: string
}

export interface LineBatch {
  readonly lines: readonly Line[]
  readonly problems: readonly TableProblem[]
}

export interface LineOptions {
  readonly limits?: Partial<Limits>
}

const HEAD = 64 * 1024

export async function* lineBatches(source: ByteSource, options: LineOptions = {}): AsyncIterable<LineBatch> {
  const limits = { ...defaultLimits, ...options.limits }
  const problems = new Problems(limits.problems)
  try {
    const head = await source.slice(0, Math.min(HEAD, source.size))
    if (head.length === 0) problems.add({ row: null, code: 'file-empty', weight: 'lost' })
    const { decoder, pieces } = textChunks(source, encodingOf(head))
    const split = splitter(limits, problems)
    const told = (lines: Line[]): LineBatch => {
      if (decoder.undecodable > 0) sayUndecodable(lines, decoder.encoding ?? 'utf-8', problems)
      return { lines, problems: problems.take() }
    }
    for await (const piece of pieces) yield told(split(piece, false))
    yield told(split('', true))
    yield { lines: [], problems: problems.rest() }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    problems.add({ row: null, code: 'file-unreadable', weight: 'lost', params: { reason } })
    yield { lines: [], problems: problems.take() }
  }
}

function splitter(limits: Limits, problems: Problems): (piece: string, last: boolean) => Line[] {
  let rest: string[] = []
  let length = 0
  let row = 1
  return (piece, last) => {
    // a CR at the end waits: an LF may follow in the next piece
    const whole = last || piece.endsWith('\n') || /[\n\r][^\n\r]|\r\n/.test(piece)
    if (!whole) {
      if (length <= limits.record) rest.push(piece)
      length += piece.length
      return []
    }
    const text = rest.join('') + piece
    const parts = text.split(/\r\n|\n|\r(?!$)/)
    const tail = parts.pop() ?? ''
    rest = last ? [] : [tail]
    length = tail.length
    if (last && tail !== '') parts.push(tail.replace(/\r$/, ''))
    return parts.map(part => take(part, row++))
  }

  function take(text: string, row: number): Line {
    const plain = text.includes('\0') ? text.replaceAll('\0', '') : text
    if (plain.length <= limits.record) return { row, text: plain }
    problems.add({ row, code: 'row-long', weight: 'lost', params: { limit: limits.record } })
    return { row, text: plain.slice(0, limits.record) }
  }
}

function sayUndecodable(lines: readonly Line[], encoding: string, problems: Problems): void {
  for (const { row, text } of lines) {
    const at = text.indexOf('\ufffd')
    if (at < 0) continue
    const value = text.slice(Math.max(0, at - 20))
    problems.add({ row, code: 'undecodable', weight: 'note', params: { encoding }, value })
  }
}
