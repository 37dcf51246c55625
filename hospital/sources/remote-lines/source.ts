// Lines by which vendors reach systems from outside, and the answer that there is none.
import { fold } from '#engines/japanese'
import { likely } from '../shared/columns.ts'
import { systemsIn } from '../shared/contact/reach.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldDate, toldText, toldYesNo } from '../shared/told.ts'
import { alwaysWords, columns, noLineWords, whenNeededWords } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

const telling = ['method', 'sourceLimited', 'alwaysOn', 'twoFactor'] as const
const noLine = new Set<string>(noLineWords.map((word) => fold(word)))
const always = alwaysWords.map((word) => fold(word))
const whenNeeded = whenNeededWords.map((word) => fold(word))

export const remoteLines = tableSource<Column>({
  id: 'remote-lines',
  version: 1,
  gives: ['remote-lines'],
  text,
  columns: { ...columns, ...rivals('line') },
  least: likely,
  sure(found) {
    if (!found.has('vendor') && !found.has('system')) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'form')) return 0
    const seen = telling.filter((column) => found.has(column)).length
    if (seen === 0 || (seen === 1 && !found.has('exists') && !found.has('declaredOn'))) return 0
    return Math.min(0.95, 0.5 + 0.12 * seen + (found.has('exists') ? 0.1 : 0) + (found.has('declaredOn') ? 0.05 : 0))
  },
  begin: (_found, input) => ({
    row(row) {
      const vendor = toldText(row, 'vendor')
      const named = toldText(row, 'system')
      if (vendor === undefined && named === undefined) return row.lost(say('remote-lines.nothing-named'))
      const written = toldText(row, 'method')
      const none = (written !== undefined && noLine.has(fold(written))) || toldYesNo(row, 'exists') === false
      const declaredOn = toldDate(row, 'declaredOn')
      const line = none
        ? { vendor, declaredOn, none: true }
        : {
            vendor,
            declaredOn,
            method: written,
            sourceLimited: toldYesNo(row, 'sourceLimited'),
            alwaysOn: alwaysOn(row),
            twoFactor: toldYesNo(row, 'twoFactor'),
          }
      return (
        systemsIn(named)
          .map((system) => row.fact('remoteLine', { ...line, system }))
          .at(-1) ?? []
      )
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

/** ○ and ✕, or when the line is open. */
function alwaysOn(row: Row<Column>): boolean | undefined {
  const written = fold(toldText(row, 'alwaysOn') ?? '')
  if (whenNeeded.some((word) => written.includes(word))) return false
  return always.some((word) => written.startsWith(word)) ? true : toldYesNo(row, 'alwaysOn')
}
