// A paper as Typst source: what stands above and below its blocks, and how all of it is set.
import { fontFamily } from '../font.ts'
import { longDay } from '#hospital/kernel/long-day.ts'
import type { Block, Paper } from '../paper.ts'
import { binderWords } from '../text.ts'
import { qrSvg } from './qr.ts'
import { blockSource } from './typst-blocks.ts'
import { literal, quoted } from './typst-text.ts'

const grey = 'rgb("#595959")'

function recordHead(paper: Paper): string {
  const say = binderWords(paper.locale)
  if (!paper.head) return `#text(0.8em, fill: ${grey}, ${quoted(say('binder.noHead'))})\n`
  const qr = `image(bytes(${literal(qrSvg(paper.head.qr))}), format: "svg", width: 20mm, alt: "QR")`
  return `#block(breakable: false, above: 1.2em)[#grid(columns: (22mm, 1fr), gutter: 4mm, ${qr}, [
#text(0.8em, ${quoted(say('binder.head', { size: paper.head.size }))}) \\
#text(0.9em, tracking: 0.05em, ${quoted(paper.head.groups.join(' '))}) \\
#text(0.75em, fill: ${grey}, ${quoted(say('binder.headHow'))})])]\n`
}

/** Hospital and day, and the editions that asked. */
function under(paper: Paper): string {
  const say = binderWords(paper.locale)
  const asOf = say('binder.asOf', { date: longDay(paper.locale, paper.date) })
  const editions = paper.editions.length === 0 ? '' :
    ` \\\n#text(0.8em, fill: ${grey}, ${quoted(say('binder.editions', { editions: paper.editions.join(' / ') }))})`
  return `#text(0.9em, fill: ${grey}, ${quoted([paper.hospital, asOf].filter(Boolean).join('　'))})${editions}\n`
}

function titled(paper: Paper): string {
  const { letter } = paper
  if (!letter) return `#heading(level: 1, ${quoted(paper.title)})\n${under(paper)}`
  const from = letter.from.map((line) => `#${quoted(line)}`).join(' \\\n')
  return `#align(right, ${quoted(longDay(paper.locale, paper.date))})
#text(1.15em, ${quoted(letter.to)})
#align(right)[${from}]
#v(1em)
#align(center)[#heading(level: 1, ${quoted(paper.title)})]
#v(0.6em)
`
}

/** Under a letter stand the editions it rests on, small. */
function closing(paper: Paper): string {
  if (!paper.letter || paper.editions.length === 0) return ''
  const words = binderWords(paper.locale)('binder.editions', { editions: paper.editions.join(' / ') })
  return `#v(1em)\n#text(0.8em, fill: ${grey}, ${quoted(words)})\n`
}

const hasOwnSheets = ({ type }: Block) => type === 'stickers' || type === 'notices'

/** `scale`: text size factor, made smaller until a one-page paper fits. */
export function toTypst(paper: Paper, scale = 1): string {
  const [year = 0, month = 1, day = 1] = paper.date.split('-').map(Number)
  const foot = [paper.hospital, paper.title, paper.date].filter(Boolean).join('　')
  const about = `title: ${quoted(paper.title)}, author: ${quoted(paper.hospital)}, ` +
    `date: datetime(year: ${year}, month: ${month}, day: ${day})`
  // Pages are handed out one by one: each carries the head.
  const carried = paper.stamp ?? (paper.head ? `${paper.head.size}: ${paper.head.groups.join(' ')}` : null)
  const head = carried === null ? '' : ` \\ #text(6.5pt, ${quoted(carried)})`
  const footer = `context [#set text(7.5pt, fill: ${grey}); #${quoted(foot)} #h(1fr) ` +
    `#counter(page).display("1 / 1", both: true)${head}]`
  return `#set document(${about})
#set page(paper: "${paper.size ?? 'a4'}", flipped: ${paper.landscape ?? false}, margin: (x: 15mm, top: 13mm, bottom: 16mm),
  footer: ${footer})
#set text(font: ${quoted(fontFamily)}, lang: "${paper.locale}", cjk-latin-spacing: none,
  size: ${(10 * scale).toFixed(2)}pt, fill: rgb("#1A1A1A"))
#set par(leading: 0.65em, spacing: 0.9em, justify: false)
#set table(stroke: 0.5pt + rgb("#B3B3B3"), inset: 0.45em, fill: (_, y) => if y == 0 { rgb("#F2F2F2") })
#set enum(indent: 0.5em)
#set list(indent: 0.5em)
#show heading: set block(above: 1.1em, below: 0.6em)
#show heading.where(level: 1): set text(1.4em)
#show heading.where(level: 2): set text(1.1em)
${titled(paper)}
${paper.blocks.filter((block) => !hasOwnSheets(block)).map(blockSource).join('\n')}
${closing(paper)}${paper.size === undefined && paper.stamp === undefined ? recordHead(paper) : ''}
${paper.blocks.filter(hasOwnSheets).map(blockSource).join('\n')}`
}
