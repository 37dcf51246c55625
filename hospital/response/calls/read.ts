// The call log of an incident, in the order of the calls.
import type { Write } from '#hospital/kernel/act.ts'
import type { CallRow, CallTables } from './tables.ts'

export async function callsOf(db: Write, incident: string): Promise<readonly CallRow[]> {
  return db.withTables<CallTables>().selectFrom('response_call').selectAll().where('incident', '=', incident)
    .orderBy('called_at').orderBy('seq').execute()
}
