// The tables of a paper as CSV for Excel: UTF-8 with BOM, and no cell that Excel would take for a formula.
import { type Cell, cellText, type Paper, type Table } from '../paper.ts'
import { binderWords } from '../text.ts'

/** A leading apostrophe keeps `=1+1` a text. Tab and CR count too: Excel skips them. */
export function neutral(text: string): string {
  return /^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text
}

export function csvCell(text: string): string {
  const safe = neutral(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** What a spreadsheet gets: the rows made for it, else the tables as printed. */
export const tablesOf = (paper: Paper): readonly Table[] =>
  paper.sheets ?? paper.blocks.filter((block) => block.type === 'table')

const written = (cells: readonly Cell[]) => cells.map(cellText)

/** What every paper carries, for a spreadsheet: two columns, name and value. */
export function aboutRows(paper: Paper): string[][] {
  const say = binderWords(paper.locale)
  return [
    [say('about.title'), paper.title], [say('about.hospital'), paper.hospital], [say('about.date'), paper.date],
    ...paper.editions.map((edition) => [say('about.edition'), edition]),
    paper.head ? [say('binder.head', { size: paper.head.size }), paper.head.groups.join(' ')] : [say('binder.noHead')],
  ]
}

/** The first table begins in the first row, so that Excel can filter it; what the paper is stands below. */
export function toCsv(paper: Paper): string {
  const tables = tablesOf(paper)
  const rows = tables.flatMap((table, index) => [
    ...(index === 0 ? [] : [[], [table.name]]),
    table.columns.map(({ title }) => title),
    ...table.rows.map(written),
  ])
  return csvOf([...rows, ...(rows.length > 0 ? [[]] : []), ...aboutRows(paper)])
}
