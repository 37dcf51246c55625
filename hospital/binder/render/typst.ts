// A paper as Typst source. INVARIANT: every text goes through `quoted`, so that nothing in it can be a command.
import { encode } from 'uqr'
import type { Verdict } from '#hospital/principles/shape.ts'
import { fontFamily, inFont } from '../font.ts'
import { type Block, type Card, type Cell, cellText, type Paper, type Table, type Tone } from '../paper.ts'
import { binderWords } from '../text.ts'

/** A Typst string literal, in characters that the font has. */
export function quoted(text: string): string {
  return literal(inFont(text))
}

const literal = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`

/** Shape and word beside colour, so that a black-and-white copy says the same. */
const inks: Readonly<Record<Verdict, string>> = { pass: '#197A4B', fail: '#CE0000', unknown: '#8A5A00', notApplicable: '#595959' }
export const signs: Readonly<Record<Verdict, string>> = { pass: '○', fail: '×', unknown: '？', notApplicable: '－' }
const tones: Readonly<Record<Tone, string>> = { normal: '#1A1A1A', note: '#595959', warning: '#CE0000' }

const signed = (verdict: Verdict) =>
  `text(fill: rgb(${quoted(inks[verdict])}), weight: "bold", ${quoted(`${signs[verdict]} `)})`

function cell(one: Cell): string {
  if (typeof one === 'string') return `[#${quoted(one)}]`
  const text = one.strong ? `strong(${quoted(one.text)})` : quoted(one.text)
  return one.verdict ? `[#${signed(one.verdict)}#${text}]` : `[#${text}]`
}

function table(block: Table): string {
  if (block.rows.length === 0) return `#text(fill: rgb("#595959"), ${quoted(block.empty ?? '')})\n`
  const columns = block.columns.map(({ share }) => `${share}fr`).join(', ')
  const align = block.columns.map((column) => column.align ?? 'left').join(', ')
  const header = block.columns.map(({ title }) => `[#strong(${quoted(title)})]`).join(', ')
  const rows = block.rows.map((row) => row.map(cell).join(', ')).join(',\n  ')
  return `#table(columns: (${columns},), align: (${align},), table.header(${header}),\n  ${rows})\n`
}

function card(one: Card): string {
  const lines = one.lines.map((line) => `#${quoted(line)}`).join(' \\\n')
  const sign = one.verdict ? `#${signed(one.verdict)}` : ''
  const edge = one.verdict ? inks[one.verdict] : one.tone ? tones[one.tone] : '#B3B3B3'
  return `block(width: 100%, inset: 6pt, radius: 3pt, stroke: 0.7pt + rgb("${edge}"), breakable: false)[${sign}#strong(${quoted(one.title)}) \\\n#set text(0.85em)\n${lines}]`
}

function block(one: Block): string {
  switch (one.type) {
    case 'heading':
      return `#heading(level: ${one.level + 1}, ${quoted(one.text)})\n`
    case 'paragraph':
      return `#par(text(fill: rgb("${tones[one.tone ?? 'normal']}"), ${quoted(one.text)}))\n`
    case 'list':
      return `#${one.ordered ? 'enum' : 'list'}(${one.items.map((item) => `[#${quoted(item)}]`).join(', ')})\n`
    case 'table':
      return table(one)
    case 'cards':
      return `#grid(columns: (1fr,) * ${one.columns}, gutter: 6pt, ${one.cards.map(card).join(', ')})\n`
    case 'figure':
      return `#figure(image(bytes(${literal(one.svg)}), format: "svg", width: 100%, alt: ${quoted(one.words)}))\n`
    case 'pageBreak':
      return '#pagebreak(weak: true)\n'
  }
}

function qr(text: string): string {
  const { data, size } = encode(text, { border: 0 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`
  return `image(bytes(${literal(svg)}), format: "svg", width: 20mm, alt: "QR")`
}

function recordHead(paper: Paper): string {
  const say = binderWords(paper.locale)
  if (!paper.head) return `#text(0.8em, fill: rgb("#595959"), ${quoted(say('binder.noHead'))})\n`
  const groups = paper.head.groups.join(' ')
  return `#block(breakable: false, above: 1.2em)[#grid(columns: (22mm, 1fr), gutter: 4mm, ${qr(paper.head.qr)}, [
#text(0.8em, ${quoted(say('binder.head', { size: paper.head.size }))}) \\
#text(0.9em, tracking: 0.05em, ${quoted(groups)}) \\
#text(0.75em, fill: rgb("#595959"), ${quoted(say('binder.headHow'))})])]\n`
}

/** `scale`: text size factor, made smaller until a one-page paper fits. */
export function toTypst(paper: Paper, scale = 1): string {
  const say = binderWords(paper.locale)
  const [year = 0, month = 1, day = 1] = paper.date.split('-').map(Number)
  const foot = `${paper.hospital}　${paper.title}　${paper.date}`
  return `#set document(title: ${quoted(paper.title)}, author: ${quoted(paper.hospital)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))
#set page(paper: "a4", flipped: ${paper.landscape ?? false}, margin: (x: 16mm, top: 14mm, bottom: 16mm), footer: context [#set text(0.75em, fill: rgb("#595959")); #${quoted(foot)} #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: ${quoted(fontFamily)}, lang: "${paper.locale}", size: ${(10 * scale).toFixed(2)}pt, fill: rgb("#1A1A1A"))
#set par(leading: 0.7em, justify: false)
#set table(stroke: 0.5pt + rgb("#B3B3B3"), inset: 4pt)
#show table.cell.where(y: 0): set table.cell(fill: rgb("#F2F2F2"))
#show heading.where(level: 1): set text(1.4em)
#show heading.where(level: 2): set text(1.1em)
#heading(level: 1, ${quoted(paper.title)})
#text(0.9em, fill: rgb("#595959"), ${quoted([paper.hospital, say('binder.asOf', { date: paper.date }), ...paper.editions].filter(Boolean).join('　'))})
${paper.blocks.map(block).join('\n')}
${recordHead(paper)}`
}

/** Plain words of a table's cells, for whoever needs them outside of PDF. */
export const plainRows = (one: Table): string[][] => one.rows.map((row) => row.map(cellText))
