// Values of an incident's reports, and the versions that were sent.
import type { Write } from '#hospital/kernel/act.ts'
import type { Values } from './complete.ts'
import type { FieldRow, FormTables, SentRow } from './tables.ts'

export async function fieldRows(db: Write, incident: string): Promise<readonly FieldRow[]> {
  return db.withTables<FormTables>().selectFrom('response_form_field').selectAll().where('incident', '=', incident)
    .orderBy('field').execute()
}

export const valuesOf = (rows: readonly Pick<FieldRow, 'field' | 'state' | 'value'>[]): Values => (
  new Map(rows.map(({ field, state, value }) => [field, { state, value }]))
)

/** Oldest first. */
export async function sentOf(db: Write, incident: string): Promise<readonly SentRow[]> {
  return db.withTables<FormTables>().selectFrom('response_form_sent').selectAll().where('incident', '=', incident)
    .orderBy('form').orderBy('version').execute()
}

/** The values as that version carried them. */
export async function sentValues(db: Write, sent: string): Promise<Values> {
  return valuesOf(await db.withTables<FormTables>().selectFrom('response_form_sent_field').selectAll().where('sent', '=', sent)
    .orderBy('field').execute())
}
