// Parts of a time: the hour of a log-in, the week of a payment.
import type { TimePart } from '../tree.ts'

/** Milliseconds to add to an instant for the clock on the wall. */
export type Zone = (time: number) => number

export const utc: Zone = () => 0

const written =
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?\s*(Z|[-+]\d{2}:?\d{2})?$/

/**
 * The time a value says, as the clock on the wall showed it. A value that names its own offset is an instant and is
 * seen in `zone`; one that names none is taken as it stands. Seconds and milliseconds since 1970 count as instants.
 */
export function timeIn(text: string, zone: Zone): { readonly local: number } | null {
  const bare = text.trim()
  if (/^\d{10}$/.test(bare)) return instant(Number(bare) * 1000, zone)
  if (/^\d{13}$/.test(bare)) return instant(Number(bare), zone)
  const found = written.exec(bare)
  if (found === null) return null
  const parts = found.slice(1, 7).map((part) => Number(part ?? 0))
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null
  const local = Date.UTC(year, month - 1, day, hour, minute, second)
  const offset = found[7]
  return offset === undefined ? { local } : instant(local - offsetOf(offset), zone)
}

function instant(time: number, zone: Zone): { readonly local: number } {
  return { local: time + zone(time) }
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return (text.startsWith('-') ? -minutes : minutes) * 60_000
}

const dayLength = 86_400_000

/** NaN for no time. Weeks are those of ISO 8601: the first has the year's first Thursday. */
export function timePart(local: number, part: TimePart): number {
  const date = new Date(local)
  switch (part) {
    case 'minute': return date.getUTCMinutes()
    case 'hour': return date.getUTCHours()
    case 'day': return date.getUTCDate()
    case 'month': return date.getUTCMonth() + 1
    case 'year': return date.getUTCFullYear()
    case 'week': return isoWeek(local)
  }
}

function isoWeek(local: number): number {
  const days = Math.floor(local / dayLength)
  // 1970-01-01 was a Thursday: the Thursday of the same week decides the year.
  const thursday = days - ((days + 3) % 7 + 7) % 7 + 3
  const year = new Date(thursday * dayLength).getUTCFullYear()
  return Math.floor((thursday - Date.UTC(year, 0, 1) / dayLength) / 7) + 1
}
