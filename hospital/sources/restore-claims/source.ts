// What vendors say it takes to bring a system back: a saying with its day, never a measurement.
import { fold } from '#engines/japanese'
import { toldHours } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { systemsIn } from '../shared/contact/reach.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldDate, toldText, toldYesNo } from '../shared/told.ts'
import type { Row } from '../shared/row.ts'
import { columns, dayHeading, spoken, written } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

const says = (cell: string, words: readonly string[]): boolean => words.some((word) => cell.startsWith(fold(word)))

/** ○ and ✕, or the way in which it was said. */
function inWriting(row: Row<Column>): boolean | undefined {
  const cell = fold(toldText(row, 'inWriting') ?? '')
  if (cell === '') return undefined
  if (says(cell, spoken)) return false
  return says(cell, written) ? true : toldYesNo(row, 'inWriting')
}

export const restoreClaims = tableSource<Column>({
  id: 'restore-claims',
  version: 1,
  gives: ['restore-claims'],
  text,
  columns: { ...columns, ...rivals('claim', 'disclosure', 'document') },
  least: likely,
  sure(found) {
    if (!found.has('system') || !found.has('hours')) return 0
    if (rivalIn(found, 'people', 'account', 'form', 'line', 'rehearsal', 'session', 'media', 'plan', 'price', 'recovery', 'stocktake')) return 0
    const more = (['vendor', 'saidOn', 'askedOn', 'basis', 'document'] as const).filter((column) => found.has(column)).length
    return more === 0 ? 0 : Math.min(0.95, 0.55 + 0.12 * more)
  },
  begin(found, input) {
    const days = fold(found.columns.hours?.name ?? '').includes(fold(dayHeading))
    return {
      row(row) {
        const named = toldText(row, 'system')
        if (named === undefined) return row.lost(say('restore-claims.no-system'))
        const hours = toldHours(row, 'hours', days ? 24 : undefined)
        const claim = {
          vendor: toldText(row, 'vendor'), hours, askedOn: toldDate(row, 'askedOn'), saidOn: toldDate(row, 'saidOn'), basis: toldText(row, 'basis'),
          inWriting: inWriting(row), document: toldText(row, 'document'),
        }
        return systemsIn(named).map((system) => row.fact('restoreClaim', { ...claim, system: system ?? named })).at(-1) ?? []
      },
      reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
    }
  },
})
