// Batches back from the store: only those that count on the day, so that history costs nothing to look at the present.
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { Read, Readable } from '#hospital/kernel/readable.ts'
import type { Batch, Fact } from './fact.ts'
import { standing } from './in-force.ts'
import type { BatchRow, NoteRow, RegisterTables } from './tables.ts'

/** What people wrote by hand speaks under this name. */
const manual = 'manual'

/** Ready for `buildView(batches, asOf)`. */
export function loadBatches(readable: Readable, facility: FacilityId, asOf: string): Promise<readonly Batch[]> {
  return readable.read(facility, async (db) => {
    const tables = db.withTables<RegisterTables>()
    const rows = await tables.selectFrom('register_batch').selectAll().where('undone_at', 'is', null).orderBy('seq').execute()
    const notes = await tables.selectFrom('register_note').selectAll().where('withdrawn_at', 'is', null).orderBy('seq').execute()
    const heads = rows.map((row) => ({ ...headOf(row), problems: row.problems }))
    const counting = new Set(standing(heads, asOf).inForce.map((batch) => batch.id))
    const batches: Batch[] = []
    for (const head of heads) if (counting.has(head.id)) batches.push({ ...head, facts: await factsOf(db, head.id) })
    return [...batches, ...notes.flatMap(batchOfNote)]
  })
}

function headOf(row: BatchRow) {
  const { id, source, reader, gives, file, path, mode, scope } = row
  return { id, source, reader, gives, file, path, mode, scope, observedAt: row.observed_at }
}

async function factsOf(db: Read, batch: string): Promise<readonly Fact[]> {
  const rows = await db.withTables<RegisterTables>().selectFrom('register_fact')
    .select(['kind', 'fact_key', 'attributes', 'row_no', 'sheet']).where('batch', '=', batch).orderBy('n').execute()
  // Kind and attributes were written together, from one fact.
  return rows.map(({ kind, fact_key: key, attributes, row_no: row, sheet }) =>
    ({ kind, key, attributes, row, ...(sheet !== null && { sheet }) }) as Fact)
}

function batchOfNote(note: NoteRow): Batch[] {
  if (note.fact === null) return []
  const observedAt = new Date(note.at).toISOString()
  return [{
    id: `note-${note.seq}`, source: manual, reader: 1, gives: note.gives, file: '', path: `ledger#${note.seq}`, observedAt,
    mode: 'additive', scope: '', facts: [note.fact], problems: [],
  }]
}
