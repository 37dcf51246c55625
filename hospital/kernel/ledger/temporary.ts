// The state as of a time, or the state as it should be, in a store of its own that is thrown away afterwards.
import type { Kysely } from 'kysely'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Core } from '../core.ts'
import type { Past } from '../record.ts'
import { openSqliteFile } from '../store/sqlite/open.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import type { Store } from '../store/store.ts'
import type { KernelTables } from '../store/tables.ts'
import { replay } from './replay.ts'

/** Inside the data folder: it holds personal values, and the folder's permissions guard it. */
export function temporaryFolder(dataFolder: string): string {
  return join(dataFolder, 'tmp')
}

export interface Replayed extends Past {
  readonly store: Store
}

/** `from`: a snapshot of the ledger, so that who compares can compare with the same moment. */
export async function replayedStore(
  { registry }: Core, dataFolder: string, from: Kysely<KernelTables>, until?: number,
): Promise<Replayed> {
  mkdirSync(temporaryFolder(dataFolder), { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(temporaryFolder(dataFolder), 'replay-'))
  const file = join(folder, 'replay.db')
  const opened = openSqliteFile(file, { durable: false })
  if (!opened.ok) throw new Error(`a new file was refused: ${opened.reason.code}`)
  const store = sqliteStore(file, opened.db, registry.rooms)
  const close = async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const size = await store.write(async (into) => {
      for (const room of registry.rooms) await into.createTables(room)
      return replay(from, into, { registry, rooms: registry.rooms, ...(until === undefined ? {} : { until }) })
    })
    return { store, size, read: (facility, query) => store.read(facility, query), close }
  } catch (error) {
    await close()
    throw error
  }
}
