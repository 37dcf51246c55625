// The writing transaction on SQLite: savepoints, tables, and what an act may touch.
import type { Write } from '../../act.ts'
import type { Room } from '../../room.ts'
import { createTable, rowsSuffix, sqliteGuards } from '../ddl.ts'
import { lend } from '../lend.ts'
import type { Lent } from '../lend.ts'
import { everywhere } from '../store.ts'
import type { WriteTx } from '../store.ts'
import type { KernelTables } from '../tables.ts'
import type { Connection } from './connection.ts'
import { sqliteParts } from './dialect.ts'
import { Narrow } from './narrow.ts'
import { askerFor, kernelItself } from './wall.ts'
import type { Asker } from './wall.ts'

export function writingOn(writer: Connection, rooms: readonly Room[]): WriteTx {
  const facilityTables = rooms.flatMap((room) => room.tables).filter((table) => table.scope === 'facility')
  const narrow = new Narrow(new Set(facilityTables.map((table) => table.name)))
  const askers = new Map<string, Asker>(rooms.map((room) => [room.name, askerFor('act', [room])]))
  let lent: Lent<Record<never, never>> | null = null

  const leave = () => {
    lent?.end()
    lent = null
  }
  return {
    kernel: lend<KernelTables>(writer.face(kernelItself, everywhere), sqliteParts).db,
    enter: async (room, facility): Promise<Write> => {
      leave()
      const asker = askers.get(room.name)
      if (!asker) throw new Error(`room \`${room.name}\` is not in this kernel`)
      lent = lend(writer.face(asker, facility), sqliteParts, [narrow])
      return lent.db
    },
    leave,
    savepoint: async () => writer.exec('SAVEPOINT act'),
    undo: async () => writer.exec('ROLLBACK TO act; RELEASE act'),
    keep: async () => writer.exec('RELEASE act'),
    dropTables: async (names) => {
      for (const name of names)
        writer.exec(`DROP TABLE IF EXISTS main."${name}"; DROP TABLE IF EXISTS main."${name}${rowsSuffix}"`)
    },
    createTables: async (room) => {
      for (const spec of room.tables) {
        for (const statement of [...createTable(spec, 'sqlite'), ...sqliteGuards(spec)]) writer.exec(statement)
      }
    },
  }
}
