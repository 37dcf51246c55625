// The lines of one incident, by when they happened; what was typed from paper stands where it belongs, with both times.
import type { Write } from '#hospital/kernel/act.ts'
import type { LineRow, TimelineTables } from './tables.ts'

export async function linesOf(db: Write, incident: string): Promise<readonly LineRow[]> {
  return db.withTables<TimelineTables>().selectFrom('response_line').selectAll().where('incident', '=', incident)
    .orderBy('happened_at').orderBy('seq').orderBy('n').execute()
}
