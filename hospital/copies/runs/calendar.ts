// Runs by day: what was planned, what came of it, what is due. Days nobody has looked at yet are neither.
import { addDays, dayOf } from '#hospital/kernel/days.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { dayAt, end, start } from '../moments.ts'
import { dueAfter } from './due.ts'
import { linesOf, missedOf, type Line } from './lines.ts'

/** `unseen`: it should have run, and nobody has looked since. */
export type RunState = 'done' | 'warnings' | 'failed' | 'missed' | 'unseen' | 'due'

export interface LineDays {
  readonly line: Line
  readonly days: ReadonlyMap<string, RunState>
}

/** Days of a calendar, and no more of them than a plan line can fill. */
const most = 400

export function calendarOf(view: RegisterView, from: string, to: string, graceHours: number): readonly LineDays[] {
  return linesOf(view).map((line) => {
    const days = new Map<string, RunState>()
    const set = (day: string, state: RunState) => {
      if (day >= from && day <= to) days.set(day, state)
    }
    // Later ones win: what succeeded in the end was done.
    for (const day of ahead(view, line, to)) set(day, day < view.asOf ? 'unseen' : 'due')
    for (const day of missedIn(line, from, graceHours)) set(day, 'missed')
    for (const { is } of line.runs) {
      if (is.result === 'failed' || is.result === 'missed') set(dayOf(is.startedAt ?? ''), is.result)
    }
    for (const at of line.successes) set(dayAt(at), 'done')
    for (const { is } of line.runs) if (is.result === 'warnings') set(dayOf(is.startedAt ?? ''), 'warnings')
    return { line, days }
  })
}

function missedIn(line: Line, from: string, graceHours: number): readonly string[] {
  return missedOf(line, graceHours, start(from), most)
}

/** What should run after the last look, by the interval from the last success. */
function ahead(view: RegisterView, { rhythm, successes, lookedAt }: Line, to: string): readonly string[] {
  if (rhythm === null) return []
  const daily = { ...rhythm, everyHours: Math.max(rhythm.everyHours, 24) }
  const after = lookedAt ?? start(view.asOf)
  const last = successes.at(-1) ?? after
  const days: string[] = []
  for (const due of dueAfter(last, daily)) {
    if (due.at > end(to) || days.length >= most) break
    if (due.at > after) days.push(due.day)
  }
  return days
}

/** Whole weeks around a day, Monday to Sunday. */
export function weeksAround(day: string, weeks: number): { readonly from: string; readonly to: string } {
  const monday = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
  return { from: addDays(monday, -7 * weeks), to: addDays(monday, 7 * (weeks + 1) - 1) }
}
