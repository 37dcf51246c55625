// Days on which offices of the state are closed: weekends, holidays of the law, the turn of the year.
import { z } from 'zod'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both, dataOf } from '../data.ts'
import { plusDays, weekdayOf } from './days.ts'

const month = z.int().min(1).max(12)
const inYear = z.string().regex(/^\d\d-\d\d$/)

const rule = z.union([
  z.strictObject({ name: both, month, day: z.int().min(1).max(31) }),
  /** The nth Monday. */
  z.strictObject({ name: both, month, monday: z.int().min(1).max(5) }),
  /** The day of the equinox in 1980 with its fraction; good from 1980 to 2099. */
  z.strictObject({ name: both, month, equinox: z.number() }),
])

const holidayData = z.strictObject({
  asOf: z.iso.date(), source: z.string().min(1).max(1000), certainty, rules: z.array(rule).min(1).max(60),
  closed: z.strictObject({ from: inYear, to: inYear, certainty }),
  lists: z.record(z.string().regex(/^\d{4}$/), z.array(inYear).min(1).max(60)),
})
export type HolidayData = z.infer<typeof holidayData>

export const holidays = dataOf('holidays', holidayData)

export interface Closed {
  readonly because: 'weekend' | 'holiday' | 'year-end'
  /** False: computed, and no published list of that year has confirmed it. */
  readonly listed: boolean
}

/** Why offices are closed on that day; null: they are open. */
export function closedOn(day: string, data: HolidayData): Closed | null {
  if (weekdayOf(day) > 5) return { because: 'weekend', listed: true }
  const short = day.slice(5)
  const list = data.lists[day.slice(0, 4)]
  if (list ? list.includes(short) : computed(Number(day.slice(0, 4)), data).has(short)) {
    return { because: 'holiday', listed: list !== undefined }
  }
  return short >= data.closed.from || short <= data.closed.to ? { because: 'year-end', listed: true } : null
}

/** Holidays of a year by the law: those named, 振替休日 for a Sunday, and 国民の休日 between two. As month-day. */
export function computed(year: number, { rules }: Pick<HolidayData, 'rules'>): ReadonlySet<string> {
  const named = new Set(rules.map((one) => dayBy(one, year)))
  const all = new Set(named)
  for (const day of named) {
    if (weekdayOf(day) !== 7) continue
    let instead = plusDays(day, 1)
    while (named.has(instead)) instead = plusDays(instead, 1)
    all.add(instead)
  }
  for (const day of named) {
    const between = plusDays(day, 1)
    if (!all.has(between) && named.has(plusDays(day, 2))) all.add(between)
  }
  return new Set([...all].map((day) => day.slice(5)))
}

function dayBy(one: z.infer<typeof rule>, year: number): string {
  const day = (of: number) => `${year}-${two(one.month)}-${two(of)}`
  if ('day' in one) return day(one.day)
  if ('monday' in one) return day(1 + ((8 - weekdayOf(day(1))) % 7) + (one.monday - 1) * 7)
  return day(Math.floor(one.equinox + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4))
}

const two = (value: number) => String(value).padStart(2, '0')
