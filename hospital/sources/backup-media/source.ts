// Registers of backup media (媒体台帳) and of their comings and goings: each disk or tape, what state it is in, where it lies.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { mediaSortOf } from '../shared/amounts/media.ts'
import { toldBytes, toldHours } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { toldMoment } from '../shared/japan-time.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldDate, toldText } from '../shared/told.ts'
import type { Input } from '../source.ts'
import { columns, stateWords, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn
type State = Attributes['mediumMove']['state']

const states = stateWords.map(([state, words]) => [state, words.map((word) => fold(word))] as const)
const titled = titles.map((word) => fold(word))

export const backupMedia = tableSource<Column>({
  id: 'backup-media',
  version: 1,
  gives: ['backup-media'],
  text,
  columns: { ...columns, ...rivals('media', 'plan', 'system') },
  least: likely,
  sure(found, { name, table }) {
    if (!found.has('label')) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'line', 'form', 'stocktake', 'session', 'recovery', 'rehearsal', 'claim', 'price', 'device')) return 0
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''} ${found.columns.label?.name ?? ''}`).includes(word))
    const sort = found.columns.sort?.index
    const known = sort !== undefined && table.rows.some((row) => mediaSortOf(row[sort] ?? '') !== undefined)
    const moves = (['outAt', 'backAt', 'dueOn', 'sealedAt'] as const).filter((column) => found.has(column)).length
    const more = (['state', 'place', 'capacity', 'serial', 'boughtOn'] as const).filter((column) => found.has(column)).length
    // Registers of other things have labels, states and places too.
    if (!called && !known) return 0
    return moves + more < 2 ? 0 : Math.min(0.95, 0.45 + 0.1 * moves + 0.06 * more + (known ? 0.15 : 0) + (called ? 0.1 : 0))
  },
  begin: (found, input) => ({
    row(row) {
      const [label, serial] = [toldText(row, 'label'), toldText(row, 'serial')]
      const medium = label ?? serial
      if (medium === undefined) return row.lost(say('backup-media.no-label'))
      const told = moves(row, input)
      const about = {
        by: toldText(row, 'by'), repository: toldText(row, 'repository'), generation: toldText(row, 'generation'), note: toldText(row, 'note'),
      }
      let items = register(row, found.has('sort') || found.has('capacity') || found.has('serial'), label, serial)
      for (const move of told) items = row.fact('mediumMove', { medium, ...move, ...about })
      return items
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

/** A list of comings and goings says nothing of the media themselves. */
function register(row: Row<Column>, listed: boolean, label: string | undefined, serial: string | undefined) {
  if (!listed) return row.fact('medium', { label, serial })
  const written = toldText(row, 'sort')
  const sort = mediaSortOf(written ?? '') ?? mediaSortOf(label ?? '')
  if (written !== undefined && sort === undefined) row.note(say('backup-media.sort-unknown', { column: row.heading('sort') }), written)
  return row.fact('medium', {
    label, serial, sort, capacityBytes: toldBytes(row, 'capacity'), boughtOn: toldDate(row, 'boughtOn'), windowHours: toldHours(row, 'window', 1),
    systems: row.list('systems'),
  })
}

interface Move {
  readonly at: string
  readonly state: State
  readonly place?: string | undefined
  readonly dueOn?: string | undefined
}

/** What the line tells of its way: written, taken out, brought back, and the state it is in now. */
function moves(row: Row<Column>, { today, modifiedAt }: Input): readonly Move[] {
  const place = toldText(row, 'place')
  const dueOn = toldDate(row, 'dueOn')
  const at = (column: 'at' | 'sealedAt' | 'outAt' | 'backAt') => toldMoment(row, column, today)
  const [sealed, out, back, now] = [at('sealedAt'), at('outAt'), at('backAt'), at('at')]
  const found: Move[] = []
  if (sealed !== undefined) found.push({ at: sealed, state: 'sealed' })
  if (out !== undefined) found.push({ at: out, state: 'off-site', ...(back === undefined && { place, dueOn }) })
  if (back !== undefined) found.push({ at: back, state: 'detached', place, dueOn })
  const state = stateOf(row)
  if (state !== undefined && !found.some((move) => move.state === state)) {
    // Without a day of its own, it is the state of the day the list was written.
    const last = found.map((move) => move.at).toSorted().at(-1)
    const written = modifiedAt?.slice(0, 10) ?? today
    found.push({ at: now ?? (last !== undefined && last.slice(0, 10) > written ? last : written), state, place, dueOn })
  }
  return found
}

function stateOf(row: Row<Column>): State | undefined {
  const written = toldText(row, 'state')
  if (written === undefined) return undefined
  const folded = fold(written)
  const found = states.find(([, words]) => words.some((word) => folded.includes(word)))?.[0]
  if (found === undefined) row.note(say('backup-media.state-unknown', { column: row.heading('state') }), written)
  return found
}
