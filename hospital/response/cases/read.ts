// Cases of one's own and those handed over, as they stand.
import type { Write } from '#hospital/kernel/act.ts'
import type { CaseLevel } from './levels.ts'
import type { CaseRow, CaseTables, ConfirmedRow, TakenCaseRow, ToldRow } from './tables.ts'

export interface OwnCase {
  readonly row: CaseRow
  readonly told: readonly ToldRow[]
}

export async function ownCases(db: Write): Promise<readonly OwnCase[]> {
  const tables = db.withTables<CaseTables>()
  const rows = await tables.selectFrom('response_case').selectAll().orderBy('made_at', 'desc').orderBy('id').execute()
  const told = await tables.selectFrom('response_case_told').selectAll().orderBy('level').execute()
  return rows.map((row) => ({ row, told: told.filter((one) => one.case_id === row.id) }))
}

export async function caseOf(db: Write, id: string): Promise<CaseRow | null> {
  return (await db.withTables<CaseTables>().selectFrom('response_case').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function caseOfIncident(db: Write, incident: string): Promise<CaseRow | null> {
  return (await db.withTables<CaseTables>().selectFrom('response_case').selectAll().where('incident', '=', incident).executeTakeFirst()) ?? null
}

export async function toldOf(db: Write, id: string, level: CaseLevel): Promise<ToldRow | null> {
  return (await db.withTables<CaseTables>().selectFrom('response_case_told').selectAll().where('case_id', '=', id).where('level', '=', level)
    .executeTakeFirst()) ?? null
}

export async function confirmedIn(db: Write, id: string, level: CaseLevel): Promise<readonly ConfirmedRow[]> {
  return db.withTables<CaseTables>().selectFrom('response_case_confirmed').selectAll().where('case_id', '=', id).where('level', '=', level)
    .orderBy('field').orderBy('starts').orderBy('ends').execute()
}

export async function takenCases(db: Write): Promise<readonly TakenCaseRow[]> {
  return db.withTables<CaseTables>().selectFrom('response_case_taken').selectAll().orderBy('taken_at', 'desc').orderBy('id').execute()
}
