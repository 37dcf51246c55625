// Days and times as people read them, in the zone of the hospital.
import type { Locale } from '#hospital/kernel/text.ts'

export interface Moments {
  /** 2026年11月3日 02:14 */
  day(time: number): string
  moment(time: number): string
  /** With seconds, for tables: 2026-11-03 02:14:05 */
  exact(time: number): string
  /** From and to, the day said once where it is the same. */
  range(from: number, to: number): string
  /** `datetime-local` of a form. */
  input(time: number): string
  /** Milliseconds local time is ahead of UTC then. */
  offset(time: number): number
}

export function moments(locale: Locale, zone: string): Moments {
  const place = locale === 'ja' ? 'ja-JP' : 'en-GB'
  const long = new Intl.DateTimeFormat(place, { timeZone: zone, dateStyle: 'long' })
  const clock = new Intl.DateTimeFormat(place, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const sortable = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const day = (time: number) => long.format(time)
  const moment = (time: number) => `${long.format(time)} ${clock.format(time)}`
  const exact = (time: number) => sortable.format(time)
  return {
    day, moment, exact,
    range: (from, to) => {
      const dash = locale === 'ja' ? '〜' : ' – '
      if (Math.floor(from / 60_000) === Math.floor(to / 60_000)) return moment(from)
      return day(from) === day(to) ? `${moment(from)}${dash}${clock.format(to)}` : `${moment(from)}${dash}${moment(to)}`
    },
    input: (time) => exact(time).slice(0, 16).replace(' ', 'T'),
    offset: (time) => Date.parse(`${exact(time).replace(' ', 'T')}Z`) - Math.floor(time / 1000) * 1000,
  }
}
