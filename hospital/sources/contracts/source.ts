// Contracts with vendors: how long they run and what they promise for the day something happens.
import { fold } from '#engines/japanese'
import { likely } from '../shared/columns.ts'
import { dateIn } from '../shared/dates.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { saysNothing, toldDate, toldDateOrNever, toldText, toldYesNo } from '../shared/told.ts'
import { clauses, columns, endlessWords, periodSigns, plainTitles, sinceSign } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

const endless = endlessWords.map((word) => fold(word))
const plain = new Set<string>(plainTitles.map((word) => fold(word)))
const between = new RegExp(periodSigns.map((sign) => fold(sign)).join('|'))

export const contracts = tableSource<Column>({
  id: 'contracts',
  version: 1,
  gives: ['contracts'],
  text,
  columns: { ...columns, ...rivals('contract') },
  least: likely,
  sure(found) {
    if (!found.has('vendor') && !found.has('title')) return 0
    if (rivalIn(found, 'people', 'account', 'form', 'line', 'insurance')) return 0
    const promises = clauses.filter((column) => found.has(column)).length
    const named =
      found.has('title')
      && (found.columns.title?.confidence ?? 0) > 0.85
      && !plain.has(fold(found.columns.title?.name ?? ''))
    const dated = found.has('from') || found.has('to') || found.has('period')
    if (promises === 0 && !(named && dated)) return 0
    return Math.min(0.95, 0.5 + 0.12 * promises + (named ? 0.15 : 0) + (dated ? 0.15 : 0))
  },
  begin: (_found, input) => ({
    row(row) {
      const vendor = toldText(row, 'vendor')
      const title = toldText(row, 'title')
      if (vendor === undefined && title === undefined) return row.lost(say('contracts.no-party'))
      return row.fact('contract', {
        vendor,
        title,
        system: toldText(row, 'system'),
        ...run(row, input.today),
        disclaimerClause: toldYesNo(row, 'disclaimer'),
        guidelineClause: toldYesNo(row, 'guideline'),
        vulnerabilityNotice: toldYesNo(row, 'vulnerability'),
        incidentRoles: toldYesNo(row, 'incident'),
      })
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

interface Run {
  readonly from: string | undefined
  /** null: goes on until somebody ends it. */
  readonly to: string | null | undefined
}

function run(row: Row<Column>, today: string): Run {
  if (row.has('from') || row.has('to')) {
    const end = row.text('to')
    const to = end !== undefined && goesOn(end) ? null : toldDateOrNever(row, 'to')
    return { from: toldDate(row, 'from'), to }
  }
  const written = row.text('period')
  if (written === undefined || saysNothing(written)) return { from: undefined, to: undefined }
  const parts = fold(written)
    .split(between)
    .map((part) => part.replace(new RegExp(`^\\s*${sinceSign}(?=[\\s\\d])`), '').trim())
    .filter((part) => part !== '')
  const days = parts.map((part) => dateIn(part, today))
  if (parts.length > 0 && parts.length <= 2 && days[0] != null && days.at(-1) != null) {
    return { from: days[0], to: goesOn(written) ? null : parts.length === 2 ? (days[1] ?? undefined) : undefined }
  }
  if (parts.length === 2 && days[0] != null && goesOn(parts[1] ?? '')) return { from: days[0], to: null }
  row.note(say('contracts.period-unreadable', { column: row.heading('period') }), written)
  return { from: undefined, to: undefined }
}

function goesOn(text: string): boolean {
  const folded = fold(text)
  return endless.some((word) => folded.includes(word))
}
