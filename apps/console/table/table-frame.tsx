// The table itself: header cells that sort, rows, and a region that scrolls by itself so that the page never does.
import { Icon } from '../ui/icon.tsx'
import type { Column } from './columns.ts'
import { useTableWords } from './words.ts'

interface TableFrameProps<Row> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sorted?: { readonly key: string; readonly descending: boolean } | null
  readonly onSort?: (key: string) => void
}

const widths = { name: 'min-w-44', tight: 'w-px whitespace-nowrap', any: 'min-w-24' } as const

export function TableFrame<Row>({ name, columns, rows, rowKey, sorted = null, onSort }: TableFrameProps<Row>) {
  const say = useTableWords()
  const direction = (key: string) => (sorted?.key !== key ? 'none' : sorted.descending ? 'descending' : 'ascending')
  return (
    <div role="region" aria-label={say('scroll', { table: name })} tabIndex={0} className="relative overflow-x-auto rounded-8 border border-line bg-raised">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{name}</caption>
        <thead className="bg-sunken">
          <tr>
            {columns.map((column) => {
              const sortable = onSort && (column.sortable ?? true)
              return (
                <th
                  key={column.key}
                  scope="col"
                  aria-sort={sortable ? direction(column.key) : undefined}
                  className={`border-b border-line px-3 py-1 align-bottom font-700 auto-phrase ${column.align === 'end' ? 'text-right' : ''}`}
                >
                  {sortable
                    ? <SortButton title={column.title} direction={direction(column.key)} onSort={() => onSort(column.key)} />
                    : <span className="inline-flex min-h-11 items-center">{column.title}</span>}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line last:border-b-0 hover:bg-accent-soft">
              {columns.map((column) => (
                <td key={column.key} className={`max-w-96 px-3 py-2 align-top wrap-break-word ${widths[column.width ?? 'any']} ${column.align === 'end' ? 'text-right' : ''}`}>
                  {column.cell ? column.cell(row) : column.value(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SortButtonProps {
  readonly title: string
  readonly direction: 'none' | 'ascending' | 'descending'
  readonly onSort: () => void
}

function SortButton({ title, direction, onSort }: SortButtonProps) {
  const say = useTableWords()
  const turned = direction === 'ascending' ? 'rotate-180' : direction === 'none' ? 'opacity-30' : ''
  return (
    <button type="button" title={say('sort.by', { column: title })} onClick={onSort} className="-mx-2 inline-flex min-h-11 items-center gap-1 rounded-6 px-2 text-left font-700 hover:bg-accent-soft">
      {title}
      <span className={turned}><Icon name="down" size={16} /></span>
    </button>
  )
}
