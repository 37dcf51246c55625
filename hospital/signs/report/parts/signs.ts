// One card for each rule that found something: what it means, what to do, where it comes from; its entries are filled
// in by the page.
import { escaped } from '#hospital/kernel/escaped.ts'
import { stageName, techniqueName } from '../../explanations/attack.ts'
import { bounds } from '../bounds.ts'
import { badge, rangeOf, type Sheet, type Sign } from '../sheet.ts'

const mostText = 1500
const bounded = (text: string) => escaped(text.length > mostText ? `${text.slice(0, mostText)}…` : text)

export function* signs(sheet: Sheet): Iterable<string> {
  const { says, number, tally } = sheet
  yield `<section aria-labelledby="signs"><h2 id="signs">${says('signs.title')}</h2>` +
    `<p class="lead">${says('signs.lead', { rules: number(sheet.signs.length), count: number(tally.all.count) })}</p>`
  for (const sign of sheet.signs.slice(0, bounds.rules)) yield card(sheet, sign)
  const left = sheet.signs.length - bounds.rules
  yield `${left > 0 ? `<p>${says('signs.left', { count: number(left) })}</p>` : ''}</section>\n`
}

function card(sheet: Sheet, sign: Sign): string {
  const { say, says, number } = sheet
  const { rule, count, explained } = sign
  const when = rangeOf(sheet, count)
  const figures = [say('signs.times', { count: number(count.count) }),
    say('signs.machines', { count: number(sign.computers) }), when]
  const rest = count.count - sign.shown
  const shown = rest === 0 ? say('sign.all', { total: number(count.count) })
    : say('sign.shown', { total: number(count.count), shown: number(sign.shown), rest: number(rest),
    table: tableName(sheet) })
  return `<details class="sign ${rule.level}" id="sign-${sign.place}" data-place="${sign.place}">` +
    `<summary>${badge(say, rule.level)}` +
    `<span class="head"><strong>${escaped(sign.headline)}</strong>` +
      `<span class="soft original" lang="en">${bounded(rule.title)}</span>` +
    `<span class="figures">${figures.filter((text) => text !== '').map((text) => `<span>${escaped(text)}</span>`)
      .join('')}</span></span></summary>` +
    `<div class="inside"><div class="advice"><div><h3>${says('sign.means')}</h3>` +
      `<p>${escaped(explained.meaning)}</p>` +
    `${explained.written ? '' : `<p class="soft">${says('sign.composed')}</p>`}</div>` +
    `<div><h3>${says('sign.next')}</h3>` +
      `<ol>${explained.next.map((step) => `<li>${escaped(step)}</li>`).join('')}</ol></div></div>` +
    `<h3>${says('sign.events')}</h3><p class="soft">${escaped(shown)}</p><div class="events">` +
      `</div>${about(sheet, sign)}</div></details>\n`
}

export const tableName = ({ say, input }: Sheet): string =>
  (input.table === null ? say('table.unnamed') : say('table.named', { name: input.table }))

function about({ say, says, input: { locale } }: Sheet, { rule, stages, techniques }: Sign): string {
  const stageWords = [...stages.map((stage) => stageName(locale, stage)),
    ...techniques.slice(0, 10).map((id) => `${id} ${techniqueName(locale, id) ?? ''}`.trim())]
  const english = (text: string) => `<span lang="en">${bounded(text)}</span>`
  const rows: [string, string][] = []
  if (rule.kind === 'correlation') rows.push([say('sign.rule'), says('sign.correlation')])
  if (stageWords.length > 0) rows.push([say('sign.stages'), escaped(stageWords.join(' / '))])
  if (rule.falsePositives.length > 0) rows.push([say('sign.false'),
    listed(rule.falsePositives.slice(0, 20).map(english))])
  if (rule.description) rows.push([say('sign.description'), english(rule.description)])
  rows.push([say('sign.author'), escaped(rule.author?.slice(0, 400) ?? '–')])
  rows.push([say('sign.licence'), escaped(rule.license?.slice(0, 200) ?? say('sign.licenceUnsaid'))])
  const dates = [rule.date, rule.modified].filter((date) => date !== null).join(' / ')
  if (dates !== '') rows.push([say('sign.date'), bounded(dates)])
  if (rule.references.length > 0) rows.push([say('sign.refs'), listed(rule.references.slice(0, 20).map(reference))])
  rows.push([say('sign.id'), `<code>${bounded(rule.id ?? '–')}</code>`])
  rows.push([say('sign.file'), `<code>${bounded(`${rule.place.path}:${rule.place.line}`)}</code>`])
  return `<details class="plain"><summary>${says('sign.rule')}</summary><dl class="about">` +
    `${rows.map(([name, html]) => `<dt>${escaped(name)}</dt><dd>${html}</dd>`).join('')}</dl></details>`
}

const listed = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

/** Only addresses of the web become links; anything else a rule calls a reference stays text. */
function reference(text: string): string {
  const address = URL.parse(text)
  if (address === null || !['https:', 'http:'].includes(address.protocol)
    || text.length > mostText) return bounded(text)
  return `<a href="${escaped(address.href)}" rel="noopener noreferrer nofollow">${escaped(text)}</a>`
}
