// When a duty ends: pure arithmetic over instants and days of Japan.
import { dayOf, endOf, plusDays } from './days.ts'
import { closedOn, type HolidayData } from './holidays.ts'
import type { DaysRule, Edition } from './rules.ts'

export interface Due {
  /** Last day; null where hours are counted. */
  readonly day: string | null
  /** The first instant that is too late. */
  readonly at: number
  /** What to keep to: the earlier day of a range, or the day before closed days moved it. */
  readonly aimAt: number
  readonly aimDay: string | null
  /** The day before closed days moved it; null: nothing was moved. */
  readonly movedFrom: string | null
  /** Closed days that moved it, and that no published list has confirmed. */
  readonly unlisted: boolean
  /** Days counted. */
  readonly days: number | null
}

export function dueOf(rule: Edition['due'], from: number, longer: boolean, holidays: HolidayData): Due | null {
  if (rule.kind === 'none') return null
  if (rule.kind === 'days') return byDays(rule, from, longer && rule.longer ? rule.longer.days : rule.days, holidays)
  const at = from + rule.hours * 3_600_000
  return { day: null, at, aimAt: at, aimDay: null, movedFrom: null, unlisted: false, days: null }
}

function byDays(rule: DaysRule, from: number, days: number, holidays: HolidayData): Due {
  const nth = (n: number) => plusDays(dayOf(from), rule.firstDay === 'counted' ? n - 1 : n)
  const plain = nth(days)
  let day = plain
  let unlisted = false
  for (let closed = closedOn(day, holidays); rule.closed === 'next-open-day' && closed; closed = closedOn(day, holidays)) {
    unlisted ||= !closed.listed
    day = plusDays(day, 1)
  }
  const aim = rule.aimDays === undefined ? plain : nth(rule.aimDays)
  return {
    day, at: endOf(day), aimDay: aim === day ? null : aim, aimAt: endOf(aim),
    movedFrom: day === plain ? null : plain, unlisted, days,
  }
}
