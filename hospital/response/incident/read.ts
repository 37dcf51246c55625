// Incidents as they stand.
import type { Write } from '#hospital/kernel/act.ts'
import type { IncidentRow, IncidentTables } from './tables.ts'

export async function incidentOf(db: Write, id: string): Promise<IncidentRow | null> {
  return (await db.withTables<IncidentTables>().selectFrom('response_incident').selectAll().where('id', '=', id)
    .executeTakeFirst()) ?? null
}

/** Newest first. Drills are asked for by name: they never stand among the real ones unasked. */
export async function incidentsOf(db: Write, mode: IncidentRow['mode']): Promise<readonly IncidentRow[]> {
  return db.withTables<IncidentTables>().selectFrom('response_incident').selectAll().where('mode', '=', mode)
    .orderBy('opened_at', 'desc').orderBy('id').execute()
}
