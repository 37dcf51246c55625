// Wards and rooms: where people work, whom to call there, and which part of the network it hangs on.
import { fold } from '#engines/japanese'
import { likely } from '../shared/columns.ts'
import { reachIn, reached } from '../shared/contact/reach.ts'
import { aboutBackups, forTheDay, rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldText } from '../shared/told.ts'
import { columns, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

const titled = titles.map((word) => fold(word))

export const places = tableSource<Column>({
  id: 'places',
  version: 1,
  gives: ['places'],
  text,
  columns: { ...columns, ...rivals('place') },
  least: likely,
  sure(found, { name, table }) {
    if (!found.has('name')) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'line', 'form', 'document', 'stocktake', 'system', ...aboutBackups)) return 0
    if (rivalIn(found, ...forTheDay.filter((kind) => kind !== 'place'))) return 0
    const own = (['floor', 'segment'] as const).filter((column) => found.has(column)).length
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word))
    if (own === 0) return 0
    return Math.min(0.95, 0.4 + 0.18 * own + (found.has('phone1') ? 0.08 : 0) + (called ? 0.2 : 0))
  },
  begin: (_found, input) => ({
    row(row) {
      const name = toldText(row, 'name')
      if (name === undefined) return row.lost(say('places.no-name'))
      const { phones } = reached(reachIn(row, { phones: ['phone1', 'phone2'], emails: [] }).ways)
      return row.fact('place', {
        name, department: toldText(row, 'department'), floor: toldText(row, 'floor'), segment: toldText(row, 'segment'), phones,
      })
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})
