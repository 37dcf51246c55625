// What media and drives could be bought for, priced by the hospital on a day.
import { fold } from '#engines/japanese'
import { mediaSortOf } from '../shared/amounts/media.ts'
import { toldBytes, toldCount } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldDate, toldText } from '../shared/told.ts'
import { columns, withoutTax } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

const untaxed = withoutTax.map((word) => fold(word))

export const mediaOffers = tableSource<Column>({
  id: 'media-offers',
  version: 1,
  // Prices answer no check's question.
  gives: [],
  text,
  columns: { ...columns, ...rivals('price') },
  least: likely,
  sure(found, { table }) {
    if (!(found.has('name') || found.has('sort')) || !found.has('yen') || !found.has('capacity')) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'line', 'form', 'stocktake', 'plan', 'media', 'session', 'recovery', 'claim', 'rehearsal')) return 0
    // A price list of anything else has sizes too.
    const known = table.rows.some((row) => row.some((cell) => mediaSortOf(cell) !== undefined))
    return known ? Math.min(0.95, 0.75 + (found.has('pricedOn') ? 0.1 : 0) + (found.has('driveYen') ? 0.1 : 0)) : 0
  },
  begin: (_found, input) => ({
    row(row) {
      const [name, sort] = [toldText(row, 'name'), toldText(row, 'sort')]
      const named = name ?? sort
      if (named === undefined) return row.lost(say('media-offers.no-name'))
      const yen = toldCount(row, 'yen')
      const heading = fold(`${row.heading('yen')} ${row.text('yen') ?? ''}`)
      if (yen !== undefined && untaxed.some((word) => heading.includes(word))) row.note(say('media-offers.without-tax', { column: row.heading('yen') }))
      return row.fact('offer', {
        name: name ?? [sort, row.text('capacity')].filter((part) => part !== undefined).join(' '),
        sort: mediaSortOf(sort ?? '') ?? mediaSortOf(named) ?? 'other',
        capacityBytes: toldBytes(row, 'capacity'),
        yen,
        driveYen: toldCount(row, 'driveYen'),
        pricedOn: toldDate(row, 'pricedOn'),
        offeredBy: toldText(row, 'offeredBy'),
      })
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})
