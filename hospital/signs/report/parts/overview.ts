// How many signs of which level, and what happened in which order.
import { levels } from '#engines/sigma'
import { escaped } from '#hospital/kernel/escaped.ts'
import { bounds } from '../bounds.ts'
import { badge, type Sheet, type Sign } from '../sheet.ts'
import type { Pair } from '../tally.ts'

export function numbers({ says, number, tally, signs }: Sheet): string {
  const tiles = levels.toReversed().map((level) => {
    const count = tally.all.levels[levels.indexOf(level)] ?? 0
    const kinds = signs.filter(({ rule }) => rule.level === level).length
    return `<li class="tile ${level}${count === 0 ? ' empty' : ''}">` +
      `<span class="name">${says(`level.${level}`)}</span>` +
      `<span class="big">${number(count)}</span>` +
        `<span class="small">${says('numbers.signs', { count: number(kinds) })}</span>` +
      `<span class="small">${says(`levelLong.${level}`)}</span></li>`
  })
  return `<section aria-labelledby="numbers"><h2 id="numbers">${says('numbers.title')}</h2>` +
    `<ul class="tiles">${tiles.join('')}</ul></section>`
}

/** The first time of each grave sign on each computer: the thread of an attack without its repetitions. */
export function story(sheet: Sheet): string {
  const { say, says, tally, number, byPlace, gravest } = sheet
  if (gravest === null) return ''
  const least = Math.min(levels.indexOf('high'), levels.indexOf(gravest))
  const told = tally.pairs
    .map((pair) => ({ pair, sign: byPlace.get(pair.rule) }))
    .filter((one): one is { pair: Pair; sign: Sign } =>
      one.sign !== undefined && levels.indexOf(one.sign.rule.level) >= least && one.pair.first < Infinity)
  if (told.length === 0) return ''
  // Where there is more than can be told, the graver stays.
  const kept = told.toSorted((a, b) => rank(b.sign) - rank(a.sign) || a.pair.first - b.pair.first)
    .slice(0, bounds.story)
  // What several rules saw in the same second on the same computer is one thing that happened.
  const happenings = Map.groupBy(kept, ({ pair }) => `${Math.floor(pair.first / 1000)} ${pair.computer}`)
  const lines = [...happenings.values()].toSorted((a, b) => (a[0]?.pair.first ?? 0) - (b[0]?.pair.first ?? 0))
    .map((all) => happening(sheet, all))
  const more = told.length > kept.length
    ? `<p class="soft">${says('story.more', { count: number(told.length - kept.length) })}</p>` : ''
  const level = levels[least] ?? 'high'
  return `<section aria-labelledby="story"><h2 id="story">${says('story.title')}</h2>` +
    `<p class="lead">${says('story.lead', { level: say(`level.${level}`) })}</p>` +
      `<ol class="story">${lines.join('')}</ol>${more}</section>`
}

const rank = ({ rule }: Sign): number => levels.indexOf(rule.level)

function happening({ say, says, tally, number, moments }: Sheet,
  all: readonly { readonly pair: Pair; readonly sign: Sign }[]): string {
  const [first] = all
  if (!first) return ''
  const computer = tally.computers.all[first.pair.computer]?.name ?? say('nobody')
  const signs = all.map(({ pair, sign }) => {
    const times = pair.count > 1 ? ` <span class="soft">${says('story.times', { count: number(pair.count) })}</span>`
      : ''
    return `<p>${badge(say, sign.rule.level)} <a href="#sign-${sign.place}">${escaped(sign.headline)}</a>${times}</p>` +
      `<p class="soft original" lang="en">${escaped(sign.rule.title)}</p>`
  })
  return `<li class="${first.sign.rule.level}"><time>${escaped(moments.exact(first.pair.first))}</time>` +
    `<div><p><strong>${escaped(computer)}</strong></p>${signs.join('')}</div></li>`
}
