// Who declares a system down, and when (停止判断表): what is seen, how long it may last, who says so, what happens then.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { toldHours } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { systemsIn } from '../shared/contact/reach.ts'
import { roleOf } from '../shared/contact/role.ts'
import { aboutBackups, forTheDay, rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldDate, toldText } from '../shared/told.ts'
import { columns, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

const titled = titles.map((word) => fold(word))
const telling = ['sign', 'after', 'deputy', 'next', 'agreedOn'] as const

export const stopRules = tableSource<Column>({
  id: 'stop-rules',
  version: 1,
  gives: ['stop-rules'],
  text,
  columns: { ...columns, ...rivals('stop', 'document') },
  least: likely,
  sure(found, { name, table }) {
    if (!found.has('system') || !found.has('declares')) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'line', 'form', 'stocktake', 'system', ...aboutBackups)) return 0
    if (rivalIn(found, ...forTheDay.filter((kind) => kind !== 'stop'))) return 0
    const seen = telling.filter((column) => found.has(column)).length
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word))
    return seen < 2 ? 0 : Math.min(0.95, 0.45 + 0.1 * seen + (called ? 0.15 : 0))
  },
  begin: (_found, input) => ({
    row(row) {
      const named = toldText(row, 'system')
      if (named === undefined) return row.lost(say('stop-rules.no-system'))
      // Minutes, where the cell does not say otherwise.
      const hours = toldHours(row, 'after', 1 / 60)
      const rule = {
        sign: toldText(row, 'sign'), afterMinutes: hours === undefined ? undefined : Math.round(hours * 60),
        declares: officeIn(row, 'declares'), deputy: officeIn(row, 'deputy'), next: toldText(row, 'next'), agreedOn: toldDate(row, 'agreedOn'),
      }
      return systemsIn(named).map((system) => row.fact('stopRule', { ...rule, system: system ?? named })).at(-1) ?? []
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

function officeIn(row: Row<Column>, column: 'declares' | 'deputy'): Attributes['stopRule']['declares'] | undefined {
  const written = toldText(row, column)
  if (written === undefined) return undefined
  const { role } = roleOf({ role: written })
  if (role === undefined) row.note(say('stop-rules.role-unknown', { column: row.heading(column) }), written)
  return role
}
