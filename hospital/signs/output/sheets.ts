// Tables of results in whatever form is asked for: for a terminal, for a spreadsheet, for another program.
import { csvRow } from '#engines/tabular'
import { inColumns } from './columns.ts'

export const sheetFormats = ['table', 'csv', 'json', 'jsonl'] as const
export type SheetFormat = (typeof sheetFormats)[number]

export type SheetValue = string | number | null

export interface Sheet {
  /** For programs. */
  readonly name: string
  /** For people. */
  readonly title: string
  readonly columns: readonly { readonly name: string; readonly title: string }[]
  readonly rows: Iterable<readonly SheetValue[]>
}

/** Rows of a terminal's table beyond which it only says how many more there are. */
export interface SheetOptions {
  readonly most: number
  readonly more: (count: number) => string
  readonly empty: string
}

export function* sheetsAs(format: SheetFormat, sheets: readonly Sheet[], options: SheetOptions): Generator<string> {
  if (format === 'table') for (const [at, sheet] of sheets.entries()) yield* table(sheet, at > 0 ? '\n' : '', options)
  else if (format === 'csv') for (const [at, sheet] of sheets.entries()) yield* csv(sheet, at, sheets.length)
  else if (format === 'jsonl') for (const sheet of sheets) yield* lines(sheet, sheets.length > 1)
  else yield* document(sheets)
}

function* table(
  { title, columns, rows }: Sheet, before: string, { most, more, empty }: SheetOptions,
): Generator<string> {
  const shown: (readonly SheetValue[])[] = []
  let count = 0
  for (const row of rows) if (count++ < most) shown.push(row)
  yield `${before}${title}\n`
  if (count === 0) yield `  ${empty}\n`
  else for (const line of inColumns([
    columns.map((one) => one.title), ...shown.map((row) => row.map((value) => value ?? '')),
  ])) yield `  ${line}\n`
  if (count > most) yield `  ${more(count - most)}\n`
}

/**
 * Times and names stay as they are; a spreadsheet filters the first table, the others stand below with their titles.
 */
function* csv({ title, columns, rows }: Sheet, at: number, of: number): Generator<string> {
  yield at === 0 ? '\ufeff' : '\r\n'
  if (of > 1) yield csvRow([title])
  yield csvRow(columns.map((one) => one.title))
  for (const row of rows) yield csvRow(row.map((value) => (value === null ? '' : String(value))))
}

function* lines({ name, columns, rows }: Sheet, named: boolean): Generator<string> {
  for (const row of rows) yield `${JSON.stringify({ ...(named ? { table: name } : {}), ...objectOf(columns, row) })}\n`
}

function* document(sheets: readonly Sheet[]): Generator<string> {
  yield '{'
  for (const [at, { name, columns, rows }] of sheets.entries()) {
    yield `${at > 0 ? ',' : ''}\n  ${JSON.stringify(name)}: [`
    let first = true
    for (const row of rows) {
      yield `${first ? '' : ','}\n    ${JSON.stringify(objectOf(columns, row))}`
      first = false
    }
    yield first ? ']' : '\n  ]'
  }
  yield '\n}\n'
}

function objectOf(columns: Sheet['columns'], row: readonly SheetValue[]): Record<string, SheetValue> {
  return Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]))
}
