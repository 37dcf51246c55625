// Brings a saved file back into an empty folder, and believes it only after the whole ledger in it has been read.
import { existsSync, readdirSync, renameSync, rmSync, rmdirSync, mkdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { refuse } from '../draft.ts'
import type { Refusal } from '../outcome.ts'
import type { Progress } from '../record.ts'
import { setMeta } from '../ledger/append.ts'
import { readKey } from '../ledger/key.ts'
import { verifyLedger } from '../ledger/verify.ts'
import { databaseFileName } from '../place.ts'
import { say } from '../sentences.ts'
import { openSqliteFile } from '../store/sqlite/open.ts'
import { sqliteStore } from '../store/sqlite/store.ts'
import type { Message } from '../text.ts'
import { extractEntry, openContainer } from './container.ts'
import type { SaveManifest } from './container.ts'
import { codeOf } from './save.ts'

export interface Restored {
  readonly ok: true
  readonly installation: string
  readonly size: number
  readonly root: string
  readonly savedAt: number
}

/** Nothing is in `folder` unless everything is. */
export async function restoreData(file: string, folder: string, progress?: Progress): Promise<Restored | Refusal> {
  const target = resolve(folder)
  if (existsSync(target) && readdirSync(target).length > 0)
    return refuse('conflict', say('kernel.restore.not-empty', { folder }))
  const work = join(dirname(target), `.${basename(target)}.restoring`)
  try {
    const opened = await openContainer(file)
    if (!opened.ok) return refuse('invalid', opened.reason)
    const { manifest } = opened
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work, { recursive: true, mode: 0o700 })
    for (const entry of manifest.entries) {
      if (!(await extractEntry(file, entry, join(work, entry.name))))
        return refuse('invalid', say('kernel.restore.damaged', { file }))
    }
    const problem = await check(work, manifest, progress)
    if (problem) return refuse('invalid', problem)
    if (existsSync(target)) rmdirSync(target)
    renameSync(work, target)
    const { installation, size, root, savedAt } = manifest
    return { ok: true, installation, size, root, savedAt }
  } catch (error) {
    return refuse('storage', say('kernel.restore.failed', { file, problem: codeOf(error) }))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function check(folder: string, manifest: SaveManifest, progress?: Progress): Promise<Message | null> {
  const path = join(folder, databaseFileName)
  const opened = openSqliteFile(path, { durable: true })
  if (!opened.ok) return opened.reason
  const store = sqliteStore(path, opened.db, [])
  try {
    const verdict = await store.readAll((db) => verifyLedger(db, progress))
    const [problem] = verdict.problems
    if (problem) return problem
    if (verdict.size !== manifest.size)
      return say('kernel.verify.count', { expected: manifest.size, found: verdict.size })
    if (verdict.root !== manifest.root) return say('kernel.verify.root')
    if (!readKey(folder, manifest.installation)) return say('kernel.open.key', { file: 'ledger.key' })
    // The next opening records it: a restored installation has lost what came after, and says so itself.
    const { size, root, savedAt } = manifest
    await store.write((tx) => setMeta(tx.kernel, 'restored', JSON.stringify({ size, root, saved: savedAt })))
    return null
  } finally {
    await store.close()
  }
}
