// What labels of 「かも?」 share: which places and devices get one, the codes on them, and what must be known first.
import { foldName } from '#engines/japanese'
import { dialled } from '#hospital/kernel/phone.ts'
import { calledFirst, fromAnywhere, takesMessages } from '#hospital/response/report/phones.ts'
import type { Entity } from '#hospital/register/view.ts'
import type { Block, Table } from '../paper.ts'
import type { Choice, Standing } from '../report.ts'
import { binderWords } from '../text.ts'

/** More than this on one paper, and making it would hold up the house for minutes. */
export const most = { stickers: 600, posters: 100 } as const

type Labelled = Entity<'place'> | Entity<'device'>

export interface KamoLabel {
  readonly title: string
  readonly place: string
  readonly department: string
  readonly segment: string
  /** The page's address; null where no server has one. */
  readonly address: string | null
}

const same = (asked: string | undefined, is: string) => asked === undefined || foldName(asked) === foldName(is)

const inOrder = (a: KamoLabel, b: KamoLabel) =>
  `${a.department}\n${a.place}\n${a.title}`.localeCompare(`${b.department}\n${b.place}\n${b.title}`, 'ja')

function chosen({ kamoAddress }: Standing, { department, segment }: Choice, found: readonly Labelled[]): readonly KamoLabel[] {
  return found.map((one) => ({
    title: one.kind === 'place' ? one.is.name ?? '' : one.is.number ?? one.is.hostname ?? '',
    place: one.kind === 'place' ? one.is.floor ?? '' : one.is.place ?? '',
    department: one.is.department ?? '', segment: one.is.segment ?? '',
    address: kamoAddress?.(one.kind, one.key) ?? null,
  })).filter((one) => one.title !== '' && same(department, one.department) && same(segment, one.segment)).toSorted(inOrder)
}

export const deviceLabels = (standing: Standing, choice: Choice): readonly KamoLabel[] =>
  chosen(standing, choice, standing.view.all('device').filter(({ is }) => !is.retiredOn))

export const placeLabels = (standing: Standing, choice: Choice): readonly KamoLabel[] =>
  chosen(standing, choice, standing.view.all('place'))

/** Labels whose codes open the same page: two keys of the register with one hash. */
export function collisions(labels: readonly KamoLabel[]): readonly (readonly KamoLabel[])[] {
  return [...Map.groupBy(labels.filter(({ address }) => address !== null), ({ address }) => address).values()]
    .filter((group) => group.length > 1)
}

/** The numbers as people read them, or a line to write one on. */
export function phoneLines({ locale, view }: Standing): readonly [string, ...string[]] {
  const words = binderWords(locale)
  const [first, second] = [...new Set(calledFirst(view).map(({ number }) => number))]
  if (first === undefined) return [words('kamo.noPhone')]
  return [words('kamo.phone', { number: first }), ...(second === undefined ? [] : [second])]
}

/** What a phone of one's own dials without any server. */
export function telCode({ view }: Standing): string | null {
  const number = fromAnywhere(calledFirst(view))
  return number === null ? null : `tel:${number}`
}

/** A message that is half written; the place is in it where the label knows one. */
export function smsCode({ locale, view }: Standing, place: string): string | null {
  const number = calledFirst(view).map((one) => one.number).find(takesMessages)
  return number === undefined ? null : `SMSTO:${dialled(number)}:${binderWords(locale)('kamo.sms', { place })}`
}

/** Those that this paper has room for, and a sentence where there are more. */
export function fitting(standing: Standing, labels: readonly KamoLabel[], room: number) {
  const words = binderWords(standing.locale)
  const left: readonly Block[] = labels.length <= room
    ? [] : [{ type: 'paragraph', text: words('kamo.many', { count: labels.length, most: room }), tone: 'warning' }]
  return { labels: labels.slice(0, room), left }
}

/** Said on the sheet that comes before: what is missing, and what to do about it. */
export function before(standing: Standing, lead: string, labels: readonly KamoLabel[]): readonly Block[] {
  const words = binderWords(standing.locale)
  const warn = (text: string) => ({ type: 'paragraph', text, tone: 'warning' }) as const
  const addresses = labels.flatMap(({ address }) => address ?? [])
  const own = addresses.some((address) => /^https?:\/\/(localhost|127\.|\[::1\])/.test(address))
  return [
    { type: 'paragraph', text: lead },
    ...(own ? [warn(words('kamo.ownMachine'))] : []),
    ...(addresses.some((address) => address.startsWith('http://')) && !own ? [{ type: 'paragraph', text: words('kamo.plain'), tone: 'note' } as const] : []),
    ...(calledFirst(standing.view).length === 0 ? [warn(words('kamo.phoneMissing'))] : []),
    ...(smsCode(standing, '') === null ? [{ type: 'paragraph', text: words('kamo.smsMissing'), tone: 'note' } as const] : []),
    ...collisions(labels).map((group) =>
      warn(words('kamo.collision', { labels: group.map(({ title }) => title).join(words('binder.sep')) }))),
    { type: 'paragraph', text: words('kamo.power'), tone: 'normal' },
  ]
}

export function listed({ locale }: Standing, name: string, labels: readonly KamoLabel[]): Table {
  const words = binderWords(locale)
  return {
    type: 'table', name, empty: words('kamo.none'), small: true,
    columns: [
      { title: words('kamo.name'), share: 4 }, { title: words('kamo.where'), share: 4 },
      { title: words('kamo.department'), share: 4 }, { title: words('kamo.segment'), share: 3 },
      { title: words('kamo.address'), share: 8 },
    ],
    rows: labels.map(({ title, place, department, segment, address }) => [title, place, department, segment, address ?? '']),
  }
}
