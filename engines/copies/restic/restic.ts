// Reads what restic keeps. It never writes to the repository: no lock, no cache but our own, no command that could.
import { statSync } from 'node:fs'
import { type Belongs, type Guarded, guarded } from '../local/guarded.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Clock, Generation, Part, Reader, RunOptions } from '../reader.ts'
import { restic, type ResticOptions } from './call.ts'
import { diff } from './diff.ts'
import { list } from './listing.ts'
import { type Lock, readLocks } from './locks.ts'
import { type Place, placeOf } from './place.ts'
import { damagedKey } from './packs.ts'
import { keepOptions, nextPrune } from './prune.ts'
import { ask } from './rest.ts'
import { restore } from './restore.ts'
import { isId, measured, readSnapshots, type Snapshot, storedTimes } from './snapshots.ts'
import { mostParts, verifyPart } from './verify.ts'

export interface ResticReader extends Reader {
  /** Who holds the repository, and what was left behind by a run that is gone. Nothing is removed. */
  locks(options?: RunOptions): Promise<Outcome<readonly Lock[]>>
}

/** Opens nothing yet: whatever is wrong with tool, password or address is the refusal of the first question. */
export function openRestic(options: ResticOptions): ResticReader {
  const tool = restic(options)
  const place = placeOf(options.repository, options.env)
  const sizes = new Map<string, Pick<Generation, 'files' | 'bytes' | 'addedBytes'>>(
    (options.sizes ?? []).filter(({ bytes }) => bytes !== null)
      .map(({ id, files, bytes, addedBytes }) => [id, { files, bytes, addedBytes }]),
  )
  let known = new Map<string, Snapshot>()
  // Walked once for all generations that are known.
  let guards: Guarded | null = null

  const ready = async (signal?: AbortSignal): Promise<Outcome<null>> => {
    if (signal?.aborted) return refused('aborted', place.shown)
    const version = await tool.version()
    return version.ok ? lies(place) : version
  }
  const snapshots = async (signal?: AbortSignal): Promise<Outcome<readonly Snapshot[]>> => {
    const can = await ready(signal)
    if (!can.ok) return can
    guards = null
    const read = await keyed(await readSnapshots(tool, place, signal), place)
    if (read.ok) known = new Map(read.value.map((one) => [one.id, one]))
    return read
  }
  const find = async (id: string, signal?: AbortSignal): Promise<Outcome<Snapshot>> => {
    if (signal?.aborted) return refused('aborted', place.shown)
    const before = known.get(id)
    if (before) return done(before)
    // Names of other shapes are options, folders or restic's shorthand such as `latest`: none of them names a generation.
    const read = isId(id) || known.size === 0 ? await snapshots(signal) : null
    if (read && !read.ok) return read
    const found = known.get(id)
    return found ? done(found) : refused('no-generation', id.slice(0, 80))
  }
  const whole = async (id: string, signal?: AbortSignal): Promise<Outcome<Snapshot & { readonly tree: string }>> => {
    const found = await find(id, signal)
    if (!found.ok) return found
    const { tree } = found.value
    return tree === null ? refused('damaged', id, 'the snapshot itself cannot be read') : done({ ...found.value, tree })
  }

  return {
    tool: 'restic',
    place: place.shown,
    async generations({ signal } = {}) {
      const read = await snapshots(signal)
      if (!read.ok) return read
      const stored = await storedTimes(place, read.value.map(({ id }) => id), signal)
      const unknown = read.value.filter(({ tree, generation: { bytes } }) => tree !== null && bytes === null)
      for (const one of unknown.slice(-(options.measure ?? 4))) {
        if (!sizes.has(one.id)) sizes.set(one.id, await measured(tool, one, beforeIt(read.value, one), signal))
      }
      if (signal?.aborted) return refused('aborted', place.shown)
      return done(read.value.map(({ id, generation }) => ({
        ...generation, ...sizes.get(id), storedAt: stored.get(id) ?? null,
      })))
    },
    async *files(generation, { signal } = {}) {
      const found = await whole(generation, signal)
      if (found.ok) yield* list(tool, found.value.id, [], signal)
      else yield found
    },
    async *diff(older, newer, { signal } = {}) {
      const [one, other] = [await whole(older, signal), await whole(newer, signal)]
      if (!one.ok) yield one
      else if (!other.ok) yield other
      else yield* diff(tool, one.value, other.value, signal)
    },
    async verify(part, verifying = {}) {
      if (!isPart(part)) return refused('not-offered', `${part.number}/${part.of}`, `parts are 1 to t of t, t at most ${mostParts}`)
      const can = verifying.generation === undefined ? await ready(verifying.signal) : await find(verifying.generation, verifying.signal)
      return can.ok ? verifyPart(tool, place, part, verifying) : can
    },
    async restore(generation, paths, into, restoring = {}) {
      const found = await whole(generation, restoring.signal)
      return found.ok ? restore(tool, found.value.id, paths, into, restoring) : found
    },
    async protection(generation, { signal } = {}) {
      const found = await find(generation, signal)
      if (!found.ok) return found
      if (place.folder === null) {
        return refused('not-offered', place.shown, 'what the server allows to others cannot be seen from its client')
      }
      const walked = guards ?? await guarded(place.folder, belongs, signal ? { signal } : {})
      if (signal?.aborted) return refused('aborted', place.shown)
      guards = walked
      return done(walked.of(found.value.id))
    },
    async clock({ signal } = {}) {
      if (signal?.aborted) return refused('aborted', place.shown)
      return (await serverClock(place, signal)) ?? refused('not-offered', place.shown, 'without writing only a REST server tells its time')
    },
    async prune(keep, { signal } = {}) {
      const args = keepOptions(keep)
      if (args === null) return refused('not-offered', keep.join(' ').slice(0, 80), 'keep options are understood: --keep-daily 7')
      const read = await snapshots(signal)
      return read.ok ? nextPrune(tool, args, read.value.map(({ id }) => id), signal) : read
    },
    async locks({ signal } = {}) {
      const can = await ready(signal)
      return can.ok ? readLocks(tool, signal) : can
    },
    async close() {},
  }
}

