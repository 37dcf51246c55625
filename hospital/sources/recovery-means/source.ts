// What a restore is limited by in this hospital: people, drives, the network, terminals a day, spare servers.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { toldNumber } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldText } from '../shared/told.ts'
import { columns, sortWords, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn
type Sort = Attributes['recoveryMeans']['sort']

const sorts = sortWords.map(([sort, words]) => [sort, words.map((word) => fold(word))] as const)
const titled = titles.map((word) => fold(word))

export const recoveryMeans = tableSource<Column>({
  id: 'recovery-means',
  version: 1,
  // What a system needs it does not say: a check that asks for that would take an old list of people for an old answer.
  gives: [],
  text,
  columns: { ...columns, ...rivals() },
  least: likely,
  sure(found, { name, table }) {
    if (!found.has('name') || !found.has('sort') || !found.has('amount')) return 0
    if (Object.keys(found.columns).some((column) => column.startsWith('~'))) return 0
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word))
    const sort = found.columns.sort?.index ?? -1
    const known = table.rows.filter((row) => sortOf(row[sort] ?? '') !== undefined).length
    return called && known * 2 > table.rows.length ? 0.85 : 0
  },
  begin: (_found, input) => ({
    row(row) {
      const [name, written] = [toldText(row, 'name'), toldText(row, 'sort')]
      const sort = sortOf(written ?? '') ?? sortOf(name ?? '')
      if (name === undefined || sort === undefined) return row.lost(say('recovery-means.no-sort', { column: row.heading('sort') }), written ?? '')
      const amount = sort === 'network' ? megabits(row) : toldNumber(row, 'amount')
      return row.fact('recoveryMeans', { name, sort, amount, note: toldText(row, 'note') })
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

const rate = /(\d+(?:\.\d+)?)\s*([gm])(?:bps|bit|b\/s|base)/
/** Nothing in a hospital is so slow: it counts lines, or is meant in Gbit/s. */
const fewestMegabits = 10

/** Mbit/s, wherever the line says it: one line of 10Gbps is no line of 1 Mbit/s. */
function megabits(row: Row<Column>): number | undefined {
  for (const column of ['amount', 'note', 'name'] as const) {
    const [, value, unit] = rate.exec(fold(toldText(row, column) ?? '')) ?? []
    if (value !== undefined) return Number(value) * (unit === 'g' ? 1000 : 1)
  }
  const bare = toldNumber(row, 'amount')
  if (bare === undefined || bare >= fewestMegabits) return bare
  row.note(say('recovery-means.no-rate', { column: row.heading('amount') }), String(bare))
  return undefined
}

function sortOf(text: string): Sort | undefined {
  const folded = fold(text)
  const holds = (word: string) => (/^[a-z]{1,3}$/.test(word) ? new RegExp(`(?<![a-z])${word}(?![a-z])`).test(folded) : folded.includes(word))
  return sorts.find(([, words]) => words.some(holds))?.[0]
}
