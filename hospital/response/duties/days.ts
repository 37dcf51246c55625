// Days of Japan: an instant's day, the end of a day, one day after the other. Always Asia/Tokyo, whatever the machine's zone.
const zone = 'Asia/Tokyo'

export function dayOf(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The first instant after the day. */
export function endOf(day: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
}

export function plusDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}
