// Where an installation keeps its things, locked for this process: a folder alone, or a folder and a PostgreSQL
// database.
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './ledger/temporary.ts'
import { lockFolder } from './lock/folder-lock.ts'
import type { Room } from './room.ts'
import { say } from './sentences.ts'
import { openSqliteFile } from './store/sqlite/open.ts'
import { sqliteStore } from './store/sqlite/store.ts'
import type { Store } from './store/store.ts'
import type { Message } from './text.ts'

/** With PostgreSQL the folder still holds the signing key and temporary files. */
export type DataPlace = string | { readonly postgres: string; readonly folder: string }

export const databaseFileName = 'kokoroe.db'

export interface Place {
  readonly ok: true
  readonly store: Store
  readonly folder: string
  release(): void
}

export async function openPlace(
  data: DataPlace,
  rooms: readonly Room[],
): Promise<Place | { readonly ok: false; readonly reason: Message }> {
  const folder = typeof data === 'string' ? data : data.folder
  const held = hold(folder)
  if (!held.ok) return held
  try {
    rmSync(temporaryFolder(folder), { recursive: true, force: true })
    if (typeof data !== 'string') {
      // Loaded only where it is used: most installations have no PostgreSQL, and every start would pay for it.
      const { openPostgresStore } = await import('./store/postgres/store.ts')
      const opened = await openPostgresStore(data.postgres)
      if (opened.ok) return { ok: true, store: opened.store, folder, release: held.release }
      held.release()
      return opened
    }
    const file = join(folder, databaseFileName)
    const opened = openSqliteFile(file, { durable: true })
    if (!opened.ok) {
      held.release()
      return opened
    }
    return { ok: true, store: sqliteStore(file, opened.db, rooms), folder, release: held.release }
  } catch (error) {
    held.release()
    return { ok: false, reason: say('kernel.open.folder', { folder, problem: problemOf(error) }) }
  }
}

function hold(
  folder: string,
): { readonly ok: true; release(): void } | { readonly ok: false; readonly reason: Message } {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Windows keeps its own permissions: there the folder inherits its parent's.
    if (process.platform !== 'win32') chmodSync(folder, 0o700)
    const lock = lockFolder(folder)
    if (lock.ok) return lock
    return {
      ok: false,
      reason:
        lock.holder === null ? say('kernel.open.locked-unknown') : say('kernel.open.locked', { holder: lock.holder }),
    }
  } catch (error) {
    return { ok: false, reason: say('kernel.open.folder', { folder, problem: problemOf(error) }) }
  }
}

/** The outside world's short name for what went wrong: a code where there is one, never a stack. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' && error.code !== 'ERR_SQLITE_ERROR'
    ? error.code
    : error.message
}
