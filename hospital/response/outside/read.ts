// Companies that were asked in an incident.
import type { Write } from '#hospital/kernel/act.ts'
import type { CompanyRow, OutsideTables } from './tables.ts'

export async function companiesOf(db: Write, incident: string): Promise<readonly CompanyRow[]> {
  return db.withTables<OutsideTables>().selectFrom('response_company').selectAll().where('incident', '=', incident)
    .orderBy('company').execute()
}