const needed = /[\\/](?:data[\\/][0-9a-f]{2}[\\/][0-9a-f]{64}|(?:index|keys)[\\/][0-9a-f]{64}|config)$/

function belongs(path: string): Belongs {
  if (needed.test(path)) return 'all'
  const [, to] = /[\\/]snapshots[\\/]([0-9a-f]{64})$/.exec(path) ?? []
  return to === undefined ? null : { to }
}

function isPart({ number, of }: Part): boolean {
  return Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of && of <= mostParts
}

/** A folder that is there and no repository is another mistake than an address where nothing is. */
function lies({ folder, shown }: Place): Outcome<null> {
  if (folder === null) return done(null)
  const top = statSync(folder, { throwIfNoEntry: false })
  if (!top) return refused('not-there', shown)
  const config = top.isDirectory() ? statSync(`${folder}/config`, { throwIfNoEntry: false }) : undefined
  return config?.isFile() ? done(null) : refused('not-one', shown, 'there is no restic repository in it')
}

/** A damaged key answers like a wrong password; its name tells them apart. */
async function keyed<T>(read: Outcome<T>, { folder }: Place): Promise<Outcome<T>> {
  if (read.ok || folder === null || !['wrong-password', 'failed'].includes(read.refusal.code)) return read
  const key = await damagedKey(folder)
  return key === null ? read : refused('damaged', `key ${key}`, read.refusal.said)
}

function beforeIt(all: readonly Snapshot[], one: Snapshot): Snapshot | null {
  const key = ({ generation: { host, paths } }: Snapshot) => JSON.stringify([host, paths])
  return all.slice(0, all.indexOf(one)).findLast((other) => other.tree !== null && key(other) === key(one)) ?? null
}

async function serverClock({ rest }: Place, signal?: AbortSignal): Promise<Outcome<Clock> | null> {
  const before = Date.now()
  const told = rest && (await ask(rest, 'config', signal))
  if (!told?.date) return null
  // Halfway between question and answer; the header counts whole seconds.
  const here = new Date((before + Date.now()) / 2)
  const aheadSeconds = (told.date.getTime() - here.getTime()) / 1000
  return done({ storage: told.date.toISOString(), here: here.toISOString(), aheadSeconds })
}
