// Saves a whole installation into one file while it works: one moment of it, complete and hashed.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, backup } from 'node:sqlite'
import type { KeyPair } from '#engines/ledger'
import type { Kysely } from 'kysely'
import type { Core } from '../core.ts'
import { refuse } from '../draft.ts'
import type { Refusal } from '../outcome.ts'
import { getMeta } from '../ledger/append.ts'
import { headOf } from '../ledger/head.ts'
import { keyFileName, readKey } from '../ledger/key.ts'
import { temporaryFolder } from '../ledger/temporary.ts'
import { openLedger } from '../ledger/verify.ts'
import { databaseFileName } from '../place.ts'
import { say } from '../sentences.ts'
import { openSqliteFile } from '../store/sqlite/open.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import type { KernelTables } from '../store/tables.ts'
import type { Message } from '../text.ts'
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
  return saving(folder, file, async (copy) => {
    if (core.store.kind === 'sqlite') await pageCopy(join(folder, databaseFileName), copy)
    else await tableCopy(core, copy)
    return { installation, key, savedAt: core.clock() }
  })
}

/** From beside: another process may be working in the folder, and goes on. */
export function saveFolder(folder: string, file: string): Promise<Saved | Refusal> {
  const database = join(folder, databaseFileName)
  if (!existsSync(database)) return Promise.resolve(refuse('storage', say('kernel.open.foreign', { file: database })))
  return saving(folder, file, async (copy) => {
    await pageCopy(database, copy)
    const [installation = '', moved] = await withCopy(copy, (db) =>
      Promise.all([getMeta(db, 'installation'), getMeta(db, 'moved')]))
    if (moved !== undefined) return say('kernel.open.moved', { to: moved })
    const key = readKey(folder, installation)
    return key ? { installation, key, savedAt: Date.now() } : say('kernel.open.key', { file: keyFileName })
  })
}

interface Copied {
  readonly installation: string
  readonly key: KeyPair
  readonly savedAt: number
}

async function saving(
  folder: string, file: string, make: (copy: string) => Promise<Copied | Message>,
): Promise<Saved | Refusal> {
  if (existsSync(file)) return refuse('conflict', say('kernel.save.exists', { file }))
  let work: string | undefined
  try {
    mkdirSync(temporaryFolder(folder), { recursive: true, mode: 0o700 })
    work = mkdtempSync(join(temporaryFolder(folder), 'save-'))
    const copy = join(work, databaseFileName)
    const copied = await make(copy)
    if ('code' in copied) return refuse('storage', copied)
    const { installation, key, savedAt } = copied
    const ledger = await ledgerIn(copy)
    const head = headOf(ledger.frontier, ledger.lastAt, installation, key)
    await writeContainer(file, { installation, savedAt, size: head.size, root: head.root, note: head.note }, [
      { name: databaseFileName, path: copy },
      { name: keyFileName, path: join(folder, keyFileName) },
    ])
    return { ok: true, file, size: head.size, root: head.root }
  } catch (error) {
    return refuse('storage', say('kernel.save.failed', { file, problem: codeOf(error) }))
  } finally {
    if (work !== undefined) rmSync(work, { recursive: true, force: true })
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

async function ledgerIn(copy: string) {
  const ledger = await withCopy(copy, openLedger)
  if (!ledger.ok) throw new Error(`ledger ${ledger.where}`)
  return ledger
}

async function withCopy<T>(copy: string, query: (db: Kysely<KernelTables>) => Promise<T>): Promise<T> {
  const opened = openSqliteFile(copy, { durable: false })
  if (!opened.ok) throw new Error(opened.reason.code)
  const store = sqliteStore(copy, opened.db, [])
  try {
    return await store.readAll(query)
  } finally {
    await store.close()
  }
}

export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.slice(0, 200)
}
