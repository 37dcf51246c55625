// Projections have no migrations: a room whose version or tables changed is built anew from the ledger.
import type { Kysely } from 'kysely'
import type { Registry } from '../registry.ts'
import type { Room } from '../room.ts'
import { shapeOf } from '../store/ddl.ts'
import type { WriteTx } from '../store/store.ts'
import type { KernelTables } from '../store/tables.ts'
import { replay } from './replay.ts'

export type RoomProgress = (room: string, done: number, total: number) => void

/** Rooms whose tables do not stand as this program wants them. */
export async function staleRooms(db: Kysely<KernelTables>, rooms: readonly Room[]): Promise<readonly Room[]> {
  const known = new Map((await db.selectFrom('kernel_room').selectAll().execute()).map((row) => [row.name, row]))
  return rooms.filter((room) => {
    const row = known.get(room.name)
    return row?.version !== room.version || row.shape !== shapeOf(room)
  })
}

export async function rebuildRooms(
  tx: WriteTx,
  registry: Registry,
  rooms: readonly Room[],
  progress?: RoomProgress,
): Promise<void> {
  for (const room of rooms) {
    const old = await tx.kernel
      .selectFrom('kernel_room')
      .select('tables')
      .where('name', '=', room.name)
      .executeTakeFirst()
    // Written below: a list of names.
    const before = old ? (JSON.parse(old.tables) as string[]) : []
    const tables = room.tables.map((table) => table.name)
    await tx.dropTables([...new Set([...before, ...tables])])
    await tx.createTables(room)
    const row = { version: room.version, shape: shapeOf(room), tables: JSON.stringify(tables) }
    await tx.kernel
      .insertInto('kernel_room')
      .values({ name: room.name, ...row })
      .onConflict((on) => on.column('name').doUpdateSet(row))
      .execute()
    await replay(tx.kernel, tx, {
      registry,
      rooms: [room],
      progress: progress && ((done, total) => progress(room.name, done, total)),
    })
  }
}

/** A room this program no longer has leaves no tables behind; its leaves stay. */
export async function dropForgottenRooms(tx: WriteTx, rooms: readonly Room[]): Promise<void> {
  const names = new Set(rooms.map((room) => room.name))
  for (const row of await tx.kernel.selectFrom('kernel_room').selectAll().execute()) {
    if (names.has(row.name)) continue
    // Written by rebuildRooms: a list of names.
    await tx.dropTables(JSON.parse(row.tables) as string[])
    await tx.kernel.deleteFrom('kernel_room').where('name', '=', row.name).execute()
  }
}
