// Decoded lines with their numbers, for console output such as `net accounts`.
import type { TableProblem } from './item.ts'
import { lineBatches } from './line-batches.ts'
import type { Line, LineOptions } from './line-batches.ts'
import type { ByteSource } from './source.ts'

export type LineItem = ({ readonly type: 'line' } & Line) | TableProblem

export async function* readLines(source: ByteSource, options: LineOptions = {}): AsyncIterable<LineItem> {
  for await (const { lines, problems } of lineBatches(source, options)) {
    for (const line of lines) yield { type: 'line', ...line }
    yield* problems
  }
}
