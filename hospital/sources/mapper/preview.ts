// The first rows as a mapping would read them, with their problems, and what stays out.
import { readTable } from '#engines/tabular'
import type { Fact, Problem } from '#hospital/register/fact.ts'
import type { Mapping } from '#hospital/register/mapping/mapping.ts'
import type { Input } from '../source.ts'
import { mappedSource } from './mapped-source.ts'

export interface Preview {
  readonly header: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
  /** Headings that go nowhere. */
  readonly ignored: readonly string[]
}

export async function preview(input: Input, mapping: Mapping, rows = 20): Promise<Preview> {
  const { header, first } = await firstRows(input, mapping, rows)
  const last = first.at(-1)?.row ?? 0
  const facts: Fact[] = []
  const problems: Problem[] = []
  for await (const item of mappedSource(mapping).read(input)) {
    const row = item.type === 'fact' ? item.fact.row : item.type === 'problem' ? item.problem.row : null
    if (row !== null && row > last) break
    if (item.type === 'fact') facts.push(item.fact)
    else if (item.type === 'problem') problems.push(item.problem)
  }
  const used = new Set(mapping.columns.filter((column) => column.attribute !== null).map((column) => column.column))
  return { header, rows: first, facts, problems, ignored: header.filter((name) => name !== '' && !used.has(name)) }
}

async function firstRows(input: Input, mapping: Mapping, most: number) {
  let header: readonly string[] = []
  const first: { row: number; cells: readonly string[] }[] = []
  const options = {
    ...(mapping.sheet !== undefined && { sheet: mapping.sheet }),
    ...(mapping.headerRow !== undefined && { headerRow: mapping.headerRow }),
  }
  for await (const items of readTable(input, options)) {
    for (const item of items) {
      if (item.type === 'header') header = item.names
      else if (item.type === 'row' && first.length < most) first.push({ row: item.row, cells: item.cells })
    }
    if (first.length >= most) break
  }
  return { header, first }
}
