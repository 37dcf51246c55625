// What a column is to us: a title, the plain value (for sorting, searching and CSV) and, if it must look different, a cell.
import type { ReactNode } from 'react'

export type CellValue = string | number | null

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly value: (row: Row) => CellValue
  readonly cell?: (row: Row) => ReactNode
  readonly align?: 'start' | 'end'
  /** `name`: what the row is, never squeezed; `tight`: short things, kept on one line. */
  readonly width?: 'name' | 'tight'
  readonly sortable?: boolean
}
