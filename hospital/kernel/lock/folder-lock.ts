// One process per data folder. The operating system holds the lock, so it is gone with the process, however that ended.
import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type FolderLock =
  | { readonly ok: true; release(): void }
  /** `holder`: who says to hold it, or null when that cannot be read. */
  | { readonly ok: false; readonly holder: string | null }

const busy = 5

/**
 * SQLite's own locks do this on every system; the lock file holds nothing else. Throws when the folder cannot be
 * written.
 */
export function lockFolder(folder: string): FolderLock {
  const holderFile = join(folder, 'lock.json')
  const db = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 })
  try {
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (isBusy(error)) return { ok: false, holder: readHolder(holderFile) }
    throw error
  }
  const holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  writeFileSync(holderFile, `${JSON.stringify(holder)}\n`, { mode: 0o600 })
  return { ok: true, release: () => db.close() }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === busy
}

function readHolder(file: string): string | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof holder !== 'object' || holder === null) return null
    return Object.entries(holder)
      .map(([key, value]) => `${key} ${String(value)}`)
      .join(', ')
      .slice(0, 200)
  } catch {
    return null
  }
}
