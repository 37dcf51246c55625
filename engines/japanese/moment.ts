// A date with a time of day: 2026/11/20 9:00:00, 午後3時5分, 3:05 PM, ISO with offset.
import { afternoon, bareHour, clockTime } from './eras.words.ts'
import { readDay, tidy } from './day.ts'
import type { DateOptions } from './day.ts'
import { serialToIso } from './serial.ts'

/**
 * ISO day where no time is given, else a local ISO date-time, with its offset if the text has one; null if unreadable.
 */
export function parseMoment(text: string, options: DateOptions): string | null {
  if (text.length > 64) return null
  const plain = tidy(text)
  if (options.serial && /^\d{1,7}\.\d+$/.test(plain)) return serialToIso(Number(plain), options.serial)
  const split = splitTime(plain)
  if (!split) return readDay(plain, options)
  const day = readDay(split.day, options)
  return day === null ? null : `${day}T${split.time}`
}

/** Day and time of a tidied text; null without a readable time. */
export function splitTime(plain: string): { day: string; time: string } | null {
  const found = clockTime.exec(plain) ?? bareHour.exec(plain)
  if (!found) return null
  const [, before, hour = '', minute, second, fraction, after, zone] = found
  const half = before ?? after
  const h = hours(Number(hour), half)
  const m = Number(minute ?? 0)
  const s = Number(second ?? 0)
  if (h === null || m > 59 || s > 59) return null
  const time = [h, m, s].map(part => String(part).padStart(2, '0')).join(':')
  const split = fraction && Number(fraction) > 0 ? `.${fraction.slice(0, 3)}` : ''
  const offset = zone ? offsetOf(zone) : ''
  if (offset === null) return null
  return { day: plain.slice(0, found.index).trim(), time: `${time}${split}${offset}` }
}

function hours(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour > 12) return null
  // 午前12時 and 午後0時 are both in use; 12 AM is midnight, 12 PM is noon
  const late = half === afternoon || half.startsWith('p')
  return (hour % 12) + (late ? 12 : 0)
}

function offsetOf(zone: string): string | null {
  if (!/\d/.test(zone)) return 'Z'
  const digits = zone.replace(':', '')
  const [hour, minute] = [Number(digits.slice(1, 3)), Number(digits.slice(3))]
  return hour > 14 || minute > 59 ? null : `${digits.slice(0, 3)}:${digits.slice(3)}`
}
