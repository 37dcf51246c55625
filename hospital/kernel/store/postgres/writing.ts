// The writing transaction on PostgreSQL: savepoints, tables, and the facility that row-level security holds an act to.
import type { Write } from '../../act.ts'
import { createTable } from '../ddl.ts'
import { lend } from '../lend.ts'
import type { Lent } from '../lend.ts'
import type { WriteTx } from '../store.ts'
import type { KernelTables } from '../tables.ts'
import { connectionOn, postgresParts } from './connection.ts'
import type { Session } from './session.ts'

export function writingOn(session: Session): WriteTx {
  const writer = session.client
  let lent: Lent<Record<never, never>> | null = null
  const leave = () => {
    lent?.end()
    lent = null
  }
  return {
    kernel: lend<KernelTables>(connectionOn(writer), postgresParts).db,
    enter: async (_room, facility): Promise<Write> => {
      leave()
      lent = lend(connectionOn(writer, () => session.be(facility ?? '')), postgresParts)
      return lent.db
    },
    leave,
    savepoint: async () => void (await writer.query('SAVEPOINT act')),
    undo: async () => {
      await writer.query('ROLLBACK TO SAVEPOINT act')
      session.forget()
      await writer.query('RELEASE SAVEPOINT act')
    },
    keep: async () => void (await writer.query('RELEASE SAVEPOINT act')),
    dropTables: async (names) => {
      for (const name of names) await writer.query(`DROP TABLE IF EXISTS "${name}"`)
    },
    createTables: async (room) => {
      for (const spec of room.tables) {
        for (const statement of createTable(spec, 'postgres')) await writer.query(statement)
      }
    },
  }
}
