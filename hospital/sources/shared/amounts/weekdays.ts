// On which days of the week something happens: 平日のみ, 月〜土, 毎週土曜 22:00, 火・金, 週1(土), 毎日(日曜を除く).
import { fold } from '#engines/japanese'
import {
  butDays, dayMark, dayRange, everyWeek, dayOfWeek, everyDays, often, weekday, weekdays, workingDays,
} from './amounts.words.ts'

const every = [1, 2, 3, 4, 5, 6, 7]
const working = workingDays.map((word) => fold(word))
const daily = everyDays.map((word) => fold(word))
const marked = new RegExp(fold(dayMark), 'u')

/** 1 Monday … 7 Sunday, in order. Null: it names no days of the week. */
export function weekdaysIn(text: string): number[] | null {
  const folded = fold(text)
  const plain = folded.replace(/[([].*$/u, '').trim()
  const inside = [...folded.matchAll(/[([]([^)\]]*)/gu)].map(([, words = '']) => words.trim())
  // 週1回 土曜日: a word by itself is a day only where it says so.
  const words = plain.split(/\s+/u).filter((word) => marked.test(word))
  // 日 or 月 alone may mean daily and monthly as well.
  const spoken = [...(plain.length > 1 ? [plain] : []), ...inside, ...words]
  const but = spoken.map((part) => butDays.exec(part)?.[1]).find((days) => days !== undefined)
  // Those that are left out are left out of every day, or of the days named beside them.
  const rest = spoken.map((part) => part.replace(butDays, '').trim())
  const named = rest.map(daysOf).find((days) => days !== null)
  if (but === undefined) return named ?? null
  const left = new Set(listed(but))
  if (left.size === 0) return named ?? null
  const from = named ?? (rest.every((part) => part === '') || daily.some((word) => folded.includes(word)) ? every : null)
  const days = from?.filter((day) => !left.has(day)) ?? []
  return days.length === 0 ? null : days
}

/** Hours from one of these days to the next, the longest. */
export function longestWait(days: readonly number[]): number {
  const waits = days.map((day, at) => (((days[(at + 1) % days.length] ?? day) - day + 7) % 7) || 7)
  return Math.max(0, ...waits) * 24
}

function daysOf(part: string): number[] | null {
  if (working.some((word) => part.includes(word))) return [1, 2, 3, 4, 5]
  const [, from = '', to = ''] = dayRange.exec(part) ?? []
  if (from !== '' && to !== '') {
    const [first, last] = [weekdays.indexOf(from), weekdays.indexOf(to)]
    return every.map((_, at) => (first + at) % 7).slice(0, ((last - first + 7) % 7) + 1).map((at) => at + 1).sort((a, b) => a - b)
  }
  return weekday.test(part) ? listed(part) : null
}

function listed(part: string): number[] {
  const letters = part.replace(everyWeek, '').replace(often, '').replaceAll(dayOfWeek, '')
  return [...new Set([...letters].map((letter) => weekdays.indexOf(letter) + 1))].filter((day) => day > 0).sort((a, b) => a - b)
}
