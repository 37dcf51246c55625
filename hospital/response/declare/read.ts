// What was seen and declared in an incident, per system.
import type { Write } from '#hospital/kernel/act.ts'
import type { DecisionRow, DecisionTables } from './tables.ts'

export async function decisionRows(db: Write, incident: string): Promise<readonly DecisionRow[]> {
  return db.withTables<DecisionTables>().selectFrom('response_decision').selectAll().where('incident', '=', incident)
    .orderBy('system').execute()
}

export async function decisionRow(db: Write, incident: string, system: string): Promise<DecisionRow | null> {
  return (await decisionRows(db, incident)).find((one) => one.system === system) ?? null
}
