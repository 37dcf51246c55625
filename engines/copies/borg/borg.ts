// Reads what borg keeps. On this machine no lock is taken and nothing is written; elsewhere borg's own lock is its only trace.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Guarded, guarded } from '../local/guarded.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { withoutSecrets } from '../process/secrets.ts'
import type { Part, Protection, Reader, RunOptions } from '../reader.ts'
import { type Archive, generationsOf, readArchives } from './archives.ts'
import { borg, type BorgOptions } from './call.ts'
import { type Deleted, deletions, readDeleted } from './deleted.ts'
import { diff } from './diff.ts'
import { list } from './listing.ts'
import { type BorgLock, readLocks } from './locks.ts'
import { restore } from './restore.ts'
import { readIndex } from './segments.ts'
import { isAppendOnly } from './transactions.ts'
import { archivesIn, verifyArchives, verifySegments } from './verify.ts'

export interface BorgReader extends Reader {
  /** Archives a client deleted that an append-only repository still holds. `scratch` is an empty folder of the caller's. */
  deleted(scratch: string, options?: RunOptions & { readonly looks?: number }): Promise<Outcome<readonly Deleted[]>>
  /** Who holds the repository, and what was left behind. Nothing is removed. */
  locks(): Outcome<readonly BorgLock[]>
}

export const mostParts = 1000

export function openBorg(options: BorgOptions): BorgReader {
  const tool = borg(options)
  const { folder } = tool
  const place = withoutSecrets(options.repository)
  let known = new Map<string, Archive>()
  // Found by walking every segment, and the same for each archive.
  let log: ReturnType<typeof deletions> | null = null
  // Walked once for all archives that are known.
  let guards: Guarded | null = null

  const ready = async (signal?: AbortSignal): Promise<Outcome<null>> => {
    if (signal?.aborted) return refused('aborted', place)
    const can = await tool.ready()
    if (!can.ok) return can
    return folder === null ? done(null) : readable(folder, place)
  }
  const archives = async (signal?: AbortSignal): Promise<Outcome<readonly Archive[]>> => {
    const can = await ready(signal)
    if (!can.ok) return can
    guards = null
    log = null
    const read = await readArchives(tool, place, signal)
    if (read.ok) known = new Map(read.value.map((one) => [one.id, one]))
    return read
  }
  const find = async (id: string, signal?: AbortSignal): Promise<Outcome<Archive>> => {
    if (signal?.aborted) return refused('aborted', place)
    const can = await ready(signal)
    if (!can.ok) return can
    if (!known.has(id) && (/^[0-9a-f]{64}$/.test(id) || known.size === 0)) {
      const read = await archives(signal)
      if (!read.ok) return read
    }
    const found = known.get(id)
    return found ? done(found) : refused('no-generation', id.slice(0, 80))
  }

  return {
    tool: 'borg',
    place,
    async generations({ signal } = {}) {
      const read = await archives(signal)
      if (!read.ok) return read
      const seen = await generationsOf(tool, read.value, signal)
      return signal?.aborted ? refused('aborted', place) : done(seen)
    },
    async *files(generation, { signal } = {}) {
      const found = await find(generation, signal)
      if (!found.ok) yield found
      else yield* list(tool, found.value.name, { hashes: options.hashes ?? false, ...(signal ? { signal } : {}) })
    },
    async *diff(older, newer, { signal } = {}) {
      const [one, other] = [await find(older, signal), await find(newer, signal)]
      if (!one.ok) yield one
      else if (!other.ok) yield other
      else yield* diff(tool, one.value.name, other.value.name, signal)
    },
    async verify(part, verifying = {}) {
      if (!isPart(part)) return refused('not-offered', `${part.number}/${part.of}`, `parts are 1 to t of t, t at most ${mostParts}`)
      if (verifying.generation !== undefined) {
        const found = await find(verifying.generation, verifying.signal)
        return found.ok ? verifyArchives(tool, part, archivesIn(part, [found.value]), verifying) : found
      }
      if (folder === null) {
        const read = await archives(verifying.signal)
        return read.ok ? verifyArchives(tool, part, archivesIn(part, read.value), verifying) : read
      }
      const can = await ready(verifying.signal)
      if (!can.ok) return can
      const verified = await verifySegments(folder, part, verifying)
      // A run that began meanwhile may have moved what we looked for.
      const held = verified.ok && verified.value.damages.length > 0 ? heldNow(folder) : null
      return held ?? verified
    },
    async restore(generation, paths, into, restoring = {}) {
      const found = await find(generation, restoring.signal)
      return found.ok ? restore(tool, found.value.name, paths, into, restoring) : found
    },
    async protection(generation, { signal } = {}) {
      const found = await find(generation, signal)
      if (!found.ok) return found
      if (folder === null) return refused('not-offered', place, 'what the server allows to others cannot be seen from its client')
      const walked = guards ?? await guarded(
        folder, (path) => (/[\\/](?:data[\\/]\d+[\\/]\d+|config)$/.test(path) ? 'all' : null), signal ? { signal } : {},
      )
      if (signal?.aborted) return refused('aborted', place)
      guards = walked
      const seen = walked.of(found.value.id)
      return done(isAppendOnly(folder) ? logged(seen, await (log ??= deletions(folder))) : seen)
    },
    async clock({ signal } = {}) {
      return signal?.aborted ? refused('aborted', place) : refused('not-offered', place, 'without writing borg tells no time')
    },
    async deleted(scratch, { signal, looks = 5 } = {}) {
      const read = await archives(signal)
      return read.ok ? readDeleted(tool, read.value, scratch, looks, signal) : read
    },
    locks() {
      return folder === null ? refused('not-offered', place, 'locks can be seen only where the repository lies') : done(readLocks(folder))
    },
    async close() {
      tool.close()
    },
  }
}

function isPart({ number, of }: Part): boolean {
  return Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of && of <= mostParts
}

/** INVARIANT: borg is started only on what it can read without writing: no one holds it, and its index is there. */
async function readable(folder: string, place: string): Promise<Outcome<null>> {
  if (!existsSync(folder)) return refused('not-there', place)
  const config = join(folder, 'config')
  if (!statSync(folder).isDirectory() || !existsSync(config) || !/^\[repository\]/m.test(readFileSync(config, 'utf8').slice(0, 1 << 16))) {
    return refused('not-one', place, 'there is no borg repository in it')
  }
  const held = heldNow(folder)
  if (held) return held
  for await (const entry of readIndex(folder)) {
    return entry === null ? refused('damaged', 'index', 'it is not there or no index; borg would write a new one') : done(null)
  }
  // An index without an entry: nothing was ever stored.
  return done(null)
}

function heldNow(folder: string): Outcome<never> | null {
  const lock = readLocks(folder).find(({ exclusive, stale }) => exclusive && !stale)
  return lock ? refused('locked', 'lock', `held by ${lock.by}`) : null
}

function logged(seen: Protection, away: Awaited<ReturnType<typeof deletions>>): Protection {
  const grounds = [
    ...seen.grounds, 'append_only 1',
    ...away.slice(-3).map(({ at, objects }) => `deleted ${objects} objects at ${at}, still in the log`),
  ]
  return { ...seen, grounds, grade: seen.grade === 'C' ? 'C' : 'D' }
}
