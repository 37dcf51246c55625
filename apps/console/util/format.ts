// Dates, numbers and sizes as people read them, in the language of the page and the hospital's time zone.
import type { Locale } from '#hospital/kernel/text.ts'

const tags: Readonly<Record<Locale, string>> = { ja: 'ja-JP', en: 'en-GB' }
const zone = 'Asia/Tokyo'

/** ISO text or epoch milliseconds. A bare date is that day everywhere. */
export type When = string | number

function instant(when: When): Date {
  return new Date(typeof when === 'string' && when.length === 10 ? `${when}T00:00:00+09:00` : when)
}

export function formatDate(when: When, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: locale === 'ja' ? 'long' : 'medium', timeZone: zone })
    .format(instant(when))
}

/** The day and its weekday in the space of a cell. */
export function formatShortDay(when: When, locale: Locale, weekday = true): string {
  return new Intl.DateTimeFormat(tags[locale], {
    month: 'numeric', day: 'numeric', ...(weekday ? { weekday: 'short' } : {}), timeZone: zone,
  }).format(instant(when))
}

export function formatWeekday(when: When, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { weekday: 'short', timeZone: zone }).format(instant(when))
}

export function formatPercent(share: number, locale: Locale): string {
  const digits = share > 0 && share < 0.1 ? 1 : 0
  return new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: digits }).format(share)
}

export function formatTime(when: When, locale: Locale): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone } as const
  return new Intl.DateTimeFormat(tags[locale], style).format(instant(when))
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale]).format(value)
}

export function formatSize(bytes: number, locale: Locale): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
  const value = bytes / 1000 ** step
  const digits = { maximumFractionDigits: step === 0 || value >= 100 ? 0 : 1 }
  return `${new Intl.NumberFormat(tags[locale], digits).format(value)} ${units[step]}`
}

/** Whole days from one day to another; negative: already past. */
export function daysBetween(from: When, to: When): number {
  return Math.round((instant(to).getTime() - instant(from).getTime()) / 86_400_000)
}

/** Today in the hospital's time zone, ISO. */
export function today(now: number = Date.now()): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(now)
}
