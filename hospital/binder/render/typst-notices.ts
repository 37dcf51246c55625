// Posters and pocket cards as Typst source: a page each, or ten to a sheet with lines to cut along.
import type { Block, Notice } from '../paper.ts'
import { qrSvg } from './qr.ts'
import { literal, quoted, soft } from './typst-text.ts'

type Notices = Extract<Block, { type: 'notices' }>

const red = 'rgb("#CE0000")'

/** With the white around it that readers need: four of its own squares. */
function code(text: string, width: number): string {
  return `block(inset: ${(width / 9).toFixed(1)}mm, fill: white, image(bytes(${literal(qrSvg(text))}), ` +
    `format: "svg", width: ${width}mm, alt: ${quoted(text)}))`
}

function codes(one: Notice, width: number, text: string): string {
  if (one.codes.length === 0) return ''
  const cells = one.codes.map(({ caption, code: says }) =>
    `[#align(center)[#${code(says, width)}#v(-1mm)#text(${text}, ${quoted(caption)})]]`)
  return `#grid(columns: ${one.codes.length}, gutter: 2mm, ${cells.join(', ')})`
}

const steps = (one: Notice, number: string) => one.steps.map((step, n) =>
  `grid.cell(align: horizon)[#text(${number}, weight: "bold", fill: ${red}, "${n + 1}")], grid.cell(align: horizon)[#strong(${soft(step)})]`)
  .join(', ')

/** A number is never broken. */
const phones = (one: Notice) => one.phones.map((phone) => `#box[#${quoted(phone)}]`).join(' \\\n')

function poster(one: Notice): string {
  return `#page(flipped: false, margin: 15mm, footer: none)[#set par(spacing: 0.8em)
#block(width: 100%, fill: ${red}, inset: 7mm)[#text(28pt, weight: "bold", fill: white, ${soft(one.title)})]
#text(14pt, ${soft(one.place)})
#v(4mm)
#[#set text(23pt)
#grid(columns: (14mm, 1fr), row-gutter: 8mm, ${steps(one, '34pt')})]
#v(1fr)
#block(width: 100%, stroke: 2pt + ${red}, inset: 5mm)[#set text(32pt, weight: "bold")
${phones(one)}]
#v(4mm)
#align(center)[${codes(one, 42, '11pt')}]
#v(1fr)
#block(width: 100%, stroke: 1.5pt, inset: 4mm)[#text(15pt, weight: "bold", ${soft(one.warning)})]]
`
}

function card(one: Notice): string {
  return `block(width: 85mm, height: 54mm, inset: 3.5mm, clip: true, breakable: false, stroke: (thickness: 0.3pt, dash: "dotted"))[#set par(spacing: 0.5em, leading: 0.4em)
#text(11pt, weight: "bold", fill: ${red}, ${soft(one.title)}) \\
#text(5.5pt, ${soft(one.place)})
#grid(columns: (1fr, auto), gutter: 2mm, [#set text(8pt)
#grid(columns: (4mm, 1fr), row-gutter: 1.6mm, ${steps(one, '9pt')})
#v(0.5mm)
#block(stroke: 0.8pt + ${red}, inset: 1.2mm, width: 100%)[#set text(9.5pt, weight: "bold")
${phones(one)}]], [${codes(one, 15, '5.5pt')}])
#place(bottom)[#text(7pt, weight: "bold", ${soft(one.warning)})]]`
}

export function noticeSheets({ size, notices }: Notices): string {
  if (size === 'a4') return notices.map(poster).join('')
  // 2 × 5 of 85 × 54 mm: 20 mm at the sides, 13.5 mm above and below.
  return `#page(flipped: false, margin: (x: 20mm, y: 13.5mm), footer: none)[#set par(spacing: 0pt)
#grid(columns: (85mm, 85mm), ${notices.map(card).join(', ')})]
`
}
