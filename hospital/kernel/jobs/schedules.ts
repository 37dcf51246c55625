// Which runs are due by the calendar, in Japan's time, and which were missed while nothing was running.
import { Cron } from 'croner'
import type { Schedule } from './jobs.ts'

export interface Due {
  /** The newest run that is due: the one that will be done. */
  readonly newest: number
  /** Runs due since `after`, including that one. */
  readonly count: number
  /** Due so long ago that it must have been missed, not merely waited for. */
  readonly late: boolean
}

/** A busy machine may be this late without anything having been missed. */
const grace = 10 * 60_000
const mostCounted = 10_000

export function cronOf({ cron }: Schedule): Cron {
  return new Cron(cron, { timezone: 'Asia/Tokyo', paused: true })
}

export function dueRuns(cron: Cron, after: number, now: number): Due | null {
  let newest = after
  let count = 0
  for (; count < mostCounted; count++) {
    const next = cron.nextRun(new Date(newest))?.getTime()
    if (next === undefined || next > now) break
    newest = next
  }
  return count === 0 ? null : { newest, count, late: count > 1 || now - newest > grace }
}
