// Lists that fit in memory: searched after folding, sorted by a column, cut into pages.
import { fold } from '#engines/japanese'

export interface Paging {
  readonly q?: string | undefined
  readonly sort?: string | undefined
  readonly page: number
  readonly size: number
}

export interface Page<Row> {
  readonly total: number
  readonly page: number
  readonly size: number
  rows: Row[]
}

const order = new Intl.Collator('ja', { numeric: true })

/** Rows are sorted by words, numbers and answers; anything else keeps its place. */
const textOf = (value: unknown) => (
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
)

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0
  // What is not there stands at the end.
  if (a === null || a === undefined) return 1
  if (b === null || b === undefined) return -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return order.compare(textOf(a), textOf(b))
}

/** `text`: what a search looks through. `usual`: the column when none is asked for, `-` in front for descending. */
export function cut<Row extends object>(
  rows: readonly Row[], { q, sort, page, size }: Paging, text: (row: Row) => string, usual?: string,
): Page<Row> {
  const wanted = fold(q ?? '').split(/\s+/).filter(Boolean)
  const found = wanted.length === 0 ? rows : rows.filter((row) => {
    const folded = fold(text(row))
    return wanted.every((word) => folded.includes(word))
  })
  const column = sort ?? usual
  const sorted = column === undefined ? found : bySort(found, column)
  return { total: found.length, page, size, rows: sorted.slice((page - 1) * size, page * size) }
}

function bySort<Row extends object>(rows: readonly Row[], column: string): readonly Row[] {
  const name = column.replace(/^-/, '')
  const value = (row: Row): unknown => (Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined)
  const way = column.startsWith('-') ? -1 : 1
  return rows.toSorted((a, b) => way * compare(value(a), value(b)))
}
