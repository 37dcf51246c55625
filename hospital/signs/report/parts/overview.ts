// How many signs of which level, and what happened in which order.
import { levels } from '#engines/sigma'
import { escaped } from '#hospital/kernel/escaped.ts'
import { bounds } from '../bounds.ts'
import { badge, type Sheet, type Sign } from '../sheet.ts'
import type { Pair } from '../tally.ts'

export function numbers({ say, number, tally, signs }: Sheet): string {
  const tiles = levels.toReversed().map((level) => {
    const count = tally.all.levels[levels.indexOf(level)] ?? 0
    const kinds = signs.filter(({ rule }) => rule.level === level).length
    return `<li class="tile ${level}${count === 0 ? ' empty' : ''}"><span class="name">${escaped(say(`level.${level}`))}</span>` +
      `<span class="big">${number(count)}</span><span class="small">${escaped(say('numbers.signs', { count: number(kinds) }))}</span>` +
      `<span class="small">${escaped(say(`levelLong.${level}`))}</span></li>`
  })
  return `<section aria-labelledby="numbers"><h2 id="numbers">${escaped(say('numbers.title'))}</h2><ul class="tiles">${tiles.join('')}</ul></section>`
}

/** The first time of each grave sign on each computer: the thread of an attack without its repetitions. */
export function story(sheet: Sheet): string {
  const { say, tally, number, moments, byPlace, gravest } = sheet
  if (gravest === null) return ''
  const least = Math.min(levels.indexOf('high'), levels.indexOf(gravest))
  const told = tally.pairs
    .map((pair) => ({ pair, sign: byPlace.get(pair.rule) }))
    .filter((one): one is { pair: Pair; sign: Sign } =>
      one.sign !== undefined && levels.indexOf(one.sign.rule.level) >= least && one.pair.first < Infinity)
  if (told.length === 0) return ''
  // Where there is more than can be told, the graver stays.
  const kept = told.toSorted((a, b) => levels.indexOf(b.sign.rule.level) - levels.indexOf(a.sign.rule.level) || a.pair.first - b.pair.first)
    .slice(0, bounds.story).sort((a, b) => a.pair.first - b.pair.first)
  const lines = kept.map(({ pair, sign }) => {
    const computer = tally.computers.all[pair.computer]?.name ?? say('nobody')
    const times = pair.count > 1 ? ` <span class="soft">${escaped(say('story.times', { count: number(pair.count) }))}</span>` : ''
    return `<li class="${sign.rule.level}"><time>${escaped(moments.exact(pair.first))}</time><div><p>${badge(say, sign.rule.level)} ` +
      `<strong>${escaped(computer)}</strong>${times}</p><p><a href="#sign-${sign.place}">${escaped(sign.headline)}</a></p>` +
      `<p class="soft original" lang="en">${escaped(sign.rule.title)}</p></div></li>`
  })
  const more = told.length > kept.length ? `<p class="soft">${escaped(say('story.more', { count: number(told.length - kept.length) }))}</p>` : ''
  const level = levels[least] ?? 'high'
  return `<section aria-labelledby="story"><h2 id="story">${escaped(say('story.title'))}</h2>` +
    `<p class="lead">${escaped(say('story.lead', { level: say(`level.${level}`) }))}</p><ol class="story">${lines.join('')}</ol>${more}</section>`
}
