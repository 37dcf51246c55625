// Reviews of accounts that were done on paper before: what was reviewed, when, and how many stayed without an answer.
import { fold } from '#engines/japanese'
import { likely } from '../shared/columns.ts'
import { aboutBackups, rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { say as sayShared } from '../shared/text.ts'
import { toldDate, toldText } from '../shared/told.ts'
import { columns, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

const titled = titles.map((word) => fold(word))

export const stocktake = tableSource<Column>({
  id: 'stocktake',
  version: 1,
  gives: ['stocktake'],
  text,
  columns: { ...columns, ...rivals('stocktake', 'account', 'disclosure') },
  least: likely,
  sure(found, { name, table }) {
    if (!found.has('scope') || !(found.has('startedOn') || found.has('finishedOn'))) return 0
    if (rivalIn(found, 'people', 'contract', 'line', 'form', 'system', 'document', 'address', ...aboutBackups)) return 0
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word))
    const counts = [found.has('reviewed'), found.has('unanswered')].filter(Boolean).length
    if (counts === 0) return 0
    return Math.min(
      0.95,
      0.4 + 0.2 * counts + (called ? 0.2 : 0) + (found.has('startedOn') && found.has('finishedOn') ? 0.1 : 0),
    )
  },
  begin: () => ({
    row(row) {
      const startedOn = toldDate(row, 'startedOn')
      const finishedOn = toldDate(row, 'finishedOn')
      if (startedOn === undefined && finishedOn === undefined) return row.lost(say('stocktake.no-date'))
      return row.fact('stocktake', {
        scope: toldText(row, 'scope'),
        startedOn,
        finishedOn,
        reviewed: count(row, 'reviewed'),
        unanswered: count(row, 'unanswered'),
      })
    },
    reading: () => ({ mode: 'additive', scope: '' }),
  }),
})

/** 120 件 and １，２０４ are numbers too. */
function count(row: Row<Column>, column: 'reviewed' | 'unanswered'): number | undefined {
  const written = toldText(row, column)
  if (written === undefined) return undefined
  const [, digits] = /^(\d{1,9})\D{0,3}$/.exec(written.normalize('NFKC').replaceAll(',', '').trim()) ?? []
  if (digits !== undefined) return Number(digits)
  row.note(sayShared('source.number-unreadable', { column: row.heading(column) }), written)
  return undefined
}
