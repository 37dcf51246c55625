// Steps of an incident in the order in which they came, and the playbooks they came from.
import type { Write } from '#hospital/kernel/act.ts'
import type { ChosenRow, StepRow, StepTables } from './tables.ts'

export async function stepsOf(db: Write, incident: string): Promise<readonly StepRow[]> {
  return db.withTables<StepTables>().selectFrom('response_step').selectAll().where('incident', '=', incident)
    .orderBy('seq').orderBy('n').execute()
}

export async function chosenOf(db: Write, incident: string): Promise<readonly ChosenRow[]> {
  return db.withTables<StepTables>().selectFrom('response_chosen').selectAll().where('incident', '=', incident)
    .orderBy('chosen_at').orderBy('playbook').execute()
}
