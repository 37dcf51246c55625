// The head of the record on one page for two signatures: once signed and put away, nobody can change the record unseen.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Paper, PrintedHead } from '../paper.ts'
import { binderWords } from '../text.ts'

export interface HeadToSign {
  readonly locale: Locale
  readonly hospital: string
  readonly today: string
  readonly head: PrintedHead
  readonly at: string
  readonly key: string
}

export function headToSign({ locale, hospital, today, head, at, key }: HeadToSign): Paper {
  const words = binderWords(locale)
  return {
    name: `head-${today}`, locale, title: words('sign.head.title', { date: today }), hospital, date: today, head, editions: [], onePage: true,
    blocks: [
      { type: 'paragraph', text: words('sign.head.lead', { size: head.size }) },
      { type: 'cards', columns: 4, cards: head.groups.map((group, at) => ({ title: group, lines: [`${at + 1} / ${head.groups.length}`] })) },
      { type: 'paragraph', text: words('sign.head.why'), tone: 'note' },
      {
        type: 'table', name: words('sign.head.size'),
        columns: [{ title: words('sign.head.size'), share: 2 }, { title: words('sign.head.at'), share: 3 }, { title: words('sign.head.key'), share: 7 }],
        rows: [[String(head.size), at, key]],
      },
      { type: 'heading', level: 1, text: words('sign.head.steps') },
      { type: 'list', ordered: true, items: [words('sign.head.one'), words('sign.head.two'), words('sign.head.three')] },
      {
        type: 'table', name: words('sign.head.who'), roomy: true,
        columns: [
          { title: words('sign.head.name'), share: 4 }, { title: words('sign.head.when'), share: 4 }, { title: words('sign.head.signature'), share: 5 },
        ],
        rows: [['', '', ''], ['', '', '']],
      },
      {
        type: 'table', name: words('sign.head.told'), roomy: true, columns: [{ title: words('sign.head.told'), share: 1 }],
        rows: [[''], ['']],
      },
    ],
  }
}
