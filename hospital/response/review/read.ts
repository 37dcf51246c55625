// A review as it stands: what was written, and the rows that the rest is computed from.
import type { Write } from '#hospital/kernel/act.ts'
import { callsOf } from '../calls/read.ts'
import { comebackOf } from '../comeback/read.ts'
import { cutsOf } from '../cuts/read.ts'
import { decisionRows } from '../declare/read.ts'
import { clocksOf } from '../duties/clocks.ts'
import { holidays } from '../duties/holidays.ts'
import { dutyRows, givenOf } from '../duties/read.ts'
import { duties } from '../duties/rules.ts'
import { incidentOf } from '../incident/read.ts'
import { rolesOf } from '../roles/read.ts'
import { boardOf } from '../steps/board.ts'
import { stepsOf } from '../steps/read.ts'
import { linesOf } from '../timeline/read.ts'
import { notesOf } from '../word/read.ts'
import { gapsOf, type Gap } from './gaps.ts'
import { lateOf, type Late } from './late.ts'
import { phasesOf, type Ground, type Phase } from './phases.ts'
import { reviewRules } from './shape.ts'
import type { ReviewRow, ReviewTables } from './tables.ts'

export async function reviewOf(db: Write, incident: string): Promise<ReviewRow | null> {
  return (await db.withTables<ReviewTables>().selectFrom('response_review').selectAll().where('incident', '=', incident).executeTakeFirst()) ?? null
}

export async function groundOf(db: Write, id: string, now: number): Promise<Ground | null> {
  const incident = await incidentOf(db, id)
  if (incident === null) return null
  const clocks = clocksOf(givenOf(incident, await dutyRows(db, id)), { duties: duties(), holidays: holidays() }, now)
  return {
    incident, lines: await linesOf(db, id), calls: await callsOf(db, id), roles: await rolesOf(db, id), cuts: await cutsOf(db, id),
    decisions: await decisionRows(db, id), notes: (await notesOf(db, id)).map(({ note }) => note), comebacks: (await comebackOf(db, id)).states,
    cards: boardOf(await stepsOf(db, id), incident.opened_at, now), clocks,
  }
}

export interface Review {
  readonly ground: Ground
  readonly written: ReviewRow | null
  readonly phases: readonly Phase[]
  readonly late: readonly Late[]
  readonly gaps: readonly Gap[]
}

export async function reviewed(db: Write, incident: string, now: number): Promise<Review | null> {
  const ground = await groundOf(db, incident, now)
  if (ground === null) return null
  const end = ground.incident.closed_at ?? now
  return {
    ground, written: await reviewOf(db, incident), phases: phasesOf(ground, reviewRules()), late: lateOf(ground, end),
    gaps: gapsOf(ground.incident, ground.lines, reviewRules(), now),
  }
}

/** By improvement. */
export async function linkedChecks(db: Write): Promise<ReadonlyMap<string, string>> {
  const rows = await db.withTables<ReviewTables>().selectFrom('response_review_check').select(['improvement', 'check_id']).execute()
  return new Map(rows.map((row) => [row.improvement, row.check_id]))
}
