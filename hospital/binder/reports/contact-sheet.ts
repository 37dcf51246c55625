// The contact tree for a spreadsheet: one row per person or desk, and one for every place that nobody fills.
import type { Contact, ContactTree, Place } from '#hospital/work/contact-tree.ts'
import type { Table } from '../paper.ts'
import type { Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import type { VendorLine } from './vendor-lines.ts'

const nameOf = ({ is }: Contact): string =>
  [is.organisation ?? is.vendor, is.department, is.name].filter(Boolean).join(' ')

export function contactSheet({ locale }: Standing, tree: ContactTree, lines: readonly VendorLine[]): Table {
  const words = binderWords(locale)
  const row = (order: string, place: string, one: Contact | null, deputy: boolean) => [
    order, place, one === null ? '' : words(deputy ? 'tree.deputyShort' : 'tree.main'),
    one === null ? words('tree.empty') : nameOf(one),
    one?.is.phones?.join(' / ') ?? '', one?.is.emails?.join(' / ') ?? '', nightsOf(one), one?.is.confirmedOn ?? '',
    one?.is.validUntil ?? '',
  ]
  const nightsOf = (one: Contact | null) => {
    const said = one?.is.nightsAndHolidays
    return one === null ? '' : words(said === undefined ? 'tree.notTold' : said ? 'tree.yes' : 'tree.no')
  }
  const ofPlace = (order: string, title: string, { main, deputies }: Place) => [
    ...(main || deputies.length === 0 ? [row(order, title, main, false)] : []),
    ...deputies.map((one) => row(order, title, one, true)),
  ]
  const order = { systems: '1', 'security-manager': '2', director: '3' } as const
  const inside = tree.inside.map((one) => ({ one, at: one.id in order ? order[one.id as keyof typeof order] : '4' }))
  return {
    type: 'table', name: words('tree.title'),
    columns: [
      { title: words('tree.order'), share: 1 }, { title: words('tree.place'), share: 5 },
      { title: words('tree.rank'), share: 1.5 },
      { title: words('tree.name'), share: 6 }, { title: words('tree.phones'), share: 4 },
      { title: words('tree.emails'), share: 4 },
      { title: words('tree.nights'), share: 2 }, { title: words('tree.confirmedOn'), share: 2 },
      { title: words('tree.validUntil'), share: 2 },
    ],
    rows: [
      ...inside.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
        .flatMap(({ one, at }) => ofPlace(at, words(`tree.role.${one.id}`), one)),
      ...lines.flatMap(({ systems, contacts, vendor }) => {
        const title = systems.length > 0 ? systems.join(words('binder.sep')) : words('tree.allSystems')
        return contacts.length === 0
          ? [['5', `${title} (${vendor})`, '', words('tree.empty'), '', '', '', '', '']]
          : contacts.map((one) => row('5', title, one, one.is.order === 'deputy'))
      }),
      ...tree.outside.flatMap((one) => ofPlace('6', words(`tree.body.${one.id}`), one)),
    ],
  }
}
