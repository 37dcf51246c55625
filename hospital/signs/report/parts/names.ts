// Which computers and which accounts: the gravest first, with a way to see only theirs.
import { levels } from '#engines/sigma'
import { escaped } from '#hospital/kernel/escaped.ts'
import { bounds } from '../bounds.ts'
import { badge, type Sheet } from '../sheet.ts'
import { gravest, type Names } from '../tally.ts'

export const computers = (sheet: Sheet): string => named(sheet, 'computer', sheet.tally.computers)

export function accounts(sheet: Sheet): string {
  if (sheet.tally.accounts.all.length > 0) return named(sheet, 'account', sheet.tally.accounts)
  const { says } = sheet
  return `<section aria-labelledby="accounts"><h2 id="accounts">${says('accounts.title')}</h2>` +
    `<p>${says('accounts.none')}</p></section>`
}

function named({ say, says, number, moments }: Sheet, kind: 'computer' | 'account', names: Names): string {
  const title = says(`${kind}s.title`)
  const sorted = names.all.map((one, place) => ({ ...one, place })).sort((a, b) =>
    gravest(b.count) - gravest(a.count)
      || (b.count.levels[gravest(b.count)] ?? 0) - (a.count.levels[gravest(a.count)] ?? 0)
      || b.count.count - a.count.count)
  const strong = levels.toReversed().slice(0, 3)
  const rows = sorted.slice(0, bounds.shownNames).map(({ name, count, place }) => {
    const level = levels[gravest(count)] ?? 'low'
    const shown = name ?? say('nobody')
    const cells = strong.map((one) => count.levels[levels.indexOf(one)] ?? 0)
      .map((value) => `<td class="right">${value === 0 ? '<span class="soft">0</span>' : number(value)}</td>`)
    const time = (value: number) =>
      `<td class="time">${Number.isFinite(value) ? escaped(moments.exact(value)) : '–'}</td>`
    const only = says('filter.only', { name: shown })
    return `<tr><th scope="row"><a href="#signs" data-${kind}="${place}" aria-label="${only}">` +
      `${escaped(shown)}</a></th>` +
      `<td>${badge(say, level)}</td>${cells.join('')}<td class="right">${number(count.count)}</td>` +
      `${time(count.first)}${time(count.last)}</tr>`
  })
  const head = [say(`col.${kind}`), say('col.level'), ...strong.map((level) => say(`level.${level}`)),
    say('col.count'), say('col.first'), say('col.last')]
    .map((text, at) => `<th scope="col"${at >= 2 && at <= 5 ? ' class="right"' : ''}>${escaped(text)}</th>`).join('')
  const more = sorted.length > bounds.shownNames
    ? `<p class="soft">${says('more.names', { count: number(sorted.length - bounds.shownNames) })}</p>` : ''
  return `<section aria-labelledby="${kind}s"><h2 id="${kind}s">${title}</h2>` +
    `<div class="wide" role="group" aria-labelledby="${kind}s" tabindex="0">` +
    `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${more}</section>`
}
