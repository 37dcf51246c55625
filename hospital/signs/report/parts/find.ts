// The form that narrows down signs and entries, and the place entries are listed in. Both work by the page's script.
import { levels } from '#engines/sigma'
import { escaped } from '#hospital/kernel/escaped.ts'
import { stageName, stages } from '../../explanations/attack.ts'
import type { Sheet } from '../sheet.ts'
import { gravest, type Names } from '../tally.ts'

const mostOptions = 2000

export function find(sheet: Sheet): string {
  const { say, says, tally, input: { locale } } = sheet
  const all = `<option value="">${says('find.all')}</option>`
  const seen = levels.filter((_, place) => (tally.all.levels[place] ?? 0) > 0).reverse()
  const levelOptions = seen.map((level) =>
    `<option value="${levels.indexOf(level)}">${says('find.levelUp', { level: say(`level.${level}`) })}</option>`)
  const stageOptions = stages.filter((stage) => tally.stages.has(stage))
    .map((stage) => `<option value="${stage}">${escaped(stageName(locale, stage))}</option>`)
  const select = (id: 'level' | 'stage' | 'computer' | 'account', options: string) =>
    `<label for="find-${id}">${says(`find.${id}`)}<select id="find-${id}">${options}</select></label>`
  const time = (id: 'from' | 'to') =>
    `<label for="find-${id}">${says(`find.${id}`)}<input id="find-${id}" type="datetime-local"></label>`
  return `<form class="find" role="search" aria-labelledby="find" hidden>` +
    `<h2 id="find">${says('find.title')}</h2><div class="fields">` +
    `<label class="text" for="find-text">${says('find.text')}` +
    `<input id="find-text" type="search" maxlength="200" autocomplete="off" ` +
    `placeholder="${says('find.textHint')}"></label>` +
    select('level', `<option value="">${says('find.levelAll')}</option>${levelOptions.join('')}`) +
    `${select('stage', all + stageOptions.join(''))}${select('computer', all + nameOptions(sheet, tally.computers))}` +
    `${select('account', all + nameOptions(sheet, tally.accounts))}${time('from')}${time('to')}</div>` +
    `<p class="found"><span role="status"></span> <button type="reset">${says('find.clear')}</button></p>` +
      `</form>\n`
}

function nameOptions({ say }: Sheet, names: Names): string {
  const sorted = names.all.map((one, place) => ({ ...one, place }))
    .sort((a, b) => gravest(b.count) - gravest(a.count) || b.count.count - a.count.count).slice(0, mostOptions)
  return sorted.map(({ name, place }) =>
    `<option value="${place}">${escaped((name ?? say('nobody')).slice(0, 200))}</option>`).join('')
}

export function entries({ says, number, shown, tally }: Sheet): string {
  return `<section id="one-by-one" aria-labelledby="events" hidden>` +
    `<h2 id="events">${says('events.title')}</h2>` +
    `<p class="lead">${says('events.lead', { shown: number(shown), total: number(tally.all.count) })}</p>` +
      `<div id="list"></div></section>\n`
}
