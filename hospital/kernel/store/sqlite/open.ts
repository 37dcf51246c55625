// Opens one SQLite file the careful way: durable, strict, ours, of a version we know, and whole.
import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Message } from '../../text.ts'
import { migrations, newestVersion } from '../migrations.ts'

/** "koko", so that another program's file is never taken for ours. */
const applicationId = 0x6b6f6b6f
// Larger files are checked after an unclean end only: reading them whole would make every start slow.
const alwaysChecked = 64 * 1024 * 1024

export type Opened = { readonly ok: true; readonly db: DatabaseSync } | { readonly ok: false; readonly reason: Message }

/** `durable: false` only for stores that are thrown away. */
export function openSqliteFile(file: string, { durable }: { readonly durable: boolean }): Opened {
  const fresh = !existsSync(file) || statSync(file).size === 0
  // A log left behind means that the last run did not close.
  const unclean = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
  const db = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true, enableDoubleQuotedStringLiterals: false })
  const refuse = (reason: Message): Opened => {
    db.close()
    return { ok: false, reason }
  }
  const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  if (!fresh && pragma('application_id') !== applicationId) return refuse({ code: 'kernel.open.foreign', params: { file } })
  const version = Number(pragma('user_version'))
  if (version > newestVersion) return refuse({ code: 'kernel.open.newer', params: { file, version, known: newestVersion } })
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durable ? 'FULL' : 'OFF'}; PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32768; PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON; PRAGMA trusted_schema = ON`)
  if (!fresh && (unclean || statSync(file).size <= alwaysChecked)) {
    const answer = pragma('quick_check')
    if (answer !== 'ok') return refuse({ code: 'kernel.open.damaged', params: { file, answer: String(answer).slice(0, 200) } })
  }
  if (version < newestVersion) {
    db.exec('BEGIN IMMEDIATE')
    for (const statement of migrations('sqlite', version)) db.exec(statement)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${newestVersion}; COMMIT`)
  }
  return { ok: true, db }
}
