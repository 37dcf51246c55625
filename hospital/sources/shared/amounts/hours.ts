// A length of time as hours: 14日, 3時間, 2日半, 1日12時間, 72h, 約3〜4日. A range counts as its longer end.
import { fold } from '#engines/japanese'
import { beforeAmount, behindAmount, betweenAmounts, halfBehind, halfDay, hourUnits, noTime } from './amounts.words.ts'

const units = new Map(Object.entries(hourUnits).map(([word, hours]) => [fold(word), hours]))
const unitPattern = [...units.keys()].sort((a, b) => b.length - a.length).join('|')
const half = fold(halfBehind)
const piece = new RegExp(`(\\d+(?:\\.\\d+)?)\\s*(${unitPattern})?(${half})?`, 'gu')
const none = new Set<string>(noTime.map((word) => fold(word)))
const halfDays = new Set<string>(halfDay.map((word) => fold(word)))

/** `unit`: hours in one, where a bare number stands below a heading that names the unit. Null: not understood. */
export function hoursIn(text: string, unit?: number): number | null {
  const plain = plainOf(text)
  if (none.has(plain)) return 0
  if (halfDays.has(plain)) return 12
  const ends = plain.split(betweenAmounts).map((part) => part.trim()).filter((part) => part !== '')
  const last = ends.at(-1)
  if (last === undefined) return null
  const long = sumOf(last, unit)
  if (long === null || ends.length === 1) return long
  // 3~4日: the unit behind holds for both.
  const short = sumOf(ends[0] ?? '', unit ?? unitIn(last))
  return short === null ? null : Math.max(short, long)
}

/** 目標復旧時間(日): what a bare number below it counts. */
export function hourUnitIn(heading: string): number | undefined {
  const named = new RegExp(`[(\\[/]\\s*(${unitPattern})\\s*[)\\]]?\\s*$`, 'u').exec(fold(heading))?.[1]
  return named === undefined ? undefined : units.get(named)
}

function plainOf(text: string): string {
  const folded = fold(text).replaceAll(',', '').replace(/\(.*\)$/u, '')
  return folded.replace(beforeAmount, '').replace(behindAmount, '').trim()
}

function unitIn(part: string): number | undefined {
  const found = new RegExp(`(${unitPattern})`, 'u').exec(part)?.[1]
  return found === undefined ? undefined : units.get(found)
}

function sumOf(part: string, bare: number | undefined): number | null {
  const found = [...part.matchAll(piece)]
  if (found.length === 0 || part.replace(piece, '').trim() !== '') return null
  let sum = 0
  for (const [, digits = '', word, more] of found) {
    const unit = word === undefined ? bare : units.get(word)
    if (unit === undefined) return null
    sum += (Number(digits) + (more === undefined ? 0 : 0.5)) * unit
  }
  return Math.round(sum * 1000) / 1000
}
