// On which days a line of the plan should run after a run: every so many hours, or on its days of the week.
import { dayAt } from '../moments.ts'

const hour = 3_600_000
const day = 24 * hour
/** Nothing is planned more often; and the way from one run to the next has an end. */
const minute = 60_000

export interface Rhythm {
  readonly everyHours: number
  /** 1 Monday … 7 Sunday; empty: on any day. */
  readonly weekdays: readonly number[]
  /** It runs in the early hours of the day after: 02:00 on Saturday is Friday's. */
  readonly pastMidnight: boolean
}

export interface Due {
  readonly at: number
  readonly day: string
}

interface Planned {
  readonly everyHours?: number | undefined
  readonly weekdays?: readonly number[] | undefined
}

/** `runs`: instants at which it ran, well or not; they show whether it runs before or after midnight. */
export function rhythmOf({ everyHours, weekdays = [] }: Planned, runs: readonly number[]): Rhythm | null {
  if (everyHours === undefined || everyHours <= 0) return null
  const on = (at: number) => weekdays.includes(weekdayOf(at))
  const pastMidnight = weekdays.length > 0
    && runs.some((at) => !on(at) && on(at - day) && new Date(at + 9 * hour).getUTCHours() < 12)
  return { everyHours, weekdays: weekdays.length === 7 ? [] : weekdays, pastMidnight }
}

/** When it should have run after `from`, one after another without end. */
export function* dueAfter(from: number, { everyHours, weekdays, pastMidnight }: Rhythm): Generator<Due, never> {
  const of = (at: number) => (pastMidnight ? at - 12 * hour : at)
  const step = weekdays.length === 0 ? Math.max(everyHours * hour, minute) : day
  for (let at = from + step; ; at += step) {
    if (weekdays.length === 0 || weekdays.includes(weekdayOf(of(at)))) yield { at, day: dayAt(of(at)) }
  }
}

/** Day of the week in Japan. */
function weekdayOf(at: number): number {
  return new Date(at + 9 * hour).getUTCDay() || 7
}
