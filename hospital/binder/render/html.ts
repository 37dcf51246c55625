// A paper as one self-contained HTML page that prints well: for where no PDF can be made, and for a phone.
import { escaped } from '#hospital/kernel/escaped.ts'
import { longDay } from '#hospital/kernel/long-day.ts'
import type { Paper } from '../paper.ts'
import { binderWords } from '../text.ts'
import { blockHtml } from './html-blocks.ts'
import { qrSvg } from './qr.ts'

export const paperStyle = `
body{font-family:"BIZ UDPGothic","Yu Gothic UI","Noto Sans JP",sans-serif;line-height:1.6;color:#1a1a1a;background:#fff;
max-width:64rem;margin:1rem auto;padding:0 1rem;overflow-wrap:anywhere}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:36rem;margin:.5rem 0}
th,td{border:1px solid #b3b3b3;padding:.25rem .5rem;text-align:left;vertical-align:top}
th{background:#f2f2f2}thead{display:table-header-group}tr{break-inside:avoid}table.small{font-size:.85em}table.roomy td{padding:.5rem}
.cards{display:grid;gap:.5rem;grid-template-columns:repeat(var(--columns),1fr)}
.card{border:1px solid #8c8c8c;border-radius:4px;padding:.5rem;flex:1}.card div{font-size:.9em}
.card figure{margin:.25rem 0 0}figure svg{display:block;width:100%}
.flow{display:flex;gap:.4rem;align-items:stretch;margin:.5rem 0}.arrow{align-self:center}.arrow::before{content:"→";font-weight:bold}
.banner{border:3px solid #1a1a1a;padding:.5rem;text-align:center;font-size:2em;font-weight:bold}.then{margin:.8rem 0 .3rem}.step{font-weight:bold;font-size:1.15em}
.pass{color:#197a4b}.fail,.warning{color:#ce0000}.unknown{color:#8a5a00}.notApplicable,.note{color:#595959}
.edge-pass{border-color:#197a4b}.edge-fail,.edge-warning{border-color:#ce0000}.edge-unknown{border-color:#8a5a00}
.stickers{display:grid;grid-template-columns:repeat(2,86.4mm);grid-auto-rows:42.3mm;break-before:page}
.sticker{display:flex;gap:2mm;padding:3.5mm;overflow:hidden;line-height:1.35;font-size:8.5pt;break-inside:avoid;outline:1px dotted #b3b3b3}
.sticker strong{font-size:17pt}.sticker>div{flex:1}.sticker figure{flex:none;width:24mm;margin:0}.caution{border:1.5px solid #1a1a1a;padding:1mm;margin-top:1mm;font-weight:bold}
.notice{border:1px dotted #b3b3b3;padding:4mm;overflow:hidden;break-inside:avoid}.notice.a4{width:180mm;break-before:page;font-size:16pt}
.notice.card{width:85mm;height:54mm;font-size:6.5pt;line-height:1.3}.notice h2,.notice p,.notice ol{margin:.2em 0}.notice .phone{font-size:1.6em;font-weight:bold}
.codes{display:flex;gap:8mm}.codes figure{margin:0;width:42mm;font-size:.8em}.card .codes figure{width:17mm}
.large{font-size:1.9em;font-weight:bold}.right{text-align:right}.center{text-align:center}.sign{font-weight:bold}.break{break-before:page}
.head{display:flex;gap:1rem;align-items:center;margin-top:1.5rem;break-inside:avoid}
.head svg{width:20mm;height:20mm;flex:none}.head code{font-size:1.05em}
@media (max-width:40rem){.cards{grid-template-columns:1fr}.flow{flex-direction:column}.arrow::before{content:"↓"}}
@media print{body{margin:0;max-width:none}.wide{overflow:visible}table{min-width:0}@page{size:A4;margin:14mm}}`

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

function recordHead(paper: Paper): string {
  if (paper.stamp !== undefined) return `<p class="note">${escaped(paper.stamp)}</p>`
  const say = binderWords(paper.locale)
  if (!paper.head) return `<p class="note">${escaped(say('binder.noHead'))}</p>`
  const size = escaped(say('binder.head', { size: paper.head.size }))
  return `<div class="head"><figure role="img" aria-label="QR">${qrSvg(paper.head.qr)}</figure><div>${size}<br>` +
    `<code>${escaped(paper.head.groups.join(' '))}</code><br><span class="note">${escaped(say('binder.headHow'))}</span></div></div>`
}

function titled(paper: Paper): string {
  const say = binderWords(paper.locale)
  const day = longDay(paper.locale, paper.date)
  const { letter } = paper
  if (letter) {
    return `<p class="right">${escaped(day)}</p><p>${escaped(letter.to)}</p><p class="right">` +
      `${letter.from.map(escaped).join('<br>')}</p><h1 class="center">${escaped(paper.title)}</h1>`
  }
  const under = [paper.hospital, say('binder.asOf', { date: day })].filter(Boolean).join('　')
  return `<h1>${escaped(paper.title)}</h1><p class="note">${escaped(under)}</p>${editions(paper)}`
}

function editions(paper: Paper): string {
  if (paper.editions.length === 0) return ''
  const words = binderWords(paper.locale)('binder.editions', { editions: paper.editions.join(' / ') })
  return `<p class="note">${escaped(words)}</p>`
}

export function toHtml(paper: Paper): string {
  const landscape = paper.landscape ? '@media print{@page{size:A4 landscape}}' : ''
  return `<!doctype html>
<html lang="${paper.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escaped(paper.title)}</title>
<style>${paperStyle}${landscape}</style></head>
<body>${titled(paper)}
${paper.blocks.map(blockHtml).join('\n')}
${paper.letter ? editions(paper) : ''}${paper.size === undefined ? recordHead(paper) : ''}</body></html>
`
}
