// Where what can be cut (切り離し一覧): the way to the backup, outside lines, borders, terminals; how, and how it is undone.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { likely } from '../shared/columns.ts'
import { reachIn, reached } from '../shared/contact/reach.ts'
import { forTheDay, rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldDate, toldText } from '../shared/told.ts'
import { columns, sortWords, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn
type Sort = Attributes['cutPoint']['sort']

const sorts = sortWords.map(([sort, words]) => [sort, words.map((word) => fold(word))] as const)
const titled = titles.map((word) => fold(word))
const telling = ['how', 'undo', 'where', 'effect', 'by', 'sort', 'cuts'] as const

export const cutPoints = tableSource<Column>({
  id: 'cut-points',
  version: 1,
  gives: ['cut-points'],
  text,
  columns: { ...columns, ...rivals('cut', 'system', 'line', 'place') },
  least: likely,
  sure(found, { name, table }) {
    if (!found.has('name') && !found.has('cuts')) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'form', 'stocktake', 'session', 'rehearsal', 'claim', 'price')) return 0
    if (rivalIn(found, ...forTheDay.filter((kind) => kind !== 'cut' && kind !== 'place'))) return 0
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''} ${found.columns.name?.name ?? ''}`).includes(word))
    if (!found.has('how') && !found.has('undo')) return 0
    const seen = telling.filter((column) => found.has(column)).length
    return seen < 2 ? 0 : Math.min(0.95, 0.35 + 0.09 * seen + (called ? 0.2 : 0))
  },
  begin: (_found, input) => ({
    row(row) {
      const [named, cuts] = [toldText(row, 'name'), toldText(row, 'cuts')]
      const name = named ?? cuts
      if (name === undefined) return row.lost(say('cut-points.no-name'))
      const { phones } = reached(reachIn(row, { phones: ['phone1', 'phone2'], emails: [] }).ways)
      return row.fact('cutPoint', {
        name, cuts, sort: sortOf(row, `${name} ${cuts ?? ''}`), where: toldText(row, 'where'), how: toldText(row, 'how'),
        undo: toldText(row, 'undo'), effect: toldText(row, 'effect'), by: toldText(row, 'by'), phones, confirmedOn: toldDate(row, 'confirmedOn'),
      })
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

/** As its own cell says; without one, as its name does. */
function sortOf(row: Row<Column>, name: string): Sort | undefined {
  const written = toldText(row, 'sort')
  const found = sortIn(written ?? name)
  if (found === undefined) row.note(say('cut-points.sort-unknown', { column: row.heading('sort') }), written ?? name)
  return found
}

function sortIn(text: string): Sort | undefined {
  const folded = fold(text)
  return sorts.find(([, words]) => words.some((word) => folded.includes(word)))?.[0]
}
