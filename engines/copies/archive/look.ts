// The first look at an archive reads all of it and keeps its sums; every later one is held to them.
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, existsSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { Damages } from '../damages.ts'
import { count, text } from '../json.ts'
import type { Kept } from '../kept.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Damage, RunOptions } from '../reader.ts'
import type { Archive } from './generations.ts'
import { ListWriter } from './list.ts'
import type { ArchiveLimits, Fault } from './member.ts'
import { walk } from './walk.ts'

export interface Sums {
  readonly list: string
  readonly listHash: string
  /** SHA-256 of the archive as a file. */
  readonly packedHash: string
  readonly files: number
  readonly bytes: number
}

export interface Look {
  readonly sums: Sums
  readonly isNew: boolean
  /** Of a first look: what its own sums and marks say. */
  readonly damages: readonly Damage[]
}

const ending = '.sums'
/** Of a name that is used again: what stood under it before. */
export const before = '~'

interface KnownSums extends Sums {
  readonly size: number
  readonly modified: number
}

export function knownSums(id: string, kept: Kept): KnownSums | null {
  const said = kept.read(id)
  const list = kept.path(id, ending)
  if (said === null || !existsSync(list)) return null
  const [listHash, packedHash] = [text(said, 'listHash'), text(said, 'packedHash')]
  const [files, bytes, size] = [count(said, 'files'), count(said, 'bytes'), count(said, 'size')]
  const modified = said['modified']
  if (listHash === null || packedHash === null || files === null || bytes === null || size === null) return null
  return typeof modified === 'number' ? { list, listHash, packedHash, files, bytes, size, modified } : null
}

export async function look(
  archive: Archive, folder: string, kept: Kept, limits: ArchiveLimits, run: RunOptions,
): Promise<Outcome<Look>> {
  const { id, size, modified, reused } = archive
  const known = knownSums(id, kept)
  if (known !== null) {
    const same = known.size === size && known.modified === modified
    if (!reused || same) return done({ sums: known, isNew: false, damages: [] })
    renameSync(known.list, kept.path(id + before, ending))
    kept.write(id + before, { ...known, list: undefined })
    kept.remove(id, [])
  }
  mkdirSync(folder, { recursive: true })
  return firstLook(archive, kept, limits, run)
}

async function firstLook(
  { id, path, kind, size, modified }: Archive, kept: Kept, limits: ArchiveLimits, run: RunOptions,
): Promise<Outcome<Look>> {
  const list = kept.path(id, ending)
  const writer = new ListWriter(list)
  const damages = new Damages()
  let [files, bytes] = [0, 0]
  let packedHash: string | null = null
  try {
    for await (const item of walk(path, kind, { ...run, limits })) {
      if (item.is === 'refused') return item.outcome
      if (item.is === 'fault') damages.add(placeOf(id, item), item.said, id)
      else if (item.is === 'end') packedHash = item.packedHash
      else {
        const { what, modifiedAt } = item.member
        if (what === 'file') files += 1
        bytes += item.bytes
        writer.add({ path: item.path, what, size: item.member.size, modifiedAt, hash: item.hash })
      }
    }
    packedHash ??= await hashOf(path, run)
    if (packedHash === null) return refused('aborted', path)
    // A run of the backup is at work: what looks like a cut is only not written yet.
    const now = statSync(path, { throwIfNoEntry: false })
    if (now?.size !== size || now.mtimeMs !== modified) return refused('locked', path, 'it is being written')
    const sums = { list, listHash: writer.end(), packedHash, files, bytes }
    // What was damaged when it was first seen is no measure for later: it is read again each time.
    const takenAt = new Date().toISOString()
    if (damages.list.length === 0) kept.write(id, { ...sums, list: undefined, size, modified, takenAt })
    return done({ sums, isNew: true, damages: damages.list })
  } finally {
    writer.close()
  }
}

export function placeOf(id: string, { where }: Fault): string {
  return `${id}: ${where}`
}

/** Null where it was broken off. */
export async function hashOf(path: string, { signal, onProgress }: RunOptions): Promise<string | null> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    if (signal?.aborted) return null
    hash.update(piece as Buffer) // no encoding is set
    bytes += (piece as Buffer).length
    onProgress?.({ bytes, files: 0, total: null })
  }
  return hash.digest('hex')
}

/** Whether the format itself keeps a sum over the content: without one a first look can compare nothing. */
export function keepsSum({ kind, path }: Archive): boolean {
  if (kind.of === 'zip') return true
  if (kind.packing !== 'zstd') return kind.packing !== 'none'
  const head = Buffer.alloc(5)
  const descriptor = openSync(path, 'r')
  try {
    readSync(descriptor, head, 0, head.length, 0)
  } finally {
    closeSync(descriptor)
  }
  return head.readUInt32LE(0) === 0xfd2fb528 && ((head[4] ?? 0) & 4) !== 0
}
