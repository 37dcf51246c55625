// What a report is before it has a format: headings, sentences, tables, the nine, the head of the record. Renderers
// make PDF, HTML, CSV and XLSX from the same tree.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Verdict } from '#hospital/register/verdict.ts'

/** The head of the ledger as every paper carries it: 8 groups of 8 characters and the text of the QR. */
export interface PrintedHead {
  readonly groups: readonly string[]
  readonly qr: string
  readonly size: number
}

export interface Paper {
  /** File name without ending. */
  readonly name: string
  readonly locale: Locale
  readonly title: string
  readonly hospital: string
  /** The day the content stands for. */
  readonly date: string
  readonly editions: readonly string[]
  /** Null where no record stands behind it (a folder check). */
  readonly head: PrintedHead | null
  readonly landscape?: boolean
  /** On every page, and no head of the record: for what is printed once and read for months. */
  readonly stamp?: string
  /** One page only: sizes are reduced until it fits (連絡体制図, director's page). */
  readonly onePage?: boolean
  /** A tag to tape onto something or to hang up; A4 without it. It carries no head of the record. */
  readonly size?: 'a4' | 'a5'
  /** A letter: date, addressee and sender stand above the title. */
  readonly letter?: { readonly to: string; readonly from: readonly string[] }
  readonly blocks: readonly Block[]
  /** What CSV and XLSX hold, where that is not the tables as printed: one row per thing, every column filled. */
  readonly sheets?: readonly Table[]
}

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly tone?: Tone; readonly align?: 'left' | 'right' | 'center'; readonly large?: boolean }
  | { readonly type: 'list'; readonly ordered?: boolean; readonly items: readonly string[]; readonly large?: boolean }
  /** Headings of the paper, each with the page it stands on; without pages, a list. */
  | { readonly type: 'contents'; readonly headings: readonly string[] }
  | Table
  /** Boxes side by side: the nine, places of the contact tree. */
  | { readonly type: 'cards'; readonly columns: number; readonly cards: readonly Card[] }
  /** Boxes one after the other, an arrow between each two. */
  | { readonly type: 'flow'; readonly cards: readonly Card[] }
  /** What happens next, under an arrow that points down. */
  | { readonly type: 'then'; readonly text: string }
  | ({ readonly type: 'figure' } & Figure)
  /** Labels to peel off, on sheets of their own behind the rest. */
  | { readonly type: 'stickers'; readonly stickers: readonly Sticker[] }
  /** To hang up or to cut out, on sheets of their own behind the rest. */
  | { readonly type: 'notices'; readonly size: 'a4' | 'card'; readonly notices: readonly Notice[] }
  /** Read from the other side of the room. */
  | { readonly type: 'banner'; readonly text: string }
  /** `turned`: pages from here on lie on their side, or stand up again. */
  | { readonly type: 'pageBreak'; readonly turned?: boolean }

/** Our own SVG, with what it shows in words. */
export interface Figure {
  readonly svg: string
  readonly words: string
}

export type Tone = 'normal' | 'note' | 'warning'

export interface Table {
  readonly type: 'table'
  /** Named in CSV and XLSX (a sheet each). */
  readonly name: string
  readonly columns: readonly { readonly title: string; readonly share: number; readonly align?: 'left' | 'right' | 'center' }[]
  readonly rows: readonly (readonly Cell[])[]
  readonly empty?: string
  /** Set smaller: lists to look things up in. */
  readonly small?: boolean
  /** High rows: somebody writes in them by hand. */
  readonly roomy?: boolean
}

export type Cell = string | { readonly text: string; readonly verdict?: Verdict; readonly strong?: boolean; readonly tone?: Tone }

export interface Card {
  readonly title: string
  readonly lines: readonly string[]
  readonly verdict?: Verdict
  readonly tone?: Tone
  /** Its place in an order: ①, ②. */
  readonly step?: string
  readonly figure?: Figure
}

export interface Sticker {
  readonly title: string
  readonly lines: readonly string[]
  /** Framed, below. */
  readonly warning: string
  /** What the QR says. */
  readonly code: string
}

/** What to do, in steps, with codes that a phone reads: a poster or a card. */
export interface Notice {
  readonly title: string
  /** Where it hangs, or whose it is. */
  readonly place: string
  readonly steps: readonly string[]
  /** Largest: the numbers to call, a line each. */
  readonly phones: readonly string[]
  readonly codes: readonly { readonly caption: string; readonly code: string }[]
  /** Framed, below. */
  readonly warning: string
}

export const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)

/** Every text of a paper, for looking whether the font has all its characters. */
export function textsOf(paper: Paper): string[] {
  const own = [paper.title, paper.hospital, ...paper.editions,
    ...(paper.letter ? [paper.letter.to, ...paper.letter.from] : [])]
  return [...own, ...paper.blocks.flatMap(blockTexts)]
}

function blockTexts(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'contents':
      return block.headings
    case 'table':
      return [block.name, block.empty ?? '', ...block.columns.map(({ title }) => title),
        ...block.rows.flat().map(cellText)]
    case 'cards':
    case 'flow':
      return block.cards.flatMap(({ title, lines, step = '' }) => [title, step, ...lines])
    case 'then':
    case 'banner':
      return [block.text]
    case 'figure':
      return [block.words]
    case 'stickers':
      return block.stickers.flatMap(({ title, lines, warning }) => [title, ...lines, warning])
    case 'notices':
      return block.notices.flatMap(({ title, place, steps, phones, codes, warning }) =>
        [title, place, ...steps, ...phones, ...codes.map(({ caption }) => caption), warning])
    case 'pageBreak':
      return []
  }
}
