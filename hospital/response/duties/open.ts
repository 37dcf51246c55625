// Clocks of every incident that is still open: today's list and the reminders look here.
import type { Write } from '#hospital/kernel/act.ts'
import { incidentsOf } from '../incident/read.ts'
import type { IncidentRow } from '../incident/tables.ts'
import type { TimelineTables } from '../timeline/tables.ts'
import { clocksOf } from './clocks.ts'
import { holidays } from './holidays.ts'
import { dutyRows, givenOf } from './read.ts'
import { nextReminder } from './reminders.ts'
import { duties } from './rules.ts'
import type { Clock } from './shape.ts'

export interface OpenClocks {
  readonly incident: IncidentRow
  readonly clocks: readonly Clock[]
}

/** Drills are asked for by name. */
export async function openClocks(db: Write, now: number, mode: IncidentRow['mode'] = 'real'): Promise<readonly OpenClocks[]> {
  const open = (await incidentsOf(db, mode)).filter(({ state }) => state !== 'closed')
  const all: OpenClocks[] = []
  for (const incident of open) {
    const given = givenOf(incident, await dutyRows(db, incident.id))
    all.push({ incident, clocks: clocksOf(given, { duties: duties(), holidays: holidays() }, now) })
  }
  return all
}

/** Those somebody must see now. */
export const pressing = ({ state, edition }: Clock): boolean => !edition.optional && (state === 'late' || state === 'soon')

export function nextOf(open: readonly OpenClocks[], now: number): number | null {
  const coming = open.flatMap(({ clocks }) => clocks.flatMap(({ reminders, due, state }) => (
    state === 'running' || state === 'soon' ? (nextReminder(reminders, due, now) ?? []) : []
  )))
  return coming.length === 0 ? null : Math.min(...coming)
}

/** When the newest line of any incident was recorded: the machine's clock is held against it. */
export async function newestRecord(db: Write): Promise<number | null> {
  const row = await db.withTables<TimelineTables>().selectFrom('response_line')
    .select('recorded_at').orderBy('recorded_at', 'desc').limit(1).executeTakeFirst()
  return row?.recorded_at ?? null
}
