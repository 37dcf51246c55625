// The top of the page, for a clerk: how serious, where, when, what; three things to do; whom to call.
import { levels, type Level } from '#engines/sigma'
import { escaped } from '#hospital/kernel/escaped.ts'
import type { ScanSummary } from '../../finding.ts'
import type { Contact } from '../input.ts'
import { rangeOf, type Sheet } from '../sheet.ts'
import { newCount } from '../tally.ts'
import type { Word } from '../words.ts'
import { alarmIcon, cableIcon, calmIcon, lookIcon, powerIcon, unknownIcon } from './icons.ts'

type Mood = 'critical' | 'high' | 'medium' | 'calm' | 'unknown'

export function answer(sheet: Sheet): string {
  const { say, gravest, tally, input } = sheet
  const nothingRead = gravest === null && input.result.summary.events === 0
  const mood: Mood = nothingRead ? 'unknown'
    : gravest === 'critical' || gravest === 'high' || gravest === 'medium' ? gravest : 'calm'
  const worst = gravest === null ? 0 : tally.all.levels[levels.indexOf(gravest)] ?? 0
  const title = nothingRead ? say('answer.nothingRead')
    : say(`answer.${gravest ?? 'none'}`, { count: sheet.number(worst) })
  const icon = { critical: alarmIcon, high: alarmIcon, medium: lookIcon, calm: calmIcon, unknown: unknownIcon }[mood]
  return `<section class="answer ${mood}" aria-labelledby="answer"><div class="verdict">${icon}<div>
<h2 id="answer">${escaped(title)}</h2>${gravest === null ? why(sheet, nothingRead) : facts(sheet, gravest)}</div>` +
  `</div>` +
  `</section>
${deeds(sheet, mood)}${cautions(sheet)}`
}

function why({ say, number, input: { result: { summary } } }: Sheet, nothingRead: boolean): string {
  const text = nothingRead ? say('answer.nothingReadWhy')
    : say('answer.noneWhy', { events: number(summary.events), rules: number(summary.rules.loaded) })
  return `<p>${escaped(text)}</p>`
}

/** Of the gravest level alone: what is less grave must not hide it. */
function facts(sheet: Sheet, level: Level): string {
  const { say, says, tally, signs, number } = sheet
  const grave = new Set(signs.filter(({ rule }) => rule.level === level).map(({ place }) => place))
  const pairs = tally.pairs.filter(({ rule }) => grave.has(rule))
  const whole = newCount()
  for (const { first, last } of pairs) {
    whole.first = Math.min(whole.first, first)
    whole.last = Math.max(whole.last, last)
  }
  const machines = [...new Set(pairs.map(({ computer }) => tally.computers.all[computer]?.name ?? null))]
    .filter((name) => name !== null)
  const named = machines.slice(0, 5).join(say('comma'))
  const where = machines.length === 0 ? say('answer.machineUnknown')
    : machines.length <= 5 ? say('answer.machines', { names: named, count: number(machines.length) })
      : say('answer.machinesMore', { names: named, more: number(machines.length - 5), count: number(machines.length) })
  const what = [...new Set(signs.filter(({ place }) => grave.has(place)).map(({ headline }) => headline))].slice(0, 3)
  const rows: [Word, string][] = [['answer.where', escaped(where)]]
  const when = rangeOf(sheet, whole)
  if (when !== '') rows.push(['answer.when', escaped(when)])
  rows.push(['answer.what', `<ul>${what.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`])
  return `<dl>${rows.map(([code, html]) => `<dt>${says(code)}</dt><dd>${html}</dd>`).join('')}</dl>`
}

/** What stays unknown is said beside the answer: nothing found is no proof of safety. */
function cautions({ say, says, number, tally, input: { result: { summary }, holes } }: Sheet): string {
  const files = (state: ScanSummary['files'][number]['state']) =>
    summary.files.filter((file) => file.state === state).length
  const counted: [Word, number][] = [
    ['caution.unread', files('unread')], ['caution.partly', files('partly')], ['caution.unknown', files('unknown')],
    ['caution.refused', summary.rules.refused.length], ['caution.cleared', holes?.cleared.length ?? 0],
    ['caution.gaps', holes?.recordGaps.length ?? 0], ['caution.untimed', tally.untimed],
  ]
  const lines = counted.filter(([, count]) => count > 0).map(([code, count]) => say(code, { count: number(count) }))
  if (summary.interrupted) lines.unshift(say('caution.interrupted'))
  if (lines.length === 0) return ''
  return `<section class="cautions" aria-labelledby="cautions">` +
    `<h2 id="cautions">${says('answer.caution')}</h2>` +
    `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul><p>` +
      `<a href="#scope">${says('scope.title')}</a></p></section>`
}

function deeds(sheet: Sheet, mood: Mood): string {
  const { says, input } = sheet
  const kind = mood === 'calm' || mood === 'unknown' ? 'low' : mood
  const steps = ([1, 2, 3] as const).map((n) =>
    `<li><strong>${says(`do.${kind}.${n}`)}</strong><span>${says(`do.${kind}.${n}.why`)}</span></li>`)
  const urgent = mood === 'critical' || mood === 'high'
  const sign = (icon: string, code: 'power.keep' | 'power.unplug') =>
    `<div class="sign-board">${icon}<div><strong>${says(code)}</strong>` +
      `<span>${says(`${code}Why`)}</span></div></div>`
  const boards = urgent ? `<div class="boards">${sign(cableIcon, 'power.unplug')}` +
    `${sign(powerIcon, 'power.keep')}</div>` : ''
  const calls = urgent ? `<div class="calls"><h3>${says('call.title')}</h3>` +
    `<ol>${callList(sheet, input.contacts)}</ol></div>` : ''
  return `<section class="deeds" aria-labelledby="deeds"><h2 id="deeds">${says('do.title')}</h2>
${mood === 'critical' ? boards : ''}<ol class="steps">${steps.join('')}</ol>${calls}</section>`
}

function callList({ say, says }: Sheet, contacts: readonly Contact[]): string {
  const inside = (['call.boss', 'call.system', 'call.vendor'] as const)
    .map((code): Contact => ({ who: say(code), when: null, how: null }))
  return [...inside, ...contacts.slice(0, 5)].map(({ who, when, how }) => {
    const number = how === null ? `<span class="blank">${says('call.number')}</span>` : escaped(how)
    const why = when === null ? '' : `<span class="soft">${escaped(when)}</span>`
    return `<li><div><span>${escaped(who)}</span>${why}</div><span class="how">${number}</span></li>`
  }).join('')
}
