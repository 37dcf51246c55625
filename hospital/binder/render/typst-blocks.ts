// The blocks of a paper as Typst source. INVARIANT: every text goes through `quoted`, so that nothing in it can be a
// command.
import type { Verdict } from '#hospital/register/verdict.ts'
import { type Block, type Card, type Cell, cellText, type Figure, type Sticker, type Table } from '../paper.ts'
import { noticeSheets } from './typst-notices.ts'
import { literal, quoted, soft } from './typst-text.ts'
import { qrSvg } from './qr.ts'
import { inks, signs, tones } from './verdicts.ts'

const signed = (verdict: Verdict) =>
  `text(fill: rgb(${quoted(inks[verdict])}), weight: "bold", ${quoted(`${signs[verdict]} `)})`

/** Rows longer than this may break over pages; shorter ones stay whole. */
const longRow = 700

function cell(one: Cell, whole: boolean): string {
  const before = whole ? 'table.cell(breakable: false)' : ''
  if (typeof one === 'string') return `${before}[#${soft(one)}]`
  const inked = one.tone ? `text(fill: rgb("${tones[one.tone]}"), ${soft(one.text)})` : soft(one.text)
  const text = one.strong ? `strong(${inked})` : inked
  return one.verdict ? `${before}[#${signed(one.verdict)}#${text}]` : `${before}[#${text}]`
}

function table(block: Table): string {
  if (block.rows.length === 0) return `#text(fill: rgb("#595959"), ${quoted(block.empty ?? '')})\n`
  const columns = block.columns.map(({ share }) => `${share}fr`).join(', ')
  const align = block.columns.map((column) => column.align ?? 'left').join(', ')
  const header = block.columns.map(({ title }) => `[#strong(${quoted(title)})]`).join(', ')
  const rows = block.rows.map((row) => {
    const whole = row.reduce((sum, one) => sum + cellText(one).length, 0) < longRow
    return row.map((one) => cell(one, whole)).join(', ')
  })
  const inset = block.roomy ? ', inset: (x: 0.45em, y: 0.75em)' : ''
  const made = `table(columns: (${columns},), align: (${align},)${inset}, table.header(${header}),\n  ${rows.join(',\n  ')})`
  return block.small ? `#[#set text(0.85em)\n#${made}]\n` : `#${made}\n`
}

const picture = (one: Figure, width: string) =>
  `image(bytes(${literal(one.svg)}), format: "svg", width: ${width}, alt: ${quoted(one.words)})`

/** A cell of a grid: cells of one row are equally high. */
function card(one: Card): string {
  const lines = one.lines.map((line) => `#${soft(line)}`).join(' \\\n')
  const step = one.step ? `#text(weight: "bold", size: 1.15em, ${quoted(`${one.step} `)})` : ''
  const sign = one.verdict ? `#${signed(one.verdict)}` : ''
  const edge = one.verdict ? inks[one.verdict] : one.tone ? tones[one.tone] : '#8C8C8C'
  const figure = one.figure ? `\n#v(0.3em, weak: true)\n#${picture(one.figure, '100%')}` : ''
  // A picture on the next page is a picture of nobody knows what.
  const whole = one.figure ? 'breakable: false, ' : ''
  return `grid.cell(${whole}stroke: 0.8pt + rgb("${edge}"), inset: 0.6em)[${step}${sign}#strong(${soft(one.title)})` +
    ` \\\n#set text(0.85em)\n${lines}${figure}]`
}

/** Arrow between two boxes. */
const arrow = 'grid.cell(align: center + horizon)[#text(1.3em, weight: "bold", fill: rgb("#595959"), "→")]'

function flow(cards: readonly Card[]): string {
  const columns = cards.map(() => '1fr').join(', 1.6em, ')
  return `#grid(columns: (${columns},), ${cards.map(card).join(`, ${arrow}, `)})\n`
}

/** One label of a sheet of twelve; what does not fit is cut, never printed on the next one. */
function sticker({ title, lines, warning, code }: Sticker): string {
  const about = lines.map((one) => `#${soft(one)}`).join(' \\\n')
  return `block(width: 86.4mm, height: 42.3mm, inset: (x: 4.5mm, y: 3.5mm), clip: true, breakable: false)[#grid(columns: (1fr, 25mm),
gutter: 2mm, [#text(16pt, weight: "bold", ${soft(title)})
#block(above: 2.4mm, below: 0mm)[#set text(8pt)
#set par(leading: 0.45em)
${about}]
#block(above: 2.2mm, stroke: 1pt + rgb("#1A1A1A"), inset: 1.2mm)[#set text(8pt)
#strong(${quoted(warning)})]], image(bytes(${literal(qrSvg(code))}),
format: "svg", width: 25mm, alt: ${quoted(code)}))]`
}

/** Sheets of two by six with 21.6 mm above and below and 18.6 mm at the sides. */
export function stickerSheets(stickers: readonly Sticker[]): string {
  return `#page(flipped: false, margin: (x: 18.6mm, y: 21.6mm), footer: none)[#set par(spacing: 0pt)
#grid(columns: (86.4mm, 86.4mm), ${stickers.map(sticker).join(', ')})]\n`
}

/** The last heading of that name: what stands before is of one part, and is named like the whole. */
const contents = (headings: readonly string[]) => headings.map((one) => `#context {
let found = query(heading).filter(it => it.body == [#${quoted(one)}] or it.body == text(${quoted(one)}))
block(above: 0.8em, below: 0.8em, width: 100%)[#${quoted(one)} #box(width: 1fr, line(length: 100%, stroke: (thickness: 0.5pt, dash: "dotted"))) #if found.len() > 0 { strong(str(found.last().location().page())) }]
}
`).join('')

export function blockSource(one: Block): string {
  switch (one.type) {
    case 'heading':
      return `#heading(level: ${one.level + 1}, ${quoted(one.text)})\n`
    case 'paragraph': {
      const size = one.large ? 'size: 1.9em, weight: "bold", ' : ''
      const text = `par(text(${size}fill: rgb("${tones[one.tone ?? 'normal']}"), ${quoted(one.text)}))`
      return one.align && one.align !== 'left' ? `#align(${one.align}, ${text})\n` : `#${text}\n`
    }
    case 'list': {
      const made = `#${one.ordered ? 'enum' : 'list'}(${one.items.map((item) => `[#${quoted(item)}]`).join(', ')})\n`
      return one.large ? `#[#set text(1.5em)\n${made}]\n` : made
    }
    case 'contents':
      return contents(one.headings)
    case 'table':
      return table(one)
    case 'cards':
      return `#grid(columns: (1fr,) * ${one.columns}, gutter: 0.6em, ${one.cards.map(card).join(', ')})\n`
    case 'flow':
      return flow(one.cards)
    case 'then':
      return `#block(above: 0.7em, below: 0.5em)[#text(1.1em, fill: rgb("#595959"), "▼") #h(0.3em) #strong(${quoted(one.text)})]\n`
    case 'figure':
      return `#figure(${picture(one, '100%')})\n`
    case 'stickers':
      return stickerSheets(one.stickers)
    case 'notices':
      return noticeSheets(one)
    case 'banner':
      return `#align(center, block(stroke: 3pt + rgb("#1A1A1A"), inset: 0.5em, text(3.2em, weight: "bold", ${quoted(one.text)})))\n`
    case 'pageBreak':
      return one.turned === undefined ? '#pagebreak(weak: true)\n' : `#set page(flipped: ${one.turned})\n`
  }
}
