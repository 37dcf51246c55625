// Saves a whole installation into one file while it works: one moment of it, complete and hashed.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, backup } from 'node:sqlite'
import type { KeyPair } from '#engines/ledger'
import type { Core } from '../core.ts'
import { refuse } from '../draft.ts'
import type { Refusal } from '../kernel.ts'
import { headOf } from '../ledger/head.ts'
import { keyFileName } from '../ledger/key.ts'
import { temporaryFolder } from '../ledger/temporary.ts'
import { openLedger } from '../ledger/verify.ts'
import { databaseFileName } from '../place.ts'
import { say } from '../sentences.ts'
import { openSqliteFile } from '../store/sqlite/open.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import { writeContainer } from './container.ts'
import { copyKernelTables } from './copy.ts'

export interface Saved {
  readonly ok: true
  readonly file: string
  /** Leaves in it. */
  readonly size: number
  readonly root: string
}

export interface SaveParts {
  readonly core: Core
  readonly installation: string
  readonly key: KeyPair
  readonly folder: string
}

/** The file holds all that the data folder does, the signing key too: it is to be kept as carefully. */
export async function saveInto({ core, installation, key, folder }: SaveParts, file: string): Promise<Saved | Refusal> {
  if (existsSync(file)) return refuse('conflict', say('kernel.save.exists', { file }))
  mkdirSync(temporaryFolder(folder), { recursive: true, mode: 0o700 })
  const work = mkdtempSync(join(temporaryFolder(folder), 'save-'))
  const copy = join(work, databaseFileName)
  try {
    if (core.store.kind === 'sqlite') await pageCopy(join(folder, databaseFileName), copy)
    else await tableCopy(core, copy)
    const ledger = await ledgerIn(copy)
    const head = headOf(ledger.frontier, ledger.lastAt, installation, key)
    await writeContainer(
      file,
      { installation, savedAt: core.clock(), size: head.size, root: head.root, note: head.note },
      [
        { name: databaseFileName, path: copy },
        { name: keyFileName, path: join(folder, keyFileName) },
      ],
    )
    return { ok: true, file, size: head.size, root: head.root }
  } catch (error) {
    return refuse('storage', say('kernel.save.failed', { file, problem: codeOf(error) }))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The read transaction holds one moment, so writing goes on meanwhile and the copy never has to begin again. */
async function pageCopy(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM kernel_meta').get()
    await backup(source, to)
    source.exec('COMMIT')
  } finally {
    source.close()
  }
}

async function tableCopy(core: Core, to: string): Promise<void> {
  const opened = openSqliteFile(to, { durable: false })
  if (!opened.ok) throw new Error(opened.reason.code)
  const store = sqliteStore(to, opened.db, [])
  try {
    await core.store.readAll((from) => store.write((into) => copyKernelTables(from, into)))
  } finally {
    await store.close()
  }
}

async function ledgerIn(file: string) {
  const opened = openSqliteFile(file, { durable: false })
  if (!opened.ok) throw new Error(opened.reason.code)
  const store = sqliteStore(file, opened.db, [])
  try {
    const ledger = await store.readAll(openLedger)
    if (!ledger.ok) throw new Error(`ledger ${ledger.where}`)
    return ledger
  } finally {
    await store.close()
  }
}

export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.slice(0, 200)
}
