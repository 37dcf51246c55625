// What each system needs of recovery: how soon, how much may be lost, what must stand before it, how much there is to bring back.
import { fold } from '#engines/japanese'
import { toldBytes, toldCount, toldDays, toldHours } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { systemsIn } from '../shared/contact/reach.ts'
import { dataKindOf } from '../shared/data-kinds.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { readYesNo, toldText } from '../shared/told.ts'
import { between, columns, firstWords, laterWords, nothingNeeded, safetyWords } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn

const safeties = safetyWords.map(([safety, words]) => [safety, words.map((word) => fold(word))] as const)
const early = firstWords.map((word) => fold(word))
const late = laterWords.map((word) => fold(word))
const nothing = new Set<string>(nothingNeeded.map((word) => fold(word)))

export const recoveryNeeds = tableSource<Column>({
  id: 'recovery-needs',
  version: 1,
  gives: ['recovery-needs'],
  text,
  columns: { ...columns, ...rivals('recovery') },
  least: likely,
  sure(found) {
    if (!found.has('system') || rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'line', 'form', 'stocktake', 'plan', 'session', 'rehearsal', 'claim', 'price'))
      return 0
    const seen = (['rto', 'rpo', 'farBack', 'needs', 'terminals', 'bytes', 'ownHours', 'safety'] as const).filter((column) => found.has(column)).length
    const own = found.has('rto') || found.has('rpo') || found.has('farBack')
    // Where each stands and who keeps it makes it the list of systems, which may say how soon each is wanted back as well.
    if (rivalIn(found, 'system')) return own && seen >= 4 ? 0.55 : 0
    return own || seen >= 3 ? Math.min(0.95, 0.5 + 0.1 * seen + (own ? 0.15 : 0)) : 0
  },
  begin: (_found, input) => ({
    row(row) {
      const named = toldText(row, 'system')
      if (named === undefined) return row.lost(say('recovery-needs.no-system'))
      const data = toldText(row, 'data')
      const need = {
        safety: safety(row),
        rtoHours: toldHours(row, 'rto'),
        rpoHours: toldHours(row, 'rpo'),
        farBackDays: toldDays(row, 'farBack'),
        first: first(row),
        needs: needs(row),
        bytes: toldBytes(row, 'bytes'),
        files: toldCount(row, 'files'),
        data: data === undefined ? undefined : dataKindOf(data),
        terminals: toldCount(row, 'terminals'),
        ownHours: toldHours(row, 'ownHours', 1),
        people: toldText(row, 'people'),
      }
      return systemsIn(named).map((system) => row.fact('recoveryNeed', { ...need, system: system ?? named })).at(-1) ?? []
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

function safety(row: Row<Column>): number | undefined {
  const written = toldText(row, 'safety')
  if (written === undefined) return undefined
  const folded = fold(written)
  const [digit] = /^[1-5](?!\d)/.exec(folded) ?? []
  if (digit !== undefined) return Number(digit)
  const found = safeties.find(([, words]) => words.some((word) => (/^[a-z]$/.test(word) ? folded.charAt(0) === word : folded.includes(word))))?.[0]
  if (found === undefined) row.note(say('recovery-needs.safety-unknown', { column: row.heading('safety') }), written)
  return found
}

/** ○ and ✕, or a place in the order: the first one is first. */
function first(row: Row<Column>): boolean | undefined {
  const written = toldText(row, 'first')
  if (written === undefined) return undefined
  const folded = fold(written)
  const [digits] = /^\d+/.exec(folded) ?? []
  if (digits !== undefined) return Number(digits) === 1
  if (early.some((word) => folded.startsWith(word))) return true
  return late.some((word) => folded.startsWith(word)) ? false : readYesNo(written)
}

/** An empty list where the cell says that there are none; undefined where it says nothing. */
function needs(row: Row<Column>): readonly string[] | undefined {
  const written = row.text('needs')
  if (written === undefined) return undefined
  return nothing.has(fold(written)) ? [] : row.list('needs', between)
}
