// The red file as one HTML file that needs nothing but itself: check lists that remember, and everything that is on paper, to read.
// INVARIANT: no address leads out of it, and its policy lets only its own script run.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { escaped } from '#hospital/kernel/escaped.ts'
import { longDay } from '#hospital/kernel/long-day.ts'
import { sealGroups } from '#hospital/response/evidence/sealed/typed-seal.ts'
import { calledFirst } from '#hospital/response/report/phones.ts'
import { paperStyle } from '../../render/html.ts'
import { blockHtml } from '../../render/html-blocks.ts'
import type { Block } from '../../paper.ts'
import type { CutPhoto } from '../../report.ts'
import { redWords, type RedGiven, type Section } from '../given.ts'
import { redFile } from '../red-file.ts'
import { pageData, type PageAbout } from './data.ts'
import { pageStyle } from './style.ts'

/** Photographs in the file, before they are written as text: with the rest it stays below 3 MB. */
const mostPhotoBytes = 1_500_000
const script = readFileSync(fileURLToPath(new URL('./run.js', import.meta.url)), 'utf8')

export interface PageGiven extends PageAbout {
  readonly vkey: string
}

const sizeOf = ({ bytes }: CutPhoto): number => bytes.length

/** Smallest first, so that as many places as possible have one. */
function fitting(photos: readonly CutPhoto[]): readonly CutPhoto[] {
  let left = mostPhotoBytes
  const kept = new Set(photos.toSorted((a, b) => sizeOf(a) - sizeOf(b)).filter((one) => (left -= sizeOf(one)) >= 0))
  return photos.map((one) => (kept.has(one) ? one : { ...one, bytes: new Uint8Array() }))
}

export function redFilePage(given: RedGiven, about: PageGiven): Uint8Array {
  const { locale, hospital, today } = given
  const words = redWords(given)
  const { sections } = redFile({ ...given, cutPhotos: fitting(given.cutPhotos ?? []) })
  const { vkey, ...data } = about
  const json = JSON.stringify(pageData(given, data)).replaceAll('<', '\\u003c')
  const hash = createHash('sha256').update(script).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`
  const phones = calledFirst(given.view)
  return Buffer.from(`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">
<meta name="kokoroe-key" content="${escaped(vkey)}"><link rel="icon" href="data:,">
<title>${escaped(words('red.title'))}　${escaped(hospital)}</title><style>${paperStyle}${pageStyle}</style></head>
<body><header><h1>${escaped(words('red.title'))}</h1><p>${escaped(hospital)}　<span id="made">${escaped(longDay(locale, today))}</span></p>
<p id="aged" class="aged" hidden></p><p id="drill" class="drill" hidden>${escaped(words('redpage.drill.mark'))}</p></header>
<main><p class="power">${escaped(words('red.front.power'))}</p>
<ol>${(['one', 'two', 'three', 'four'] as const).map((code) => `<li>${escaped(words(`red.front.${code}`))}</li>`).join('')}</ol>
<p class="large">${phones.length === 0 ? escaped(words('red.front.nobody')) : phones.map(({ role, number }) => escaped(`${given.say({ code: `value.role.${role}` })} ${number}`)).join('<br>')}</p>
<p>${escaped(words('redpage.lead'))}</p><noscript><p class="aged">${escaped(words('redpage.noScript'))}</p></noscript>
<nav aria-label="${escaped(words('redpage.nav'))}"><ul id="nav"></ul><ul>${sections.map(({ id, title }) => `<li><a href="#read-${id}">${escaped(title)}</a></li>`).join('')}</ul></nav>
<div id="lists"></div>
<h2>${escaped(words('redpage.reading'))}</h2>
${sections.map(section).join('\n')}
<p class="note">${escaped(words('redpage.sign'))}</p>
<p class="note">${escaped(words('red.stamp', { version: about.version, date: today, groups: sealGroups(about.digest).join(' ') }))}</p>
</main><div id="status" role="status" class="screen"></div>
<script type="application/json" id="data">${json}</script>
<script>${script}</script></body></html>
`, 'utf8')
}

const section = ({ id, title, blocks }: Section): string =>
  `<details id="read-${id}"><summary>${escaped(title)}</summary>${blocks.map(inside).join('\n')}</details>`

/** Wide tables scroll by themselves, also for whoever has only keys. */
const inside = (block: Block): string => blockHtml(block).replaceAll('<div class="wide">', '<div class="wide" tabindex="0">')
