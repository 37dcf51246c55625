// Whom to call: lists of contacts as people really make them, inside the house, at vendors and at bodies outside.
import { fold } from '#engines/japanese'
import type { FoundColumns } from '#engines/tabular'
import { likely } from '../shared/columns.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import { tableSource } from '../shared/table-source.ts'
import { type Column, columns, phoneColumns, titles } from './columns.words.ts'
import { Contacts } from './contacts.ts'
import { text } from './text.ts'

const signs = [
  'role',
  'order',
  'nights',
  'confirmedOn',
  'validUntil',
  'deputyName',
  'system',
  'phone2',
  'organisation',
] as const
const titled = titles.map((word) => fold(word))

export const contacts = tableSource<Column | RivalColumn>({
  id: 'contacts',
  version: 1,
  gives: ['contacts', 'outside-bodies', 'vendors'],
  text,
  columns: { ...columns, ...rivals('stocktake') },
  least: likely,
  sure(found, { name, table }) {
    const way = phoneColumns.some((column) => found.has(column)) || found.has('email') || found.has('deputyPhone1')
    const who = (['name', 'organisation', 'vendor', 'department', 'deputyName', 'role'] as const).some((column) =>
      found.has(column),
    )
    if (!way || !who || rivalIn(found, 'account', 'contract', 'disclosure', 'line', 'form', 'document')) return 0
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word))
    const person = tellsPerson(found)
    if (rivalIn(found, 'people') && !(called && found.has('role'))) return 0
    // Without a person, a role or the nights it is a list of companies or of systems that has telephone numbers too.
    if (!person && found.has('vendor') && !called) return 0.3
    if (rivalIn(found, 'address', 'system') && !found.has('role') && !found.has('order')) return 0.3
    return Math.min(0.95, 0.4 + (called ? 0.2 : 0) + 0.1 * signs.filter((column) => found.has(column)).length)
  },
  begin: (found, input) => new Contacts(found, input),
})

function tellsPerson(found: FoundColumns<Column | RivalColumn>): boolean {
  return (['role', 'order', 'name', 'nights', 'deputyName', 'organisation'] as const).some((column) =>
    found.has(column),
  )
}
