// What an error of SQLite means to somebody who wanted to write.
import type { StoreError } from '../store.ts'

// Primary result codes. SOURCE: https://www.sqlite.org/rescode.html
const meanings: Readonly<Record<number, StoreError>> = {
  8: 'readonly', 13: 'full', 14: 'readonly', 19: 'constraint', 23: 'other',
  // I/O error, corruption, not a database, locking protocol: what is on disk is not known any more.
  10: 'lost', 11: 'lost', 15: 'lost', 26: 'lost',
}
// SQLITE_IOERR_WRITE on a full disk or quota is an I/O error to SQLite; nothing was synced, so rolling back is enough.
const shortWrites = new Set([778])

export function judgeSqlite(error: unknown): StoreError {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return 'other'
  const code = Number(error.errcode)
  return shortWrites.has(code) ? 'full' : (meanings[code & 0xff] ?? 'other')
}
