// Reads a table to its end, for tests.
import type { TableHeader, TableItem, TableProblem, TableRow } from '../item.ts'
import type { ByteSource } from '../source.ts'
import { bytesSource } from '../source.ts'
import { readTable } from '../table.ts'
import type { TableOptions } from '../options.ts'

export interface Collected {
  readonly header: TableHeader | null
  readonly rows: readonly TableRow[]
  readonly cells: readonly (readonly string[])[]
  readonly problems: readonly TableProblem[]
  readonly codes: readonly string[]
}

export async function collect(source: ByteSource, options: TableOptions = {}): Promise<Collected> {
  const items: TableItem[] = []
  for await (const batch of readTable(source, options)) items.push(...batch)
  const rows = items.filter(item => item.type === 'row')
  const problems = items.filter(item => item.type === 'problem')
  const header = items.find(item => item.type === 'header') ?? null
  return { header, rows, cells: rows.map(row => row.cells), problems, codes: problems.map(problem => problem.code) }
}

export function collectText(text: string | Uint8Array,
  options: TableOptions & { name?: string } = {}): Promise<Collected> {
  const { name = 'file.csv', ...others } = options
  return collect(bytesSource(name, typeof text === 'string' ? new TextEncoder().encode(text) : text), others)
}
