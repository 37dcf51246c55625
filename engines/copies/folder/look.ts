// The first look at a generation takes its imprint; every later one is held to it.
import { createReadStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import {
  type FileEntry, imprintFile, type InspectorModule, pathText, readImprint, type Reason, type Totals, type UnreadEntry,
} from '#engines/imprint'
import { asObject, count, text } from '../json.ts'
import type { Kept } from '../kept.ts'
import { done, type Outcome, type RefusalCode, refused } from '../outcome.ts'
import type { RunOptions } from '../reader.ts'
import type { Found } from './generations.ts'

export interface Look {
  /** The imprint. */
  readonly file: string
  readonly root: string
  readonly totals: Totals
  readonly takenAt: string
  /** It was taken just now, so there is nothing it could be compared with. */
  readonly isNew: boolean
}

export interface LookOptions extends RunOptions {
  readonly inspector?: InspectorModule | undefined
  readonly readers?: number | undefined
}

const ending = '.imprint'
/** Of a folder that is written over: what it was like before. */
export const before = '~'

export function imprintSource(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: 1 << 20 })
}

export function knownLook(id: string, kept: Kept): Look | null {
  const file = kept.path(id, ending)
  const said = kept.read(id)
  const totals = asObject(said?.['totals'])
  if (said === null || totals === null || !existsSync(file)) return null
  const [root, takenAt] = [text(said, 'root'), text(said, 'takenAt')]
  const [files, bytes, unread] = [count(totals, 'files'), count(totals, 'bytes'), count(totals, 'unread')]
  if (root === null || takenAt === null || files === null || bytes === null || unread === null) return null
  return { file, root, totals: { files, bytes, unread }, takenAt, isNew: false }
}

export async function look(
  { id, folder }: Found, imprints: string, kept: Kept, { signal, onProgress, inspector, readers }: LookOptions = {},
): Promise<Outcome<Look>> {
  const known = knownLook(id, kept)
  if (known !== null) return done(known)
  mkdirSync(imprints, { recursive: true })
  const file = kept.path(id, ending)
  const taken = await imprintFile(folder, file, {
    label: id, signal, inspector, readers,
    onProgress: onProgress && (({ bytes, files }) => onProgress({ bytes, files, total: null })),
  })
  const takenAt = new Date().toISOString()
  switch (taken.is) {
    case 'finished':
      kept.write(id, { root: taken.root, totals: taken.totals, seal: taken.seal, takenAt })
      return done({ file, root: taken.root, totals: taken.totals, takenAt, isNew: true })
    // Its summary was lost: an imprint says everything itself.
    case 'exists': return again(id, file, kept)
    case 'aborted': return refused('aborted', id)
    case 'inside': return refused('not-one', file, 'imprints may not stand in what they are of')
    case 'no-folder': return refused(codeOf[taken.reason] ?? 'failed', id, taken.code)
  }
}

const codeOf: Readonly<Partial<Record<Reason, RefusalCode>>> = {
  denied: 'denied', vanished: 'not-there', replaced: 'not-one',
}

async function again(id: string, file: string, kept: Kept): Promise<Outcome<Look>> {
  let takenAt = ''
  for await (const items of readImprint(imprintSource(file))) {
    for (const item of items) {
      if (item.kind === 'head') takenAt = new Date(item.taken).toISOString()
      if (item.kind !== 'sealed') continue
      const { root, totals, seal } = item
      kept.write(id, { root, totals, seal, takenAt })
      return done({ file, root, totals, takenAt, isNew: false })
    }
  }
  return refused('damaged', file, 'the imprint does not hold together')
}

/** The next look is a first one; this one stays as what was before. */
export function supersede(id: string, kept: Kept): void {
  const known = knownLook(id, kept)
  if (known === null) return
  const { file, root, totals, takenAt } = known
  renameSync(file, kept.path(id + before, ending))
  kept.write(id + before, { root, totals, takenAt })
  kept.remove(id, [])
}

export async function* unreadOf(file: string): AsyncGenerator<UnreadEntry, void, undefined> {
  for await (const items of readImprint(imprintSource(file))) {
    for (const item of items) if (item.kind === 'unread') yield item
  }
}

/** The entries of these shown paths. */
export async function entriesOf(file: string, paths: ReadonlySet<string>): Promise<ReadonlyMap<string, FileEntry>> {
  const found = new Map<string, FileEntry>()
  for await (const items of readImprint(imprintSource(file))) {
    for (const item of items) {
      if (item.kind !== 'file') continue
      const path = pathText(item.path)
      if (paths.has(path)) found.set(path, item)
    }
    if (found.size === paths.size) break
  }
  return found
}
