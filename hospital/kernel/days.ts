// Days between dates as a person counts them. Times told in UTC are taken as the day in Japan, which has no summer
// time.

const dayMs = 86_400_000
const japanMs = 9 * 3_600_000

/** ISO date of a moment. */
export function dayOf(moment: string): string {
  if (moment.length > 10 && moment.endsWith('Z'))
    return new Date(Date.parse(moment) + japanMs).toISOString().slice(0, 10)
  return moment.slice(0, 10)
}

/** A day some days on. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)
}

/** Whole days from one moment's day to another's; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / dayMs)
}

/** The same day some months away; where that month is shorter, its last day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = dayOf(date).split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
