// Chain of custody of one incident on paper: each item, its files, every hand, and lines to go on by hand.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Item } from '#hospital/response/evidence/read.ts'
import { sealGroups } from '#hospital/response/evidence/sealed/typed-seal.ts'
import type { Block, Paper, PrintedHead, Table } from '../paper.ts'
import { binderWords } from '../text.ts'

export interface CustodyGiven {
  readonly locale: Locale
  readonly hospital: string
  readonly today: string
  readonly head: PrintedHead
  readonly incident: { readonly number: string; readonly title: string; readonly drill: boolean }
  readonly items: readonly Item[]
  readonly method: (method: string) => string
  readonly time: (ms: number) => string
}

export function custodyPaper(given: CustodyGiven): Paper {
  const { locale, hospital, today, head, incident, items } = given
  const words = binderWords(locale)
  return {
    name: `custody-${incident.number}`, locale, title: words('custody.title', { number: incident.number }), hospital, date: today, head,
    editions: [], landscape: true,
    blocks: [
      ...(incident.drill ? [{ type: 'paragraph', text: words('custody.drill'), tone: 'warning' } as const] : []),
      { type: 'paragraph', text: words('custody.lead', { title: incident.title }) },
      ...(items.length === 0 ? [{ type: 'paragraph', text: words('custody.none') } as const] : []),
      ...items.flatMap((item) => itemBlocks(given, item)),
    ],
  }
}

function itemBlocks({ locale, method, time }: CustodyGiven, { item, files, sealed, custody }: Item): readonly Block[] {
  const words = binderWords(locale)
  const erased = words('custody.erased')
  const pair = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(words('binder.sep'))
  const about: Table = {
    type: 'table', name: item.number, small: true,
    columns: [
      { title: words('custody.about'), share: 4 }, { title: words('custody.how'), share: 3 }, { title: words('custody.device'), share: 4 },
      { title: words('custody.kept'), share: 4 }, { title: words('custody.holder'), share: 3 },
    ],
    rows: [[
      pair(item.collector ?? erased, time(item.collected_at), item.from_paper ? words('custody.paper') : ''), method(item.method),
      pair(item.device_label, item.place), pair(item.storage, item.seal), item.holder ?? erased,
    ]],
  }
  const listed: Table = {
    type: 'table', name: words('custody.files'), small: true,
    columns: [
      { title: words('custody.file'), share: 6 }, { title: words('custody.size'), share: 3, align: 'right' }, { title: words('custody.hash'), share: 10 },
    ],
    rows: files.map(({ name, size, sha256 }) => [name ?? erased, String(size), sealGroups(sha256).join(' ')]),
  }
  return [
    { type: 'heading', level: 1, text: words('custody.item', { number: item.number, what: item.what ?? erased }) },
    about,
    ...sealed.flatMap(({ seal, faults }): Block[] => [
      ...(seal === null ? [] : [{ type: 'paragraph', text: words('custody.sealed', { groups: sealGroups(seal).join(' ') }) } as const]),
      faults.length === 0
        ? { type: 'paragraph', text: words('custody.sealedWell') }
        : { type: 'paragraph', tone: 'warning', text: words('custody.sealedFaulty', { count: faults.length }) },
    ]),
    ...(files.length === 0 ? [] : [listed]),
    { type: 'heading', level: 2, text: words('custody.hands') },
    handsTable(locale, [
      ...custody.map((one) => [
        pair(time(one.happened_at), one.from_paper ? words('custody.paper') : ''), one.from_person ?? erased, one.to_person ?? erased,
        one.reason ?? '', '',
      ]),
      ...['', ''].map((blank) => [blank, '', '', '', '']),
    ]),
  ]
}

/** For the red file too. */
export function handsTable(locale: Locale, rows: Table['rows']): Table {
  const words = binderWords(locale)
  return {
    type: 'table', name: words('custody.hands'), roomy: true,
    columns: ([['when', 3], ['from', 3], ['to', 3], ['reason', 4], ['sign', 3]] as const)
      .map(([code, share]) => ({ title: words(`custody.${code}`), share })),
    rows,
  }
}
