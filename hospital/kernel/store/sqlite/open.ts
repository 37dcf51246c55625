// Opens one SQLite file the careful way: durable, strict, ours, of a version we know, and whole.
import { closeSync, existsSync, openSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { say } from '../../sentences.ts'
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
  // Before SQLite makes it with everybody's permissions; the files beside it take these over.
  if (fresh) closeSync(openSync(file, 'a', 0o600))
  const db = new DatabaseSync(file, {
    timeout: 5000,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
  })
  try {
    const checked = !fresh && (unclean || statSync(file).size <= alwaysChecked)
    let reason = fresh ? null : notOurs(db, file)
    if (!reason) {
      setUp(db, durable)
      reason = checked ? damage(db, file) : null
    }
    if (!reason) {
      migrate(db)
      return { ok: true, db }
    }
    db.close()
    return { ok: false, reason }
  } catch (error) {
    db.close()
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0
    if (code === notADatabase) return { ok: false, reason: say('kernel.open.foreign', { file }) }
    if (code === corrupt) return { ok: false, reason: say('kernel.open.damaged', { file, answer: 'SQLITE_CORRUPT' }) }
    throw error
  }
}

const corrupt = 11
const notADatabase = 26

function notOurs(db: DatabaseSync, file: string): Message | null {
  if (pragma(db, 'application_id') !== applicationId) return say('kernel.open.foreign', { file })
  const version = Number(pragma(db, 'user_version'))
  return version > newestVersion ? say('kernel.open.newer', { file, version, known: newestVersion }) : null
}

function setUp(db: DatabaseSync, durable: boolean): void {
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durable ? 'FULL' : 'OFF'}; PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32768; PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON; PRAGMA trusted_schema = ON`)
}

function damage(db: DatabaseSync, file: string): Message | null {
  const answer = pragma(db, 'quick_check')
  return answer === 'ok' ? null : say('kernel.open.damaged', { file, answer: String(answer).slice(0, 200) })
}

function migrate(db: DatabaseSync): void {
  const version = Number(pragma(db, 'user_version'))
  if (version === newestVersion) return
  db.exec('BEGIN IMMEDIATE')
  for (const statement of migrations('sqlite', version)) db.exec(statement)
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${newestVersion}; COMMIT`)
}

function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
}
