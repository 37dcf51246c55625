// The blocks of a paper as HTML. INVARIANT: every text goes through `escaped`.
import { escaped } from '#hospital/kernel/escaped.ts'
import type { Block, Card, Cell, Figure, Notice, Sticker, Table } from '../paper.ts'
import { qrSvg } from './qr.ts'
import { signs } from './verdicts.ts'

/** Line breaks inside a text are kept. */
const lines = (text: string) => escaped(text).replaceAll('\n', '<br>')

const sign = (verdict: keyof typeof signs) => `<span class="sign ${verdict}">${signs[verdict]} </span>`

function cell(one: Cell): string {
  if (typeof one === 'string') return lines(one)
  const toned = one.tone ? `<span class="${one.tone}">${lines(one.text)}</span>` : lines(one.text)
  const text = one.strong ? `<strong>${toned}</strong>` : toned
  return one.verdict ? sign(one.verdict) + text : text
}

function table(one: Table): string {
  if (one.rows.length === 0) return `<p class="note">${escaped(one.empty ?? '')}</p>`
  const place = one.columns.map(({ align }) => (align && align !== 'left' ? ` class="${align}"` : ''))
  const whole = one.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = one.columns.map(({ share }) => `<col style="width:${((share / whole) * 100).toFixed(1)}%">`).join('')
  const head = one.columns.map(({ title }, n) => `<th scope="col"${place[n] ?? ''}>${escaped(title)}</th>`).join('')
  const rows = one.rows.map((row) =>
    `<tr>${row.map((value, n) => `<td${place[n] ?? ''}>${cell(value)}</td>`).join('')}</tr>`)
  const small = one.small ? ' class="small"' : one.roomy ? ' class="roomy"' : ''
  return `<div class="wide"><table${small}><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead>` +
    `<tbody>${rows.join('\n')}</tbody></table></div>`
}

// The SVG is our own drawing, made by code that escapes what it is given.
const figure = ({ svg, words }: Figure) => `<figure role="img" aria-label="${escaped(words)}">${svg}</figure>`

function card(one: Card): string {
  const step = one.step ? `<span class="step">${escaped(one.step)} </span>` : ''
  const head = `${step}${one.verdict ? sign(one.verdict) : ''}<strong>${escaped(one.title)}</strong>`
  const kind = ['card', one.verdict ?? one.tone ?? ''].filter(Boolean)
    .map((name) => (name === 'card' ? name : `edge-${name}`))
  return `<div class="${kind.join(' ')}">${head}${one.lines.map((line) => `<div>${lines(line)}</div>`).join('')}` +
    `${one.figure ? figure(one.figure) : ''}</div>`
}

const sticker = ({ title, lines: about, warning, code }: Sticker) => `<div class="sticker"><div><strong>${escaped(title)}</strong>` +
  `${about.map((line) => `<div>${escaped(line)}</div>`).join('')}<div class="caution">${escaped(warning)}</div></div>` +
  `<figure role="img" aria-label="${escaped(code)}">${qrSvg(code)}</figure></div>`

const notice = (size: 'a4' | 'card') => ({ title, place, steps, phones, codes, warning }: Notice) =>
  `<section class="notice ${size}"><h2>${escaped(title)}</h2><p>${escaped(place)}</p>` +
  `<ol>${steps.map((step) => `<li>${escaped(step)}</li>`).join('')}</ol><p class="phone">${phones.map(escaped).join('<br>')}</p>` +
  `<div class="codes">${codes.map(({ caption, code }) => `<figure role="img" aria-label="${escaped(code)}">${qrSvg(code)}` +
  `<figcaption>${escaped(caption)}</figcaption></figure>`).join('')}</div><p class="caution">${escaped(warning)}</p></section>`

export function blockHtml(one: Block): string {
  switch (one.type) {
    case 'heading':
      return `<h${one.level + 1}>${escaped(one.text)}</h${one.level + 1}>`
    case 'paragraph':
      return `<p class="${one.tone ?? 'normal'} ${one.align ?? 'left'}${one.large ? ' large' : ''}">${lines(one.text)}</p>`
    case 'list': {
      const tag = one.ordered ? 'ol' : 'ul'
      return `<${tag}${one.large ? ' class="large"' : ''}>${one.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`
    }
    case 'contents':
      return `<ul>${one.headings.map((heading) => `<li>${escaped(heading)}</li>`).join('')}</ul>`
    case 'table':
      return table(one)
    case 'cards':
      return `<div class="cards" style="--columns:${one.columns}">${one.cards.map(card).join('')}</div>`
    case 'flow':
      return `<div class="flow">${one.cards.map(card).join('<span class="arrow" aria-hidden="true"></span>')}</div>`
    case 'then':
      return `<p class="then"><span aria-hidden="true">▼ </span><strong>${escaped(one.text)}</strong></p>`
    case 'figure':
      return figure(one)
    case 'stickers':
      return `<div class="stickers">${one.stickers.map(sticker).join('')}</div>`
    case 'notices':
      return `<div class="notices">${one.notices.map(notice(one.size)).join('')}</div>`
    case 'banner':
      return `<p class="banner">${lines(one.text)}</p>`
    case 'pageBreak':
      return '<div class="break"></div>'
  }
}
