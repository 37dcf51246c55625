// The embedded store: one writer, many readers, one file.
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import type { Room } from '../../room.ts'
import { physicalName, sqliteGuards, sqliteNarrowing } from '../ddl.ts'
import { during, lend } from '../lend.ts'
import { everywhere } from '../store.ts'
import type { Store } from '../store.ts'
import type { KernelTables } from '../tables.ts'
import { Turns } from '../turns.ts'
import { Connection } from './connection.ts'
import { sqliteParts } from './dialect.ts'
import { judgeSqlite } from './errors.ts'
import { Readers } from './readers.ts'
import { kindsOf } from './values.ts'
import { askerFor, kernelItself } from './wall.ts'
import { writingOn } from './writing.ts'

const mostTries = 40
const pause = 50

/** The log holds pages as they were; false while a reader still needs them. Never waits: readers are on this thread. */
function emptyLog(writer: Connection): boolean {
  writer.exec('PRAGMA busy_timeout = 0')
  try {
    return writer.db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0
  } finally {
    writer.exec('PRAGMA busy_timeout = 5000')
  }
}

/** Takes over `db`, which `openSqliteFile` opened on `file`. */
export function sqliteStore(file: string, db: DatabaseSync, rooms: readonly Room[]): Store {
  const specs = rooms.flatMap((room) => room.tables)
  const views = specs.flatMap(sqliteNarrowing)
  const exists = db.prepare('SELECT 1 FROM main.sqlite_schema WHERE name = ?')
  const guards = specs.filter((spec) => exists.get(physicalName(spec, 'sqlite'))).flatMap(sqliteGuards)
  db.exec([...views, ...guards].join(';'))
  const kinds = kindsOf(specs)
  const writer = new Connection(db, kinds)
  const tx = writingOn(writer, rooms)
  const readers = new Readers(file, kinds, views)
  const turns = new Turns()
  const asReader = askerFor('reader', rooms)

  return {
    kind: 'sqlite',
    write: (work) => turns.take(async () => {
      writer.exec('BEGIN IMMEDIATE')
      try {
        const result = await work(tx)
        tx.leave()
        writer.exec('COMMIT')
        return result
      } catch (error) {
        tx.leave()
        // SQLite ends the transaction itself when the disk is full.
        if (db.isTransaction) writer.exec('ROLLBACK')
        throw error
      }
    }),
    read: (facility, query) => readers.with((connection) =>
      during(lend<Record<never, never>>(connection.face(asReader, facility), sqliteParts), query)),
    readAll: (query) => readers.with((connection) =>
      during(lend<KernelTables>(connection.face(kernelItself, everywhere), sqliteParts), query)),
    forget: async () => {
      // Somebody may still be reading an older moment; who asks again a little later comes through.
      for (let again = 0; again < mostTries; again++) {
        if (await turns.take(() => Promise.resolve(emptyLog(writer)))) return
        await setTimeout(pause)
      }
    },
    judge: judgeSqlite,
    close: () => turns.take(async () => {
      await readers.close()
      db.close()
    }),
  }
}
