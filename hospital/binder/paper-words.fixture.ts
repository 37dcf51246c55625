// What a paper says, for tests: all its texts in one string, one of its tables, and what it holds in another language.
import { cellText, type Paper, type Table, textsOf } from './paper.ts'

export const wordsOf = (paper: Paper | null): string => (paper ? textsOf(paper).join('\n') : '')

export function tablesIn(paper: Paper | null): Table[] {
  return paper?.blocks.filter((block) => block.type === 'table') ?? []
}

export const textRows = (table: Table | undefined): string[][] => table?.rows.map((row) => row.map(cellText)) ?? []

/** Rows whose cell at a place is this text. */
export const rowsWhere = (table: Table | undefined, at: number, text: string) =>
  textRows(table).filter((row) => row[at] === text)

/** Each sheet of a workbook has as many cells as columns, in every row, and a name of its own. */
export function ragged(paper: Paper | null): string[] {
  const sheets = paper?.sheets ?? tablesIn(paper)
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, at) => (row.length === sheet.columns.length ? [] : [`${sheet.name} row ${at + 1}`])))
}
