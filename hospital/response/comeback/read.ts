// How far things have come back, as recorded.
import type { Write } from '#hospital/kernel/act.ts'
import type { ComebackRow, ComebackTables, GateRow, RebuiltRow, ReentryRow } from './tables.ts'

export interface Comeback {
  readonly states: readonly ComebackRow[]
  readonly answers: readonly GateRow[]
  readonly reentries: readonly ReentryRow[]
  readonly rebuilt: readonly RebuiltRow[]
}

export async function comebackOf(db: Write, incident: string): Promise<Comeback> {
  const tables = db.withTables<ComebackTables>()
  return {
    states: await tables.selectFrom('response_comeback').selectAll().where('incident', '=', incident).orderBy('kind').orderBy('label').execute(),
    answers: await tables.selectFrom('response_gate').selectAll().where('incident', '=', incident).execute(),
    reentries: await tables.selectFrom('response_reentry').selectAll().where('incident', '=', incident).orderBy('system').orderBy('form').execute(),
    rebuilt: await tables.selectFrom('response_rebuilt').selectAll().where('incident', '=', incident).orderBy('happened_at').orderBy('seq').execute(),
  }
}
