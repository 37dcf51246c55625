// Evidence as it stands: items with their files and hands, and what may not be set up anew.
import type { Write } from '#hospital/kernel/act.ts'
import { incidentOf } from '../incident/read.ts'
import type { IncidentTables } from '../incident/tables.ts'
import type { CustodyRow, EvidenceReadRow, EvidenceTables, HoldRow, ItemFileRow, ItemRow, SealedRow } from './tables.ts'

export interface Item {
  readonly item: ItemRow
  readonly files: readonly ItemFileRow[]
  readonly sealed: readonly SealedRow[]
  readonly custody: readonly CustodyRow[]
}

/** By number. */
export async function itemsOf(db: Write, incident: string): Promise<readonly Item[]> {
  const tables = db.withTables<EvidenceTables>()
  const items = await tables.selectFrom('response_item').selectAll().where('incident', '=', incident).execute()
  const ids = items.map(({ id }) => id)
  if (ids.length === 0) return []
  const files = await tables.selectFrom('response_item_file').selectAll().where('item', 'in', ids).orderBy('n').execute()
  const sealed = await tables.selectFrom('response_sealed').selectAll().where('item', 'in', ids).orderBy('seq').execute()
  const custody = await tables.selectFrom('response_custody').selectAll().where('item', 'in', ids)
    .orderBy('happened_at').orderBy('seq').execute()
  const ordered = items.toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
  return ordered.map((item) => ({
    item,
    files: files.filter((one) => one.item === item.id),
    sealed: sealed.filter((one) => one.item === item.id),
    custody: custody.filter((one) => one.item === item.id),
  }))
}

export async function itemOf(db: Write, id: string): Promise<ItemRow | null> {
  return (await db.withTables<EvidenceTables>().selectFrom('response_item').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Files of an item from this number on, as one person brought them. */
export async function filesFrom(db: Write, item: string, from: number, person: string): Promise<readonly ItemFileRow[]> {
  return db.withTables<EvidenceTables>().selectFrom('response_item_file').selectAll().where('item', '=', item).where('n', '>=', from)
    .where('taken_by', '=', person).orderBy('n').execute()
}

export async function holdsIn(db: Write, incident: string): Promise<readonly HoldRow[]> {
  return db.withTables<EvidenceTables>().selectFrom('response_hold').selectAll().where('incident', '=', incident)
    .orderBy('since').orderBy('device').execute()
}

/**
 * Devices of this hospital that may not be set up anew, by their key; asked wherever a device is shown.
 * INVARIANT: a drill holds nothing.
 */
export async function devicesHeld(db: Write): Promise<ReadonlyMap<string, HoldRow>> {
  const held = await db.withTables<EvidenceTables & IncidentTables>().selectFrom('response_hold')
    .innerJoin('response_incident', 'response_incident.id', 'response_hold.incident').selectAll('response_hold')
    .where('response_incident.mode', '=', 'real').where('response_hold.ended', 'is', null).execute()
  return new Map(held.map((one) => [one.device, one]))
}

/** What is held for one incident: its own holds, and for a real one those of any other. INVARIANT: a drill meets its own only. */
export async function heldFor(db: Write, incident: string): Promise<ReadonlyMap<string, HoldRow>> {
  const own = (await holdsIn(db, incident)).filter(({ ended }) => ended === null).map((one) => [one.device, one] as const)
  const { mode } = (await incidentOf(db, incident)) ?? {}
  return new Map([...(mode === 'real' ? await devicesHeld(db) : []), ...own])
}

/** Of all evidence here, when it was read to its last byte the last time; null where it never was. */
export async function newestRead(db: Write): Promise<EvidenceReadRow | null> {
  return (await db.withTables<EvidenceTables>().selectFrom('response_evidence_read').selectAll().orderBy('seq', 'desc').limit(1)
    .executeTakeFirst()) ?? null
}

/** The reading of every week did not take place twice. */
const overdue = 15 * 86_400_000

/** The incident of the oldest file that nobody has read again for so long; null where none waits. */
export async function unreadSince(db: Write, now: number): Promise<string | null> {
  const newest = await newestRead(db)
  if (newest !== null && newest.read_at >= now - overdue) return null
  const oldest = await db.withTables<EvidenceTables>().selectFrom('response_item_file')
    .innerJoin('response_item', 'response_item.id', 'response_item_file.item').select('response_item.incident')
    .where('taken_at', '<', now - overdue).orderBy('taken_at').orderBy('n').limit(1).executeTakeFirst()
  return oldest?.incident ?? null
}

/** Of every file in the record. */
export async function recordedHashes(db: Write): Promise<ReadonlySet<string>> {
  const rows = await db.withTables<EvidenceTables>().selectFrom('response_item_file').select('sha256').distinct().execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}
