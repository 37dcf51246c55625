// Notes of an incident, newest first by when they went out, with what each of its readers was given.
import type { Write } from '#hospital/kernel/act.ts'
import type { NoteRow, VariantRow, WordTables } from './tables.ts'

export interface Note {
  readonly note: NoteRow
  readonly variants: readonly VariantRow[]
}

export async function notesOf(db: Write, incident: string): Promise<readonly Note[]> {
  const tables = db.withTables<WordTables>()
  const notes = await tables.selectFrom('response_note').selectAll().where('incident', '=', incident).orderBy('issued_at', 'desc').orderBy('n', 'desc').execute()
  if (notes.length === 0) return []
  const variants = await tables.selectFrom('response_variant').selectAll().where('note', 'in', notes.map(({ id }) => id))
    .orderBy('audience').execute()
  return notes.map((note) => ({ note, variants: variants.filter((one) => one.note === note.id) }))
}

/** How many were issued, on the screen or on paper. */
export async function notesIssued(db: Write, incident: string): Promise<number> {
  return (await db.withTables<WordTables>().selectFrom('response_note').select('id').where('incident', '=', incident).execute()).length
}

export async function noteOf(db: Write, id: string): Promise<NoteRow | null> {
  return (await db.withTables<WordTables>().selectFrom('response_note').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}
