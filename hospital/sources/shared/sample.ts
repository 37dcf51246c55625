// What recognisers look at: the head of a file and, where it is a table, its header and first rows, read once for all sources.
import { readTable, sniff } from '#engines/tabular'
import type { Input, Sample, TableSample } from '../source.ts'

const headBytes = 64 * 1024
const sampleRows = 20

export async function sampleOf(input: Input): Promise<Sample> {
  const head = await input.slice(0, Math.min(headBytes, input.size))
  const sample = { name: input.name, head, size: input.size }
  const { kind } = sniff(head, input.name)
  if (kind !== 'delimited' && kind !== 'xlsx') return sample
  const table = await tableSample(input)
  return table ? { ...sample, table } : sample
}

async function tableSample(input: Input): Promise<TableSample | null> {
  let header: readonly string[] | null = null
  const rows: (readonly string[])[] = []
  for await (const items of readTable(input)) {
    for (const item of items) {
      if (item.type === 'header') header = item.names
      else if (item.type === 'row') rows.push(item.cells)
    }
    if (rows.length >= sampleRows) break
  }
  return header && { header, rows: rows.slice(0, sampleRows) }
}

/** First lines as text, whatever the encoding; empty for a workbook. */
export function firstLines(sample: Sample): readonly string[] {
  return sniff(sample.head, sample.name).firstLines ?? []
}
