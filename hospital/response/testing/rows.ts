// Every row of the room's tables, in one order on every store; for tests that hold two states against each other.
import type { Read, Readable } from '#hospital/kernel/readable.ts'
import { responseRoom } from '../room.ts'
import { facility } from './hospital.ts'

export type Rows = Readonly<Record<string, readonly unknown[]>>

export function rowsOf(from: Readable): Promise<Rows> {
  return from.read(facility, async (db) => {
    const rows: Record<string, readonly unknown[]> = {}
    for (const { name, primaryKey } of responseRoom.tables) rows[name] = await every(db, name, primaryKey)
    return rows
  })
}

async function every(db: Read, table: string, key: readonly string[]): Promise<readonly unknown[]> {
  const rows = await db.withTables<Record<string, Record<string, unknown>>>().selectFrom(table).selectAll().execute()
  const text = (row: Record<string, unknown>) => JSON.stringify(key.map((column) => row[column]))
  return rows.toSorted((a, b) => (text(a) < text(b) ? -1 : 1))
}
