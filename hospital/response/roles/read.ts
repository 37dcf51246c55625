// Who holds which role.
import type { Write } from '#hospital/kernel/act.ts'
import type { RoleRow, RoleTables } from './tables.ts'

/** In the order in which they were taken. */
export async function rolesOf(db: Write, incident: string): Promise<readonly RoleRow[]> {
  return db.withTables<RoleTables>().selectFrom('response_role').selectAll().where('incident', '=', incident)
    .orderBy('since').orderBy('seq').execute()
}

export async function holdersOf(db: Write, incident: string): Promise<readonly RoleRow[]> {
  return (await rolesOf(db, incident)).filter(({ until }) => until === null)
}

/** Who leads each incident now. */
export async function leadersOf(db: Write): Promise<ReadonlyMap<string, RoleRow>> {
  const rows = await db.withTables<RoleTables>().selectFrom('response_role').selectAll()
    .where('role', '=', 'lead').where('until', 'is', null).execute()
  return new Map(rows.map((row) => [row.incident, row]))
}
