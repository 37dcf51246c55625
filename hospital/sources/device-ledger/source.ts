// The register of machines (機器台帳, 端末一覧): what each is called on its label and in the network, and where it stands.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { likely } from '../shared/columns.ts'
import { aboutBackups, forTheDay, rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { saysNothing, toldDate, toldText, toldYesNo } from '../shared/told.ts'
import { columns, sortWords, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn
type Sort = Attributes['device']['sort']

const sorts = sortWords.map(([sort, words]) => [sort, words.map((word) => fold(word))] as const)
const titled = titles.map((word) => fold(word))
const own = ['hostname', 'model', 'os', 'addresses', 'place', 'serial', 'spare', 'retiredOn', 'sort'] as const

export const deviceLedger = tableSource<Column>({
  id: 'device-ledger',
  version: 1,
  gives: ['device-ledger'],
  text,
  columns: { ...columns, ...rivals('device', 'system', 'place') },
  least: likely,
  sure(found, { name, table }) {
    if (!found.has('number') && !found.has('hostname')) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'line', 'form', 'document', 'stocktake', ...aboutBackups)) return 0
    if (rivalIn(found, ...forTheDay.filter((kind) => kind !== 'device' && kind !== 'place'))) return 0
    const seen = own.filter((column) => found.has(column)).length
    // Where it stands in the network or what runs on it makes it a machine; anything on a shelf has a number and a place.
    const machine = (['hostname', 'os', 'addresses', 'model'] as const).some((column) => found.has(column))
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word))
    if (!(machine || called) || seen < 3) return 0
    return Math.min(0.95, 0.4 + 0.07 * seen + (called ? 0.2 : 0))
  },
  begin: (_found, input) => ({
    row(row) {
      const [number, hostname] = [toldText(row, 'number'), toldText(row, 'hostname')]
      if (number === undefined && hostname === undefined) return row.lost(say('device-ledger.no-number'))
      return row.fact('device', {
        number, hostname, sort: sortOf(row), maker: toldText(row, 'maker'), model: toldText(row, 'model'), serial: toldText(row, 'serial'),
        os: toldText(row, 'os'), place: toldText(row, 'place'), department: toldText(row, 'department'), segment: toldText(row, 'segment'),
        vendor: toldText(row, 'vendor'), addresses: several(row, 'addresses'), systems: several(row, 'systems'),
        spare: toldYesNo(row, 'spare'), retiredOn: toldDate(row, 'retiredOn'),
      })
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})

function several(row: Row<Column>, column: 'addresses' | 'systems'): string[] | undefined {
  const told = row.list(column)?.filter((one) => !saysNothing(one)) ?? []
  return told.length > 0 ? told : undefined
}

function sortOf(row: Row<Column>): Sort | undefined {
  const written = toldText(row, 'sort')
  if (written === undefined) return undefined
  const folded = fold(written)
  const found = sorts.find(([, words]) => words.some((word) => (/^[a-z]{1,3}$/.test(word) ? wordIn(folded, word) : folded.includes(word))))?.[0]
  if (found === undefined) row.note(say('device-ledger.sort-unknown', { column: row.heading('sort') }), written)
  return found
}

/** `ct` is not in `directory`. */
const wordIn = (text: string, word: string): boolean => text.split(/[^a-z]+/).includes(word)
