// The call log of an incident, in the order of the calls; and the rules by which this hospital calls.
import type { Write } from '#hospital/kernel/act.ts'
import { callingWith, type Calling } from './calling.ts'
import type { CallingRow, CallRow, CallTables } from './tables.ts'

export async function callsOf(db: Write, incident: string): Promise<readonly CallRow[]> {
  return db.withTables<CallTables>().selectFrom('response_call').selectAll().where('incident', '=', incident)
    .orderBy('called_at').orderBy('seq').execute()
}

/** Newest first. */
export async function callingVersions(db: Write): Promise<readonly CallingRow[]> {
  return db.withTables<CallTables>().selectFrom('response_calling').selectAll().orderBy('version', 'desc').execute()
}

export async function callingNow(db: Write): Promise<Calling> {
  return callingWith((await callingVersions(db))[0]?.rules ?? null)
}
