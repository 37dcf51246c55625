// A list that is wholly here: sorted, searched, paged and exported in the browser.
import { useMemo, type ReactNode } from 'react'
import {
  columnFilteringFeature, createFilteredRowModel, createPaginatedRowModel, createSortedRowModel, globalFilteringFeature,
  rowPaginationFeature, rowSortingFeature, tableFeatures, useTable, type ColumnDef, type RowData,
} from '@tanstack/react-table'
import { fold } from '#engines/japanese'
import { Button } from '../ui/button.tsx'
import { useLocale } from '../util/locale.ts'
import { saveAs, toCsv } from '../util/csv.ts'
import { formatNumber } from '../util/format.ts'
import type { CellValue, Column } from './columns.ts'
import { Pager } from './pager.tsx'
import { TableFrame } from './table-frame.tsx'
import { TableSearch } from './table-search.tsx'
import { useTableWords } from './words.ts'

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  rowPaginationFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
})

const collator = new Intl.Collator('ja', { numeric: true })

interface DataTableProps<Row> {
  readonly name: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** Shown when there is nothing at all, not when a search finds nothing. */
  readonly empty: ReactNode
  /** File name for CSV, without ending; left out where a list is not worth carrying away. */
  readonly exportAs?: string
  readonly pageSize?: number
}

export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { name, rows, columns, rowKey, empty, exportAs, pageSize = 25 } = props
  const say = useTableWords()
  const locale = useLocale()
  const defs = useMemo(() => columns.map((column) => definition(column)), [columns])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({
    features,
    data,
    columns: defs,
    getRowId: rowKey,
    initialState: { pagination: { pageIndex: 0, pageSize } },
    globalFilterFn: (row, id, wanted: string) => fold(`${row.getValue<CellValue>(id) ?? ''}`).includes(fold(wanted)),
    getColumnCanGlobalFilter: () => true,
    enableSortingRemoval: true,
  })
  if (rows.length === 0) return empty
  const { pageIndex } = table.state.pagination
  const shown = table.getRowModel().rows
  const found = table.getFilteredRowModel().rows.length
  const sorting = table.state.sorting[0]
  const save = () => {
    const body = table.getSortedRowModel().rows.map((row) => columns.map((column) => column.value(row.original)))
    saveAs(`${exportAs}.csv`, toCsv([columns.map((column) => column.title), ...body]), 'text/csv')
  }
  return (
    <div className="flex flex-col gap-3">
      {(rows.length > 8 || exportAs) && (
        <div className="flex flex-wrap items-end justify-between gap-3" data-screen-only>
          {rows.length > 8 && <TableSearch onSearch={(wanted) => table.setGlobalFilter(wanted)} />}
          {exportAs && <Button look="quiet" icon="download" onClick={save}>{say('export')}</Button>}
        </div>
      )}
      <TableFrame
        name={name}
        columns={columns}
        rows={shown.map((row) => row.original)}
        rowKey={rowKey}
        sorted={sorting ? { key: sorting.id, descending: sorting.desc } : null}
        onSort={(key) => table.getColumn(key)?.toggleSorting()}
      />
      {found === 0 && <p role="status">{say('none.found')} {say('none.found.next')}</p>}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="hint">
          {found === rows.length
            ? say('rows', { count: formatNumber(found, locale) })
            : say('rows.found', { all: formatNumber(rows.length, locale), count: formatNumber(found, locale) })}
        </p>
        <Pager page={pageIndex} size={pageSize} total={found} onPage={(page) => table.setPageIndex(page)} />
      </div>
    </div>
  )
}

function definition<Row extends RowData>(column: Column<Row>): ColumnDef<typeof features, Row> {
  return {
    id: column.key,
    accessorFn: (row) => column.value(row),
    enableSorting: column.sortable ?? true,
    sortFn: (a, b, id) => compare(a.getValue<CellValue>(id), b.getValue<CellValue>(id)),
  }
}

function compare(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(`${a ?? ''}`, `${b ?? ''}`)
}
