// Which drills are due: once a year on each ward that ever had one, and one of half an hour or more for the hospital.
import { drillSizes } from './exercise.ts'
import type { DrillRow } from './tables.ts'

/** Ours: the fee rule says about once a year. SOURCE: fee-records-2024 (12) */
const yearDays = 365
const dayMs = 86_400_000

export interface LastRun {
  readonly ward: string | null
  readonly incident: string
  readonly endedAt: number
  readonly late: boolean
}

/** A card of five minutes is a record, but not the yearly drill. */
export const isYearly = (row: Pick<DrillRow, 'body'>): boolean => row.body.size !== drillSizes[0]

/** The newest of each ward, the longest ago first. */
export function lastRuns(rows: readonly DrillRow[], now: number): readonly LastRun[] {
  const newest = new Map<string | null, LastRun>()
  for (const row of rows) {
    if (row.ended_at === null) continue
    const before = newest.get(row.ward)
    if (before !== undefined && before.endedAt >= row.ended_at) continue
    newest.set(row.ward, { ward: row.ward, incident: row.incident, endedAt: row.ended_at, late: now - row.ended_at > yearDays * dayMs })
  }
  return [...newest.values()].toSorted((a, b) => a.endedAt - b.endedAt)
}

/** The day from which the yearly drill counts as missing; null: none was ever held. */
export function yearlyUntil(rows: readonly DrillRow[]): number | null {
  const ends = rows.filter(isYearly).flatMap((row) => row.ended_at ?? [])
  return ends.length === 0 ? null : Math.max(...ends) + yearDays * dayMs
}
