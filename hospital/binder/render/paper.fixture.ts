// A paper with one of each block, and one made of any text.
import type { Paper } from '../paper.ts'

export const paper = (over: Partial<Paper> = {}): Paper => ({
  name: 'test', locale: 'ja', title: '点検結果', hospital: '髙﨑病院', date: '2026-11-20', editions: ['令和7年度'],
  head: { groups: Array.from({ length: 8 }, () => 'ABCDEFGH'), qr: 'kokoroe head', size: 12 },
  blocks: [
    { type: 'heading', level: 1, text: '心得1' },
    { type: 'paragraph', text: '①㈱𠮷野家 "quote" #let $x$ \\ <b>&', tone: 'warning' },
    { type: 'list', items: ['一', '二'] },
    { type: 'cards', columns: 3, cards: [{ title: '院長', lines: ['鷗外'], verdict: 'pass' }] },
    { type: 'table', name: '表', columns: [{ title: '項目', share: 1 }, { title: '結果', share: 2 }],
      rows: [['a', { text: '×だめ', verdict: 'fail' }], ['=1+1', '-2']] },
    { type: 'figure', svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 1"><rect width="16" height="1"/></svg>', words: '四角' },
  ],
  ...over,
})

/** The same text in every place that a text can stand in. */
export function anyText(texts: readonly string[]): Paper {
  const table = { type: 'table', name: 'x', columns: [{ title: '', share: 1 }], rows: texts.map((one) => [one]) } as const
  const cards = { type: 'cards', columns: 3, cards: texts.map((title) => ({ title, step: title, lines: [title] })) } as const
  return paper({ blocks: [...texts.map((text) => ({ type: 'paragraph', text }) as const), table, cards] })
}
