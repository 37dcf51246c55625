// Signs over time: a lane for each level, so that one grave sign is seen beside thousands of light ones. Drawn once,
// for screen and paper.
import { levels } from '#engines/sigma'
import { escaped } from '#hospital/kernel/escaped.ts'
import type { Sheet } from '../sheet.ts'

const wide = 960
const left = 92
const right = 70
const lane = 38
const top = 24
const mostBars = 96

export function timeline(sheet: Sheet): string {
  const { says } = sheet
  const drawn = sheet.tally.spread.bars(mostBars)
  const body = drawn === null ? `<p>${says('time.none')}</p>` : chart(sheet, drawn)
  return `<section aria-labelledby="time"><h2 id="time">${says('time.title')}</h2>${body}</section>`
}

function chart(sheet: Sheet, { width, from,
  counts }: { width: number; from: number; counts: readonly (readonly number[])[] }): string {
  const { say, says, moments, number, tally } = sheet
  const shown = levels.map((_, place) => place).filter((place) => (tally.all.levels[place] ?? 0) > 0).reverse()
  const bottom = top + shown.length * lane
  const step = (wide - left - right) / counts.length
  const x = (time: number) => left + ((time - from) / width) * step
  const to = from + counts.length * width
  const lanes = shown.map((place, row) => {
    const level = levels[place] ?? 'low'
    const most = Math.max(...counts.map((one) => one[place] ?? 0))
    const base = top + (row + 1) * lane - 5
    const bars = counts.map((one, at) => {
      const count = one[place] ?? 0
      if (count === 0) return ''
      // The root keeps small numbers visible beside large ones.
      const height = Math.max(3, Math.sqrt(count / most) * (lane - 11))
      const start = from + at * width
      return `<rect class="bar ${level}" data-from="${start}" data-to="${start + width}" ` +
        `x="${round(left + at * step + 0.4)}" ` +
        `y="${round(base - height)}" width="${round(Math.max(1.2, step - 0.8))}" height="${round(height)}">` +
        `<title>${escaped(`${moments.exact(start)} ${say(`level.${level}`)} ${number(count)}`)}</title></rect>`
    })
    return `<text class="label" x="0" y="${base - 6}">${says(`level.${level}`)}</text>` +
      `<path class="grid" d="M${left} ${base}H${wide - right}"/>${bars.join('')}` +
      `<text class="most" x="${wide - right + 8}" y="${base - 6}">${says('time.most', { count: number(most) })}</text>`
  })
  const range = moments.range(from, to)
  const words = say('time.words', { range, bars: counts.length })
  return `<div class="wide" role="group" aria-labelledby="time" tabindex="0">` +
    `<svg class="timeline" viewBox="0 0 ${wide} ${bottom + 30}" role="img" ` +
    `aria-label="${escaped(words)}">${cleared(sheet, x, from, to, bottom)}${lanes.join('')}` +
    `${ticks(sheet, x, from, width, counts.length, bottom)}</svg></div>` +
    `<p class="soft">${escaped(range)}　${says('time.each', { width: span(sheet, width) })}</p>` +
    table(sheet, shown, width, from, counts)
}

/** From a log that was cleared there may be less to draw than happened. */
function cleared({ say, says, input }: Sheet, x: (time: number) => number, from: number, to: number,
  bottom: number): string {
  const seen = new Map<number, string>()
  for (const { time, computer } of input.holes?.cleared ?? []) {
    if (time !== null && time >= from && time < to && seen.size < 60) seen.set(round(x(time)), computer ?? '')
  }
  if (seen.size === 0) return ''
  const marks = [...seen].map(([place, computer]) =>
    `<path class="cleared" d="M${place} ${top - 6}V${bottom}">` +
      `<title>${escaped(`${say('time.cleared')} ${computer}`)}</title></path>`)
  return `${marks.join('')}<path class="cleared" d="M${left} 2v12"/>` +
    `<text class="tick" x="${left + 8}" y="12">${says('time.cleared')}</text>`
}

/** At edges of bars, so that a date stands where its bar begins. */
function ticks(
  { moments }: Sheet, x: (time: number) => number, from: number, width: number, bars: number, bottom: number,
): string {
  const every = Math.ceil(bars / 6)
  const places = Array.from({ length: Math.floor(bars / every) + 1 }, (_, at) => at * every)
  return places.map((bar) => {
    const time = from + bar * width
    const text = bars * width < 3 * 86_400_000 ? moments.exact(time).slice(5, 16) : moments.exact(time).slice(0, 10)
    const anchor = bar === 0 ? 'start' : bar === bars ? 'end' : 'middle'
    return `<path class="grid" d="M${round(x(time))} ${bottom - 5}v5"/>` +
      `<text class="tick" text-anchor="${anchor}" x="${round(x(time))}" y="${bottom + 16}">${escaped(text)}</text>`
  }).join('')
}

function table({ says, moments, number }: Sheet, shown: readonly number[], width: number, from: number,
  counts: readonly (readonly number[])[]): string {
  const head = shown.map((place) =>
    `<th scope="col" class="right">${says(`level.${levels[place] ?? 'low'}`)}</th>`).join('')
  const cells = (one: readonly number[]) => shown.map((place) => `<td class="right">${number(one[place] ?? 0)}</td>`)
  const rows = counts.flatMap((one, at) => (one.every((count) => count === 0) ? [] : [
    `<tr><th scope="row">${escaped(moments.exact(from + at * width))}</th>${cells(one).join('')}</tr>`,
  ]))
  return `<details class="plain"><summary>${says('time.table')}</summary><div class="wide"><table><thead><tr>` +
    `<th scope="col">${says('time.from')}</th>` +
    `${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
}

function span({ say }: Sheet, width: number): string {
  const minutes = width / 60_000
  if (minutes < 60) return say('width.minutes', { count: minutes })
  if (minutes < 24 * 60) return say('width.hours', { count: minutes / 60 })
  return minutes < 364 * 24 * 60 ? say('width.days', { count: minutes / 1440 })
    : say('width.years', { count: Math.round(minutes / (1440 * 364)) })
}

const round = (value: number): number => Math.round(value * 100) / 100
