// A source whose file is a table (CSV, TSV, XLSX): what its columns are called, how sure they make us, and what one row says.
import { fold } from '#engines/japanese'
import { readTable, type FoundColumns, type Synonyms } from '#engines/tabular'
import type { Catalogue } from '#hospital/kernel/text.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Input, Item, Reading, Recognition, Sample, Source, TableSample } from '../source.ts'
import { columnsOf } from './columns.ts'
import { outsideWords, totalWords } from './outside.words.ts'
import { Row } from './row.ts'
import { bestSheet, enough, readSheets } from './sheets.ts'
import { tableProblem } from './table-problems.ts'
import { say } from './text.ts'

export interface TableSource<Column extends string> {
  readonly id: string
  readonly version: number
  readonly gives: readonly EvidenceKind[]
  readonly text: Catalogue
  /** Headings by column, the most telling first. */
  readonly columns: Synonyms<Column>
  /** `exactly` or `loosely` of shared/columns.ts. */
  readonly least: number
  /** 0 … 1 by the columns that were found. Rows help where headings alone do not tell. */
  sure(columns: FoundColumns<Column>, sample: Sample & { readonly table: TableSample }): number
  /** Called once per file, below the header. */
  begin(columns: FoundColumns<Column>, input: Input): RowReader<Column>
}

export interface RowReader<Column extends string> {
  row(row: Row<Column>): Iterable<Item>
  /** After the last row. */
  end?(): Iterable<Item>
  reading(): Reading
}

/** A source that reads tables one by one: a workbook may hold several, and not all of them its own. */
export interface SheetSource extends Source {
  /** 0 … 1 for one table, whatever else is in the file. */
  sure(sample: Sample, table: TableSample): number
  readSheet(input: Input, sheet: string | undefined): AsyncIterable<Item>
}

export function tableSource<Column extends string>(spec: TableSource<Column>): SheetSource {
  const { id, version, gives, text } = spec
  const find = columnsOf(spec.columns, spec.least)
  const sure = (sample: Sample, table: TableSample) => spec.sure(find(table.header), { ...sample, table })
  const readSheet = (input: Input, sheet: string | undefined) => readRows(spec, find, input, sheet)
  return {
    id, version, gives, text, sure, readSheet,
    recognise(sample: Sample): Recognition {
      if (!sample.table) return { confidence: 0, why: say('source.not-a-table') }
      const { table, confidence } = bestSheet(sample, sure)
      const { columns } = find(table?.header ?? sample.table.header)
      // Object.keys of the found columns: by construction they are Column.
      const names = (Object.keys(columns) as Column[]).map((column) => columns[column]?.name ?? '')
      const why = names.length > 0 ? say('source.by-columns', { columns: names.slice(0, 6).join(', ') }) : say('source.no-columns')
      return { confidence, why }
    },
    read: (input) => readSheets(input, (sample, table) => (sure(sample, table) > enough ? readSheet : null), readSheet),
  }
}

async function* readRows<Column extends string>(
  spec: TableSource<Column>, find: (header: readonly string[]) => FoundColumns<Column>, input: Input, sheet: string | undefined,
): AsyncIterable<Item> {
  let columns = find([])
  let reader: RowReader<Column> | null = null
  for await (const items of readTable(input, sheet === undefined ? {} : { sheet })) {
    for (const item of items) {
      if (item.type === 'problem') yield { type: 'problem', problem: tableProblem(item) }
      else if (item.type === 'header') {
        columns = find(item.names)
        reader = spec.begin(columns, input)
      } else if (reader) {
        const row = new Row(columns, item.cells, item.row, input.today)
        const remark = outside(item.cells, columns)
        yield* remark === null ? reader.row(row) : row.noted(say('source.row-outside'), remark)
      }
    }
  }
  if (!reader) return
  yield* reader.end?.() ?? []
  yield { type: 'reading', reading: reader.reading() }
}

/** A line of text below or between the rows of a wider table: a remark, a total, a signature. Null for a row of the list. */
function outside(cells: readonly string[], { columns, unused }: FoundColumns<string>): string | null {
  if (Object.keys(columns).length < 3) return null
  const [at, ...more] = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]))
  if (at === undefined) return null
  const text = (cells[at] ?? '').trim()
  // 合計 / 2名: a total stands in two cells.
  if (more.length === 1 && totalWords.some((word) => fold(text) === fold(word))) return text
  if (more.length > 0) return null
  const folded = fold(text)
  return unused.includes(at) || text.length > 20 || outsideWords.some((word) => folded.startsWith(fold(word))) ? text : null
}
