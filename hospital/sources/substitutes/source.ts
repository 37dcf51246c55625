// Paper that stands in for systems (紙の代替手順一覧): which form, where it lies, how many, how it is used.
import { fold } from '#engines/japanese'
import { toldCount } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { systemsIn } from '../shared/contact/reach.ts'
import { aboutBackups, forTheDay, rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldDate, toldText } from '../shared/told.ts'
import { columns, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

const titled = titles.map((word) => fold(word))

export const substitutes = tableSource<Column>({
  id: 'substitutes',
  version: 1,
  gives: ['substitutes'],
  text,
  columns: { ...columns, ...rivals('substitute') },
  least: likely,
  sure(found, { name, table }) {
    if (!found.has('system') || !found.has('form')) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'line', 'form', 'document', 'stocktake', 'system', ...aboutBackups)) return 0
    if (rivalIn(found, ...forTheDay.filter((kind) => kind !== 'substitute'))) return 0
    const seen = (['where', 'amount', 'steps'] as const).filter((column) => found.has(column)).length
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''} ${found.columns.steps?.name ?? ''}`).includes(word))
    return seen === 0 ? 0 : Math.min(0.95, 0.4 + 0.12 * seen + (called ? 0.2 : 0))
  },
  begin: (_found, input) => ({
    row(row) {
      const [named, form] = [toldText(row, 'system'), toldText(row, 'form')]
      if (named === undefined || form === undefined) return row.lost(say('substitutes.no-form'))
      const paper = {
        form, where: toldText(row, 'where'), amount: toldCount(row, 'amount'), steps: toldText(row, 'steps'), checkedOn: toldDate(row, 'checkedOn'),
      }
      return systemsIn(named).map((system) => row.fact('substitute', { ...paper, system: system ?? named })).at(-1) ?? []
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})
