// What recognisers look at: the head of a file and, where it is a table, its header and first rows, read once for all sources.
import { listSheets, readTable, sniff, type TableOptions } from '#engines/tabular'
import type { Input, Sample, TableSample } from '../source.ts'

const headBytes = 64 * 1024
const sampleRows = 20
const topRows = 40
/** Forms and lists with titles are small; a large export is not read twice. */
const topBytes = 8 * 1024 * 1024
const mostSheets = 30

export async function sampleOf(input: Input): Promise<Sample> {
  const head = await input.slice(0, Math.min(headBytes, input.size))
  const sample = { name: input.name, head, size: input.size }
  const { kind } = sniff(head, input.name)
  if (kind !== 'delimited' && kind !== 'xlsx') return sample
  const names = kind === 'xlsx' ? await visibleSheets(input) : []
  if (names.length < 2) {
    const table = await tableSample(input)
    return table ? { ...sample, table } : sample
  }
  const sheets: TableSample[] = []
  for (const name of names.slice(0, mostSheets)) {
    const table = await tableSample(input, name)
    if (table) sheets.push(table)
  }
  return sheets[0] ? { ...sample, table: sheets[0], sheets } : sample
}

/** Sheets a reader of the workbook sees. */
export async function visibleSheets(input: Input): Promise<readonly string[]> {
  const sheets = await listSheets(input)
  const visible = sheets.filter((sheet) => !sheet.hidden)
  return (visible.length > 0 ? visible : sheets).map((sheet) => sheet.name)
}

async function tableSample(input: Input, sheet?: string): Promise<TableSample | null> {
  const { header, rows } = await firstRows(input, sampleRows, { ...(sheet !== undefined && { sheet }) })
  if (!header) return null
  const top = input.size > topBytes ? null : await firstRows(input, topRows, { headerRow: 0, ...(sheet !== undefined && { sheet }) })
  return { header, rows, ...(sheet !== undefined && { sheet }), ...(top && { top: top.rows }) }
}

async function firstRows(input: Input, most: number, options: TableOptions) {
  let header: readonly string[] | null = null
  const rows: (readonly string[])[] = []
  for await (const items of readTable(input, options)) {
    for (const item of items) {
      if (item.type === 'header') header = item.names
      else if (item.type === 'row') rows.push(item.cells)
    }
    if (rows.length >= most) break
  }
  return { header, rows: rows.slice(0, most) }
}

/** First lines as text, whatever the encoding; empty for a workbook. */
export function firstLines(sample: Sample): readonly string[] {
  return sniff(sample.head, sample.name).firstLines ?? []
}
