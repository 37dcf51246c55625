// One line per column: its name, examples, what it is taken for, how surely, and the choice to say otherwise.
import type { Data } from '../../api/client.ts'
import { ColumnDetails } from './column-details.tsx'
import type { Targets } from './mapper-data.ts'
import type { MappedColumn } from './own-words.ts'
import { sureness } from './sureness.ts'
import { useFileWords } from './words.ts'

type Guess = Data<'mapper.guess'>
type Mapping = Guess['mapping']

interface ColumnListProps {
  readonly guess: Guess
  readonly mapping: Mapping
  readonly target: Targets[number] | undefined
  readonly onChange: (mapping: Mapping) => void
}

export function ColumnList({ guess, mapping, target, onChange }: ColumnListProps) {
  const say = useFileWords()
  const put = (column: MappedColumn) =>
    onChange({ ...mapping, columns: mapping.columns.map((one) => (one.column === column.column ? column : one)) })
  // Another meaning begins without the words of the old one.
  const set = (column: string, attribute: string | null) => put({ column, attribute })
  return (
    <ul className="flex flex-col gap-2">
      {guess.columns.map((column) => {
        const mapped = mapping.columns.find((one) => one.column === column.column)
        const attribute = mapped?.attribute ?? null
        const own = attribute !== column.attribute
        return (
          <li key={column.column} className={`grid gap-x-6 gap-y-1 rounded-8 border border-line p-3 sm:grid-cols-2 ${attribute === null ? 'bg-aside-soft' : 'bg-raised'}`}>
            <div className="min-w-0">
              <p className="font-700">{column.column}</p>
              <p className="hint">{say('map.examples', { list: column.examples.slice(0, 3).join(say('sep')) })}</p>
            </div>
            <div>
              <label className="flex flex-col gap-1">
                <span className="sr-only">{say('map.meaning', { column: column.column })}</span>
                <select
                  className="min-h-11 w-full rounded-8 border border-edge bg-raised px-3"
                  value={attribute ?? ''}
                  onChange={(event) => set(column.column, event.target.value === '' ? null : event.target.value)}
                >
                  <option value="">{say('map.ignore')}</option>
                  {target?.attributes.map((one) => (
                    <option key={one.attribute} value={one.attribute}>{one.title}{one.needed ? say('map.needed') : ''}</option>
                  ))}
                </select>
              </label>
              <p className="hint">
                {own ? say('map.byYou') : `${say(`map.sure.${sureness(column.confidence)}`)}　${column.why}`}
              </p>
              {mapped && (
                <ColumnDetails
                  key={attribute} column={mapped} onChange={put}
                  meaning={target?.attributes.find((one) => one.attribute === attribute)}
                />
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
