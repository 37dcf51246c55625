// What was deleted from an append-only repository and can still be brought back: a client's `borg delete` succeeds, the archive is gone
// from every list, and its data stays until somebody compacts. We look at the repository as it was before, through links.
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { notEmpty } from '../local/landed.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { type Archive, readArchives } from './archives.ts'
import type { Borg } from './call.ts'
import { segmentsOf, tags, walkSegment } from './segments.ts'
import { isAppendOnly, readTransactions, type Transaction } from './transactions.ts'

export interface Deleted {
  readonly id: string
  readonly name: string
  readonly takenAt: string | null
  /** By the storage's clock. */
  readonly deletedAt: string
  /** The repository as of this transaction still lists it. */
  readonly transaction: number
}

const manifest = '0'.repeat(64)

/** Transactions that took something away, oldest first, with how many objects: told without a password. */
export async function deletions(folder: string): Promise<readonly (Transaction & { readonly objects: number; readonly before: number })[]> {
  const transactions = readTransactions(folder)
  const counts = new Map<number, number>()
  for (const [number, path] of await segmentsOf(folder)) {
    const at = transactions.findIndex(({ segment }) => segment >= number)
    if (at <= 0) continue
    await walkSegment(path, false, ({ tag, key }) => {
      // The list of archives is replaced with every change.
      if (tag === tags.delete && key !== manifest) counts.set(at, (counts.get(at) ?? 0) + 1)
    })
  }
  return [...counts].sort(([a], [b]) => a - b).flatMap(([at, objects]) => {
    const [now, before] = [transactions[at], transactions[at - 1]]
    return now && before ? [{ ...now, objects, before: before.segment }] : []
  })
}

/** `scratch`: an empty folder of ours, a few megabytes; `looks`: how many of the newest deletions are looked behind. */
export async function readDeleted(
  borg: Borg, now: readonly Archive[], scratch: string, looks: number, signal?: AbortSignal,
): Promise<Outcome<readonly Deleted[]>> {
  const { folder } = borg
  if (folder === null) return refused('not-offered', borg.options.repository, 'the log can be read only where the repository lies')
  if (!isAppendOnly(folder) && readTransactions(folder).length === 0) {
    return refused('not-offered', folder, 'the repository is not append-only and keeps no log')
  }
  const full = await notEmpty(scratch)
  if (full) return full
  const known = new Set(now.map(({ id }) => id))
  const deleted: Deleted[] = []
  for (const { at, before } of (await deletions(folder)).slice(-looks)) {
    const then = await asOf(borg, folder, before, join(scratch, String(before)), signal)
    if (!then.ok) return then
    for (const { id, name, takenAt } of then.value) {
      // A checkpoint goes away by itself when its archive is finished.
      if (known.has(id) || /\.checkpoint(\.\d+)?$/.test(name)) continue
      known.add(id)
      deleted.push({ id, name, takenAt, deletedAt: at, transaction: before })
    }
  }
  return done(deleted)
}

async function asOf(borg: Borg, folder: string, segment: number, scratch: string, signal?: AbortSignal): Promise<Outcome<readonly Archive[]>> {
  mkdirSync(join(scratch, 'data'), { recursive: true })
  try {
    // The nonce as well: borg would otherwise write one while it reads.
    for (const name of ['config', 'README', 'nonce']) if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(scratch, name))
    for (const [number, path] of await segmentsOf(folder)) {
      if (number > segment) continue
      const link = join(scratch, relative(folder, path))
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(resolve(path), link)
    }
    return await readArchives(borg, folder, signal, scratch)
  } finally {
    for (const one of [scratch, `${scratch}-base`]) rmSync(one, { recursive: true, force: true })
  }
}
