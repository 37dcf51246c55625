// Cyber insurance: what it covers, and whom to call before anything is ordered.
import { likely } from '../shared/columns.ts'
import { reachIn, reached } from '../shared/contact/reach.ts'
import { aboutBackups, rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { saysNothing, toldDate, toldText, toldYesNo } from '../shared/told.ts'
import { columns } from './columns.words.ts'
import { yenIn } from './sum.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

export const insurances = tableSource<Column>({
  id: 'insurances',
  version: 1,
  gives: ['insurances'],
  text,
  columns: { ...columns, ...rivals('insurance', 'contract') },
  least: likely,
  sure(found) {
    if (!found.has('insurer')) return 0
    if (rivalIn(found, 'people', 'account', 'disclosure', 'line', 'form', 'stocktake', 'system', ...aboutBackups)) return 0
    const seen = (['number', 'covers', 'excludes', 'callFirst', 'to', 'limit'] as const).filter((column) => found.has(column)).length
    return seen < 2 ? 0 : Math.min(0.95, 0.5 + 0.12 * seen)
  },
  begin: (_found, input) => ({
    row(row) {
      const insurer = toldText(row, 'insurer')
      if (insurer === undefined) return row.lost(say('insurances.no-insurer'))
      const { phones } = reached(reachIn(row, { phones: ['phone1', 'phone2'], emails: [] }).ways)
      return row.fact('insurance', {
        insurer, number: toldText(row, 'number'), covers: several(row, 'covers'), excludes: several(row, 'excludes'),
        callFirst: toldYesNo(row, 'callFirst'), from: toldDate(row, 'from'), to: toldDate(row, 'to'), limitYen: limit(row), phones,
      })
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

function several(row: Row<Column>, column: 'covers' | 'excludes'): string[] | undefined {
  const told = row.list(column)?.filter((one) => !saysNothing(one)) ?? []
  return told.length > 0 ? told : undefined
}

function limit(row: Row<Column>): number | undefined {
  const written = toldText(row, 'limit')
  if (written === undefined) return undefined
  const yen = yenIn(written)
  if (yen === null) row.note(say('insurances.sum-unreadable', { column: row.heading('limit') }), written)
  return yen ?? undefined
}
