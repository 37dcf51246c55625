// 連絡体制図 on one A4 page, to hang on the wall: who is called, in which order, and what each call is for.
import { type Contact, contactTree, type InsideRole, type Place } from '#hospital/work/contact-tree.ts'
import { askingEditions } from '../marks.ts'
import type { Block, Card, Cell, Paper, Table } from '../paper.ts'
import { base, type Report } from '../report.ts'
import { binderWords } from '../text.ts'
import { contactSheet } from './contact-sheet.ts'
import { type VendorLine, vendorLines } from './vendor-lines.ts'

type Words = ReturnType<typeof binderWords>

/** ① to ⑥: three calls up to the director, then inside, vendors, outside. */
const step = (n: number) => String.fromCodePoint(0x2460 + n - 1)
const upwards: readonly InsideRole[] = ['systems', 'security-manager', 'director']

export const contactTreeReport: Report = {
  id: 'contact-tree',
  needs: null,
  paper(standing): Paper {
    const { locale, view, today } = standing
    const words = binderWords(locale)
    const tree = contactTree(view)
    const find = (id: InsideRole) => tree.inside.find((one) => one.id === id) ?? { id, main: null, deputies: [] }
    const others = tree.inside.filter(({ id }) => !upwards.includes(id))
    const lines = vendorLines(view)
    return {
      ...base(standing), name: 'contact-tree', title: words('tree.title'), onePage: true,
      editions: askingEditions(standing, ['contact-tree-complete', 'outside-bodies', 'system-vendor-contact']),
      blocks: [
        { type: 'paragraph', text: words('tree.how') },
        { type: 'flow', cards: [finder(words), ...upwards.map((id, at) => card(words, find(id), step(at + 1)))] },
        { type: 'then', text: `${step(4)} ${words('tree.inside')}` },
        { type: 'cards', columns: 3, cards: others.map((place) => card(words, place)) },
        { type: 'then', text: `${step(5)} ${words('tree.vendors')}` },
        vendorTable(words, lines),
        { type: 'then', text: `${step(6)} ${words('tree.outside')}` },
        outsideTable(words, tree.outside, today),
        ...gaps(words, tree.inside, tree.outside, lines),
      ],
      sheets: [contactSheet(standing, tree, lines)],
    }
  },
}

const finder = (words: Words): Card => ({
  title: words('tree.finder'), tone: 'warning',
  lines: (['stop', 'unplug', 'power', 'call'] as const).map((what) => words(`tree.finder.${what}`)),
})

const nameOf = ({ is, key }: Contact): string =>
  [is.organisation, is.department, is.name].filter(Boolean).join(' ') || key

/** Numbers in one line, mail in the next. */
function ways({ is }: Contact): string[] {
  return [(is.phones ?? []).join(' / '), (is.emails ?? []).join(' / ')].filter(Boolean)
}

function card(words: Words, { id, main, deputies }: Place<InsideRole>, at?: string): Card {
  const head = { title: words(`tree.role.${id}`), ...(at ? { step: at } : {}) }
  if (!main && deputies.length === 0) return { ...head, lines: [words('tree.empty')], tone: 'warning' }
  const lines = main ? [nameOf(main), ...ways(main), confirmed(words, main)] : [words('tree.empty')]
  for (const deputy of deputies) lines.push(words('tree.deputy', { name: nameOf(deputy) }), ...ways(deputy))
  return { ...head, lines, ...(main ? {} : { tone: 'warning' }) }
}

function confirmed(words: Words, { is }: Contact): string {
  const nights = is.nightsAndHolidays ? `${words('tree.night')}${words('binder.sep')}` : ''
  return nights + (is.confirmedOn ? words('tree.confirmed', { date: is.confirmedOn }) : words('tree.unconfirmed'))
}

function vendorTable(words: Words, lines: readonly VendorLine[]): Table {
  return {
    type: 'table', name: words('tree.vendors'), empty: words('tree.noVendors'), small: true,
    columns: [
      { title: words('tree.system'), share: 5 }, { title: words('tree.vendor'), share: 6 },
      { title: words('tree.reach'), share: 5 },
      { title: words('tree.nights'), share: 1.8 }, { title: words('tree.confirmedOn'), share: 2.4 },
    ],
    rows: lines.map(({ systems, vendor, contacts, switchboard }): Cell[] => {
      const people = contacts.map(({ is }) => [is.department, is.name].filter(Boolean).join(' ')).filter(Boolean)
      const reach = contacts.flatMap(ways)
      const days = contacts.flatMap(({ is }) => is.confirmedOn ?? []).sort()
      const called = reach.length > 0 ? reach : switchboard.map((way) => `${words('tree.switchboard')} ${way}`)
      return [
        systems.length > 0 ? systems.join(words('binder.sep')) : words('tree.allSystems'),
        [vendor, ...people].join('\n'),
        called.length > 0 ? called.join('\n') : { text: words('tree.empty'), tone: 'warning' }, nights(words, contacts),
        days.at(-1) ?? { text: words('tree.unconfirmed'), tone: 'warning' },
      ]
    }),
  }
}

function nights(words: Words, contacts: readonly Contact[]): Cell {
  const said = contacts.map(({ is }) => is.nightsAndHolidays).filter((one) => one !== undefined)
  if (said.includes(true)) return words('tree.yes')
  return { text: words(said.length > 0 ? 'tree.no' : 'tree.notTold'), tone: 'warning' }
}

function outsideTable(words: Words, places: readonly Place[], today: string): Table {
  return {
    type: 'table', name: words('tree.outside'), small: true,
    columns: [
      { title: words('tree.body'), share: 5 }, { title: words('tree.desk'), share: 6 },
      { title: words('tree.reach'), share: 6.8 },
      { title: words('tree.confirmedOn'), share: 2.4 },
    ],
    rows: places.map(({ id, main, deputies }): Cell[] => {
      const all = main ? [main, ...deputies] : deputies
      // The cast: places outside are the bodies of the vocabulary.
      const title = words(`tree.body.${id as 'ministry'}`)
      if (all.length === 0) return [title, { text: words('tree.empty'), tone: 'warning' }, '', '']
      const reach = all.flatMap(ways)
      const over = main?.is.validUntil !== undefined && main.is.validUntil < today
      const day = main?.is.confirmedOn
      return [
        title, all.map((one) => [nameOf(one), one.is.note].filter(Boolean).join(' ')).join('\n'), reach.join('\n'),
        over ? { text: words('tree.expired', { date: main.is.validUntil ?? '' }), tone: 'warning' }
          : (day ?? { text: words('tree.unconfirmed'), tone: 'warning' }),
      ]
    }),
  }
}

/** Places that nobody fills, said in one sentence so that none is overlooked. */
function gaps(words: Words, inside: readonly Place<InsideRole>[], outside: readonly Place[],
  lines: readonly VendorLine[]): Block[] {
  const empty = (one: Place) => !one.main && one.deputies.length === 0
  const places = [
    ...inside.filter(empty).map(({ id }) => words(`tree.role.${id}`)),
    ...outside.filter(empty).map(({ id }) => words(`tree.body.${id as 'ministry'}`)),
    ...lines.filter((one) => one.contacts.length === 0).flatMap(({ systems }) => systems),
  ]
  if (places.length === 0) return []
  return [{ type: 'paragraph', tone: 'warning',
    text: words('tree.gaps', { places: places.join(words('binder.sep')) }) }]
}
