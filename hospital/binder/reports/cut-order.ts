// The cut-off order on paper: numbered, with boxes to write the time in, photographs of the cables, and what nobody knows yet.
import { cutOrder, type CutItem } from '#hospital/response/cuts/order.ts'
import type { Block, Cell, Paper, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { photoFigure } from '../draw/photo.ts'

type Words = ReturnType<typeof binderWords>

export const cutOrderReport: Report = {
  id: 'cut-order',
  needs: null,
  paper(standing): Paper {
    const words = binderWords(standing.locale)
    return {
      ...base(standing), name: 'cut-order', title: words('cuts.title'), editions: [], landscape: true,
      blocks: cutBlocks(standing),
    }
  },
}

/** For the red binder too. */
export function cutBlocks(standing: Pick<Standing, 'locale' | 'view' | 'say' | 'cutPhotos'>): readonly Block[] {
  const { locale, view, say } = standing
  const words = binderWords(locale)
  const { items, asks } = cutOrder(view, [])
  const photos = (standing.cutPhotos ?? []).flatMap(({ point, type, bytes, words: told }) => {
    const at = items.findIndex(({ key }) => key === point)
    const item = items[at]
    if (!item || bytes.length === 0) return []
    return [{ title: `${at + 1} ${item.name}`, lines: told === null ? [] : [told], figure: photoFigure(bytes, type, item.name) }]
  })
  const without = new Set((standing.cutPhotos ?? []).filter(({ bytes }) => bytes.length === 0).map(({ point }) => point))
  const left = items.flatMap(({ key, name }, at) => (without.has(key) ? [`${at + 1} ${name}`] : []))
  return [
    { type: 'paragraph', text: words('cuts.lead'), tone: 'warning' },
    table(words, items, say),
    ...(items.length === 0 ? [{ type: 'paragraph', text: words('cuts.bare') } as const] : []),
    ...(asks.length === 0 ? [] : [
      { type: 'heading', level: 2, text: words('cuts.asks') } as const,
      { type: 'list', items: asks.map(({ question, next }) => `${say(question)} ${say(next)}`) } as const,
    ]),
    ...(photos.length === 0 ? [] : [
      { type: 'heading', level: 2, text: words('cuts.photos') } as const, { type: 'cards', columns: 3, cards: photos } as const,
    ]),
    ...(left.length === 0 ? [] : [
      { type: 'paragraph', text: words('cuts.photosLeft', { names: left.join(words('binder.sep')) }), tone: 'warning' } as const,
    ]),
  ]
}

function table(words: Words, items: readonly CutItem[], say: Standing['say']): Table {
  const told = (text: string | null): Cell => text ?? { text: words('cuts.unknown'), tone: 'warning' }
  const of = ({ by, phones }: CutItem): string | null => [by, ...phones].filter((one) => one !== null).join('\n') || null
  const day = ({ age, confirmedOn }: CutItem): Cell => {
    if (age === 'fresh') return confirmedOn ?? ''
    return { text: age === 'old' ? words('cuts.old', { date: confirmedOn ?? '' }) : words('cuts.undated'), tone: 'warning' }
  }
  return {
    type: 'table', name: words('cuts.title'), empty: words('cuts.none'), small: true, roomy: true,
    columns: ([['no', 0.6], ['what', 3], ['where', 3], ['how', 3.2], ['undo', 2.6], ['effect', 2.6], ['by', 2.4], ['checked', 1.7], ['time', 1.8], ['name', 1.8]] as const)
      .map(([code, share]) => ({ title: words(`cuts.${code}`), share })),
    rows: items.map((one, at) => [
      String(at + 1), { text: `${one.name}\n${say({ code: `value.sort.${one.sort}` })}`, strong: true }, told(one.where), told(one.how),
      told(one.undo), told(one.effect), told(of(one)), day(one), '', '',
    ]),
  }
}
