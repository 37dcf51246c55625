// What is shared just now, read in the scope of the hospital that shares: nothing is copied to where it could outlive the share.
import type { Write } from '#hospital/kernel/act.ts'
import { decisionRows } from '../declare/read.ts'
import { incidentOf } from '../incident/read.ts'
import type { IncidentTables } from '../incident/tables.ts'
import { notesOf } from '../word/read.ts'
import { cutTo, wider, type Shareable, type SharedNote } from './levels.ts'
import type { LookRow, ShareRow, SharingTables, TakenRow } from './tables.ts'

export async function sharesOf(db: Write, incident: string): Promise<readonly ShareRow[]> {
  return db.withTables<SharingTables>().selectFrom('response_share').selectAll().where('incident', '=', incident)
    .orderBy('shared_at', 'desc').orderBy('id').execute()
}

export async function shareOf(db: Write, id: string): Promise<ShareRow | null> {
  return (await db.withTables<SharingTables>().selectFrom('response_share').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function looksOf(db: Write, shares: readonly string[]): Promise<readonly LookRow[]> {
  if (shares.length === 0) return []
  return db.withTables<SharingTables>().selectFrom('response_share_look').selectAll().where('share', 'in', shares)
    .orderBy('seq', 'desc').execute()
}

export async function receives(db: Write): Promise<boolean> {
  return (await db.withTables<SharingTables>().selectFrom('response_share_desk').selectAll().executeTakeFirst())?.open ?? false
}

/**
 * INVARIANT: of a real incident that is not closed, not taken back, not over, and meant for this receiver. Drills never.
 * Of several shares of one incident the widest.
 */
export async function liveShares(db: Write, receiver: string, now: number): Promise<readonly ShareRow[]> {
  const own = db.withTables<SharingTables & IncidentTables>()
  const rows = await own.selectFrom('response_share as s').innerJoin('response_incident as i', 'i.id', 's.incident').selectAll('s')
    .where('i.mode', '=', 'real').where('i.state', '!=', 'closed').where('s.ended_at', 'is', null).where('s.until', '>', now)
    .where((is) => is.or([is('s.receiver', '=', receiver), is('s.receiver', 'is', null)])).orderBy('s.shared_at').orderBy('s.id').execute()
  const widest = new Map<string, ShareRow>()
  for (const row of rows) {
    const other = widest.get(row.incident)
    if (other === undefined || wider(row.level, other.level)) widest.set(row.incident, row)
  }
  return [...widest.values()]
}

/** What one live share tells; null where it is not one for this receiver, whatever the reason. */
export async function sharedWith(db: Write, receiver: string, share: string, now: number) {
  const row = (await liveShares(db, receiver, now)).find(({ id }) => id === share)
  const whole = row && (await shareable(db, row.incident))
  return row && whole ? { share: row, told: cutTo(row.level, whole) } : null
}

const words = (parts: readonly (string | null)[]): readonly string[] => parts.filter((one) => one !== null)

export async function shareable(db: Write, incident: string): Promise<Shareable | null> {
  const row = await incidentOf(db, incident)
  if (row === null) return null
  const notes = (await notesOf(db, incident)).map(({ note }): SharedNote => ({
    n: note.n, issuedAt: note.issued_at, known: words(note.known), unknown: words(note.unknown), doing: words(note.doing),
    notDoing: words(note.not_doing), nextAt: note.next_at, contact: note.contact,
  }))
  const systems = (await decisionRows(db, incident)).flatMap(({ title, declared_at, back_at }) => (
    declared_at === null ? [] : [{ title, declaredAt: declared_at, backAt: back_at }]
  ))
  return {
    number: row.number, openedAt: row.opened_at, state: row.state, knownAt: row.known_at, systems, nextWordAt: notes[0]?.nextAt ?? null,
    title: row.title, notes,
  }
}

export async function knownKey(db: Write, vkey: string): Promise<boolean> {
  const row = await db.withTables<SharingTables>().selectFrom('response_share_key').select('vkey').where('vkey', '=', vkey).executeTakeFirst()
  return row !== undefined
}

export async function takenShares(db: Write): Promise<readonly TakenRow[]> {
  return db.withTables<SharingTables>().selectFrom('response_share_taken').selectAll().orderBy('made_at', 'desc').orderBy('incident').execute()
}
