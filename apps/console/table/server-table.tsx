// A list that is too long to be here at once: the server sorts, searches and pages it.
import type { ReactNode } from 'react'
import { useLocale } from '../util/locale.ts'
import { formatNumber } from '../util/format.ts'
import type { Column } from './columns.ts'
import { Pager } from './pager.tsx'
import { TableFrame } from './table-frame.tsx'
import { TableSearch } from './table-search.tsx'
import type { Paging } from './use-paging.ts'
import { useTableWords } from './words.ts'

interface ServerTableProps<Row> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly data: { readonly rows: readonly Row[]; readonly total: number; readonly size: number }
  readonly rowKey: (row: Row) => string
  readonly paging: Paging
  /** Shown when there is nothing at all, not when a search finds nothing. */
  readonly empty: ReactNode
  /** Other filters and the export, beside the search. */
  readonly beside?: ReactNode
}

export function ServerTable<Row>({ name, columns, data, rowKey, paging, empty, beside }: ServerTableProps<Row>) {
  const say = useTableWords()
  const locale = useLocale()
  const searching = paging.query.q !== undefined
  const nothing = data.total === 0 && !searching
  return (
    <div className="flex flex-col gap-3">
      {(!nothing || beside) && (
        <div className="flex flex-wrap items-end justify-between gap-3" data-screen-only>
          {!nothing && <TableSearch onSearch={paging.search} />}
          {beside}
        </div>
      )}
      {nothing
        ? empty
        : (
            <TableFrame name={name} columns={columns} rows={data.rows} rowKey={rowKey} sorted={paging.sorted} onSort={paging.sort} />
          )}
      {data.total === 0 && searching && <p role="status">{say('none.found')} {say('none.found.next')}</p>}
      {!nothing && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p role="status" className="hint">{say('rows', { count: formatNumber(data.total, locale) })}</p>
          <Pager page={paging.query.page - 1} size={data.size} total={data.total} onPage={paging.turn} />
        </div>
      )}
    </div>
  )
}
