// Companies that keep systems running, and how each is reached.
import { fold } from '#engines/japanese'
import { likely } from '../shared/columns.ts'
import { reachIn, reached, systemsIn } from '../shared/contact/reach.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldText } from '../shared/told.ts'
import { columns, contactWords, phoneColumns, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | 'contact' | RivalColumn

const titled = titles.map((word) => fold(word))
const called = (name: string) => titled.some((word) => fold(name).includes(word))

export const vendors = tableSource<Column>({
  id: 'vendors',
  version: 1,
  gives: ['vendors'],
  text,
  columns: { ...columns, contact: contactWords, ...rivals('address') },
  least: likely,
  sure(found, { name, table }) {
    if (
      !found.has('name')
      || found.has('contact')
      || rivalIn(found, 'people', 'account', 'disclosure', 'line', 'form', 'document', 'system')
    )
      return 0
    if (rivalIn(found, 'contract') && !found.has('address')) return 0
    const ways = found.has('phone1') || found.has('email')
    if (!ways && !found.has('address') && !found.has('business')) return 0
    // A person or the nights make it a contact list, unless addresses say that it is about companies.
    const person = found.has('person') || found.has('nights')
    if (person && !found.has('address') && !found.has('business')) return 0.3
    const titles = called(name) || called(table.sheet ?? '')
    return Math.min(
      0.95,
      0.55
        + (found.has('address') ? 0.25 : 0)
        + (titles ? 0.15 : 0)
        + (found.has('business') ? 0.1 : 0)
        + (ways ? 0.05 : 0),
    )
  },
  begin: (_found, input) => ({
    *row(row) {
      const name = toldText(row, 'name')
      if (name === undefined) return yield* row.lost(say('vendors.no-name'))
      const { ways, nights, empty } = reachIn(row, {
        phones: phoneColumns,
        emails: ['email', 'email2'],
        nights: 'nights',
      })
      const note = toldText(row, 'note') ?? toldText(row, 'business')
      let items = row.fact('vendor', { name, address: toldText(row, 'address'), ...reached(ways), note })
      const person = toldText(row, 'person')
      // With a column for the nights, the list serves as a list of contacts too.
      if (row.has('nights') && !empty) {
        const about = {
          role: 'vendor',
          organisation: name,
          vendor: name,
          name: person,
          nightsAndHolidays: nights,
          ...reached(ways),
        } as const
        for (const system of systemsIn(toldText(row, 'system'))) items = row.fact('contact', { ...about, system })
      }
      yield* items
    },
    reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
  }),
})
