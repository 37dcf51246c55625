// What a statement may touch, asked by SQLite itself when the statement is compiled.
import { constants } from 'node:sqlite'
import type { Room } from '../../room.ts'
import { rowsSuffix } from '../ddl.ts'

/** Who asks: the kernel itself, a reader, or an act of one room. */
export type Asker =
  { readonly who: 'kernel' } | { readonly who: 'reader' | 'act'; readonly tables: ReadonlySet<string> }

export const kernelItself: Asker = { who: 'kernel' }

export function askerFor(who: 'reader' | 'act', rooms: readonly Room[]): Asker {
  return { who, tables: new Set(rooms.flatMap((room) => room.tables.map((table) => table.name))) }
}

const { SQLITE_OK: yes, SQLITE_DENY: no } = constants
// An act is applied again on replay, so nothing that answers differently then.
const fickle = new Set([
  'random',
  'randomblob',
  'date',
  'time',
  'datetime',
  'julianday',
  'unixepoch',
  'strftime',
  'timediff',
  'changes',
  'total_changes',
  'last_insert_rowid',
  'load_extension',
  'sqlite_version',
  'sqlite_source_id',
])
const writing: ReadonlySet<number> = new Set([
  constants.SQLITE_INSERT,
  constants.SQLITE_UPDATE,
  constants.SQLITE_DELETE,
])

export function mayTouch(
  asker: Asker,
  action: number,
  first: string | null,
  second: string | null,
  database: string | null,
  through: string | null,
): number {
  if (asker.who === 'kernel') return yes
  if (action === constants.SQLITE_SELECT || action === constants.SQLITE_RECURSIVE) return yes
  if (action === constants.SQLITE_FUNCTION) return fickle.has(second?.toLowerCase() ?? '') ? no : yes
  if (action !== constants.SQLITE_READ && !writing.has(action)) return no
  if (asker.who === 'reader' && writing.has(action)) return no
  // A name without a database is a common table expression or a subquery.
  if (database === null || first === null) return yes
  if (first === 'json_each' || first === 'json_tree') return yes
  if (!first.endsWith(rowsSuffix)) return asker.tables.has(first) ? yes : no
  const table = first.slice(0, -rowsSuffix.length)
  if (!asker.tables.has(table)) return no
  // Readers reach the rows only through the view that narrows them; an act writes to them directly.
  return asker.who === 'act' || through === table ? yes : no
}
