// Hours as people read them: with one place after the point, from three days on in days as well.
import type { Locale } from '#hospital/kernel/text.ts'
import { binderWords } from '../text.ts'

const days = 72

export const tenths = (hours: number): number => (hours >= 10 ? Math.round(hours) : Math.round(hours * 10) / 10)

export function hoursText(locale: Locale, hours: number): string {
  const words = binderWords(locale)
  return hours >= days
    ? words('hours.days', { hours: tenths(hours), days: Math.round((hours / 24) * 10) / 10 })
    : words('hours.hours', { hours: tenths(hours) })
}

/** A moment as the clock on the wall in Japan showed it. */
export function clock(moment: string): string {
  if (moment.length <= 10) return moment
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(moment) ? moment : `${moment}Z`
  const there = Temporal.Instant.from(zoned).toZonedDateTimeISO('Asia/Tokyo').toPlainDateTime()
  return there.toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
}
