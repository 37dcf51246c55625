// A paper as one self-contained HTML page that prints well: for where no PDF can be made.
import { encode } from 'uqr'
import type { Block, Card, Cell, Paper, Table } from '../paper.ts'
import { binderWords } from '../text.ts'
import { signs } from './typst.ts'

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

const style = `
body{font-family:"BIZ UDPGothic","Yu Gothic UI","Noto Sans JP",sans-serif;line-height:1.6;color:#1a1a1a;background:#fff;max-width:60rem;margin:1rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{border:1px solid #b3b3b3;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f2f2f2}thead{display:table-header-group}tr{break-inside:avoid}.cards{display:grid;gap:.5rem}.card{border:1px solid #b3b3b3;border-radius:4px;padding:.5rem}
.pass{color:#197a4b}.fail{color:#ce0000}.unknown{color:#8a5a00}.notApplicable,.note{color:#595959}.warning{color:#ce0000}
.right{text-align:right}.center{text-align:center}.sign{font-weight:bold}.break{break-before:page}.head{display:flex;gap:1rem;align-items:center;margin-top:1.5rem}
.head svg{width:20mm;height:20mm}.head code{font-size:1.05em}@media print{body{margin:0;max-width:none}@page{size:A4;margin:14mm}}`

const sign = (verdict: keyof typeof signs) => `<span class="sign ${verdict}">${signs[verdict]} </span>`

function cell(one: Cell): string {
  if (typeof one === 'string') return escaped(one)
  const text = one.strong ? `<strong>${escaped(one.text)}</strong>` : escaped(one.text)
  return one.verdict ? sign(one.verdict) + text : text
}

function table(one: Table): string {
  if (one.rows.length === 0) return `<p class="note">${escaped(one.empty ?? '')}</p>`
  const place = one.columns.map(({ align }) => (align && align !== 'left' ? ` class="${align}"` : ''))
  const head = one.columns.map(({ title }, n) => `<th scope="col"${place[n] ?? ''}>${escaped(title)}</th>`).join('')
  const rows = one.rows.map((row) => `<tr>${row.map((value, n) => `<td${place[n] ?? ''}>${cell(value)}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

function card(one: Card): string {
  return `<div class="card">${one.verdict ? sign(one.verdict) : ''}<strong>${escaped(one.title)}</strong>${one.lines.map((line) => `<div>${escaped(line)}</div>`).join('')}</div>`
}

function block(one: Block): string {
  switch (one.type) {
    case 'heading':
      return `<h${one.level + 1}>${escaped(one.text)}</h${one.level + 1}>`
    case 'paragraph':
      return `<p class="${one.tone ?? 'normal'}">${escaped(one.text)}</p>`
    case 'list': {
      const tag = one.ordered ? 'ol' : 'ul'
      return `<${tag}>${one.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`
    }
    case 'table':
      return table(one)
    case 'cards':
      return `<div class="cards" style="grid-template-columns:repeat(${one.columns},1fr)">${one.cards.map(card).join('')}</div>`
    case 'figure':
      // The SVG is our own drawing, made by code that escapes what it is given.
      return `<figure role="img" aria-label="${escaped(one.words)}">${one.svg}</figure>`
    case 'pageBreak':
      return '<div class="break"></div>'
  }
}

function head(paper: Paper): string {
  const say = binderWords(paper.locale)
  if (!paper.head) return `<p class="note">${escaped(say('binder.noHead'))}</p>`
  const { data, size } = encode(paper.head.qr, { border: 0 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const picture = `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="QR"><path d="${path}"/></svg>`
  return `<div class="head">${picture}<div>${escaped(say('binder.head', { size: paper.head.size }))}<br><code>${escaped(paper.head.groups.join(' '))}</code><br><span class="note">${escaped(say('binder.headHow'))}</span></div></div>`
}

export function toHtml(paper: Paper): string {
  const under = [paper.hospital, binderWords(paper.locale)('binder.asOf', { date: paper.date }), ...paper.editions].filter(Boolean)
  return `<!doctype html>
<html lang="${paper.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><title>${escaped(paper.title)}</title><style>${style}</style></head>
<body><h1>${escaped(paper.title)}</h1><p class="note">${escaped(under.join('　'))}</p>
${paper.blocks.map(block).join('\n')}
${head(paper)}</body></html>
`
}
