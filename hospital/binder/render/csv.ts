// The tables of a paper as CSV for Excel: UTF-8 with BOM, and no cell that Excel would take for a formula.
import { type Cell, cellText, type Paper, type Table } from '../paper.ts'
import { signs } from './typst.ts'

/** A leading apostrophe keeps `=1+1` a text. Tab and CR count too: Excel skips them. */
export function neutral(text: string): string {
  return /^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text
}

export function csvCell(text: string): string {
  const safe = neutral(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const written = (cell: Cell) => (typeof cell !== 'string' && cell.verdict ? `${signs[cell.verdict]} ` : '') + cellText(cell)

export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

export const tablesOf = (paper: Paper): Table[] => paper.blocks.filter((block) => block.type === 'table')

export function toCsv(paper: Paper): string {
  const rows = tablesOf(paper).flatMap((table, index) => [
    ...(index === 0 ? [] : [[]]),
    table.columns.map(({ title }) => title),
    ...table.rows.map((row) => row.map(written)),
  ])
  const about = [[], [paper.title, paper.date, ...paper.editions], ...(paper.head ? [[paper.head.groups.join(' ')]] : [])]
  return csvOf([...rows, ...about])
}
