// The tables of a paper as CSV for Excel.
import { csvOf } from '#engines/tabular'
import { type Cell, cellText, type Paper, type Table } from '../paper.ts'
import { binderWords } from '../text.ts'

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
