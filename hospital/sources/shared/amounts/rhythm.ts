// How often something happens, as hours from one time to the next: 毎日, 日次(2時), 週1(土), 1日2回, 7日, 24時間ごと, 月〜金.
import { fold } from '#engines/japanese'
import { often, perMarks, rhythms, spanMarks, times, timesIn } from './amounts.words.ts'
import { hoursIn } from './hours.ts'
import { longestWait, weekdaysIn } from './weekdays.ts'

const called = rhythms.map(([hours, words]) => [hours, words.map((word) => fold(word))] as const)
const spans = new Map(Object.entries(timesIn).map(([word, hours]) => [fold(word), hours]))
const span = [...spans.keys()].join('|')
const count = fold(times)
const per = perMarks.map((mark) => fold(mark)).join('|')
/** 1日2回, 週1回, 週1(土), 月2: the number behind says how many times. */
const timesASpan = new RegExp(`^(1)?\\s*(${span})(?:${spanMarks})?(?:${per})?\\s*(\\d+)\\s*(?:${count}.*)?$`, 'u')
/** 3日に1回, 7日ごと, 1回/週: the number in front says how long. */
const onceASpan = new RegExp(`^(.+?)(?:${per})\\s*(\\d+)\\s*${count}$`, 'u')
const perSpan = new RegExp(`^(\\d+)\\s*${count}\\s*/\\s*(${span})$`, 'u')

const week = 168

/** `unit`: hours in one, where a bare number stands below a heading that names the unit. Null: not understood. */
export function everyHoursIn(text: string, unit?: number): number | null {
  const plainly = spreadIn(text, unit)
  const days = everyWeekOn(text)
  return days === null ? plainly : Math.max(plainly ?? 0, longestWait(days))
}

/** The days of the week, 1 Monday … 7 Sunday, of what happens every week; 隔週土曜 is not on every Saturday. */
export function everyWeekOn(text: string): number[] | null {
  const days = weekdaysIn(text)
  return days === null || (spreadIn(text) ?? 0) > week ? null : days
}

function spreadIn(text: string, unit?: number): number | null {
  const folded = fold(text)
  // 週1(土): what stands in brackets says on which day or at what time.
  const plain = folded.replace(/[([].*$/u, '').replace(often, '').trim()
  const spread = timesASpan.exec(plain)
  if (spread) return part(spans.get(spread[2] ?? ''), Number(spread[3]))
  const each = perSpan.exec(plain)
  if (each) return part(spans.get(each[2] ?? ''), Number(each[1]))
  const once = onceASpan.exec(plain)
  const long = once ? hoursIn(once[1] ?? '') : null
  if (once && long !== null) return part(long, Number(once[2]))
  const hours = hoursIn(plain, unit)
  if (hours !== null && hours > 0) return hours
  for (const [every, words] of called) if (words.some((word) => folded.includes(word))) return every
  return null
}

function part(hours: number | undefined, runs: number): number | null {
  return hours === undefined || runs === 0 ? null : Math.round((hours / runs) * 1000) / 1000
}
