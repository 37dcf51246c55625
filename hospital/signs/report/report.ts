// The report: one HTML file that opens without a network, written piece by piece and bounded whatever was scanned.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { levels } from '#engines/sigma'
import { escaped, jsonForScript } from '#hospital/kernel/escaped.ts'
import type { ReportInput } from './input.ts'
import { moments } from './moments.ts'
import { answer } from './parts/answer.ts'
import { entries, find } from './parts/find.ts'
import { accounts, computers } from './parts/names.ts'
import { numbers, story } from './parts/overview.ts'
import { scope } from './parts/scope.ts'
import { signs } from './parts/signs.ts'
import { stages } from './parts/stages.ts'
import { timeline } from './parts/timeline.ts'
import { rowOf } from './row.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { tallied } from './tally.ts'
import { pageWords, type Word } from './words.ts'

const asset = (name: string) => readFileSync(fileURLToPath(new URL(`./page/${name}`, import.meta.url)), 'utf8')
  .replaceAll('\r\n', '\n')
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Goes through the detections twice: for the counts, then for the entries. Waits wherever `write` asks it to. */
export async function writeReport(input: ReportInput, write: (chunk: string) => void | Promise<void>): Promise<void> {
  const offset = moments(input.locale, input.zone).offset(input.result.summary.span?.from ?? input.at)
  const sheet = sheetOf(input, await tallied(input.result.detections(), offset))
  const style = asset('page.css')
  const script = asset('page.js')
  await write(head(sheet, style, script))
  await write(answer(sheet))
  if (sheet.tally.all.count > 0) {
    for (const part of [numbers, timeline, story, stages, computers, accounts, find]) await write(part(sheet))
    for (const piece of signs(sheet)) await write(piece)
    await write(entries(sheet))
  }
  await write(scope(sheet))
  await write(about(sheet))
  for await (const piece of data(sheet)) await write(piece)
  await write(`<script>${script}</script></body></html>\n`)
}

function head(sheet: Sheet, style: string, script: string): string {
  const { say, says, moments, input, tally } = sheet
  const title = input.hospital === null ? say('title') : say('titleOf', { hospital: input.hospital })
  const own = `style-src ${hash(style)}; script-src ${hash(script)}`
  const policy = `default-src 'none'; ${own}; base-uri 'none'; form-action 'none'`
  const links = contents(sheet).map(([place, word]) => `<li><a href="#${place}">${says(word)}</a></li>`)
  return `<!doctype html>
<html lang="${input.locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark"><title>${escaped(title)}</title><style>${style}</style></head>
<body><a class="skip" href="#main">${says('skip')}</a><header><div><h1>${escaped(title)}</h1>
<p class="soft">${says('made', { time: moments.moment(input.at) })} (${escaped(input.zone)})</p></div>
<nav aria-label="${says('contents')}"><ul>${links.join('')}</ul></nav></header><main id="main">
${tally.all.count > 0 ? `<p class="note unscripted">${says('noscript')}</p>` : ''}
`
}

function contents({ tally }: Sheet): (readonly [place: string, word: Word])[] {
  const some = tally.all.count > 0
  return ([
    ['deeds', 'do.title', true], ['numbers', 'numbers.title', some], ['time', 'time.title', some],
    ['stages', 'stages.title', tally.stages.size > 0], ['computers', 'computers.title', some],
      ['accounts', 'accounts.title', some],
    ['signs', 'signs.title', some], ['scope', 'scope.title', true],
  ] as const).flatMap(([place, word, there]) => (there ? [[place, word] as const] : []))
}

function about({ says }: Sheet): string {
  const lines = (['about.what', 'about.signs', 'about.licence', 'about.private'] as const)
    .map((code) => `<p>${says(code)}</p>`)
  return `</main><footer><h2>${says('about.title')}</h2>${lines.join('')}</footer>\n`
}

/** What the page's script reads: names and signs once, then the entries in pieces. */
async function* data(sheet: Sheet): AsyncIterable<string> {
  const { tally, input, signs, byPlace, quotas } = sheet
  const block = (kind: string, value: unknown) =>
    `<script type="application/json" class="${kind}">${jsonForScript(value)}</script>\n`
  const name = (one: { readonly name: string | null }) => one.name?.slice(0, 200) ?? null
  yield block('about', {
    locale: input.locale, zone: input.zone, words: pageWords(input.locale), levels,
    computers: tally.computers.all.map(name), accounts: tally.accounts.all.map(name),
    signs: Object.fromEntries(signs.map(({ place, rule, headline, stages }) =>
      [place, [levels.indexOf(rule.level), headline, rule.title.slice(0, 300), stages]])),
  })
  const left = [...quotas]
  let rows: unknown[] = []
  for await (const one of input.result.detections()) {
    const place = tally.pairOf(one.rule, one.event.computer)
    const pair = tally.pairs[place]
    if (!pair || !byPlace.has(pair.rule) || (left[place] ?? 0) <= 0) continue
    left[place] = (left[place] ?? 0) - 1
    rows.push(rowOf(one, pair.rule, tally.computers.place(one.event.computer), tally.accounts))
    if (rows.length < 100) continue
    yield block('rows', rows)
    rows = []
  }
  if (rows.length > 0) yield block('rows', rows)
}
