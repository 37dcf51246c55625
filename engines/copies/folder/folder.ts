// Plain folders and snapshots on a NAS, a disk, an RDX cartridge: nothing but files, so an imprint is what they are
// held to.
import {
  compare, type CompareItem, type ImprintItem, type InspectorModule, pathText, readImprint,
} from '#engines/imprint'
import { Damages } from '../damages.ts'
import { keptIn } from '../kept.ts'
import { both, done, type Outcome, refused } from '../outcome.ts'
import { isPart } from '../part.ts'
import type { Difference, FileSeen, Generation, Reader, RunOptions } from '../reader.ts'
import { clockOf, tryCanary } from './canary.ts'
import { findGenerations, type Found } from './generations.ts'
import { gradeOf } from './grade.ts'
import { before, imprintSource, knownLook, look, type Look } from './look.ts'
import { bringBack } from './restore.ts'
import { mayWrite, readFlags, readMount } from './seen.ts'
import type { Layout } from './shape.ts'
import { hold } from './verify.ts'

export interface FolderOptions {
  /** Folder that holds generations, or is one. */
  readonly place: string
  /** Where imprints are kept: a folder of the caller's, one for each place, better on another machine's disk. */
  readonly imprints: string
  /** `auto`: by the names in the place. */
  readonly layout?: Layout
  /** A file under `.kokoroe-canary` may be written to the place and removed again; never anything else. */
  readonly tryCanary?: boolean
  /** Sees every byte of a first look. */
  readonly inspector?: InspectorModule
  readonly readers?: number
  /** For days in names; the machine's unless said. */
  readonly zone?: string
  /** Our clock. */
  readonly now?: () => number
}

export interface FolderReader extends Reader {
  /** The imprint of a generation; the first call takes it. */
  imprint(generation: string, options?: RunOptions): Promise<Outcome<Look>>
}

export function openFolder(options: FolderOptions): FolderReader {
  const { place, imprints, layout = 'auto', zone = Temporal.Now.timeZoneId(), now = Date.now } = options
  const kept = keptIn(imprints)
  const lookOptions = (run: RunOptions) => ({ ...run, inspector: options.inspector, readers: options.readers })

  const all = (run: RunOptions = {}): Outcome<readonly Found[]> =>
    run.signal?.aborted ? refused('aborted', place) : findGenerations(place, layout, zone)

  const find = (id: string, run: RunOptions = {}): Outcome<Found> => {
    const found = all(run)
    if (!found.ok) return found
    const one = found.value.find((each) => each.id === id)
    return one ? done(one) : refused('no-generation', id.slice(0, 200))
  }

  const imprintOf = async (id: string, run: RunOptions = {}): Promise<Outcome<Look>> => {
    const found = find(id, run)
    return found.ok ? look(found.value, imprints, kept, lookOptions(run)) : found
  }

  /** For comparing: what a folder was like before it was written over counts as well. */
  const olderOf = async (id: string, run: RunOptions): Promise<Outcome<Look>> => {
    const earlier = id === `.${before}` && !run.signal?.aborted ? knownLook(id, kept) : null
    return earlier === null ? imprintOf(id, run) : done(earlier)
  }

  return {
    tool: 'folder', place,

    async generations(run) {
      const found = all(run)
      return found.ok ? done(found.value.map((one) => described(one, knownLook(one.id, kept)))) : found
    },

    async* files(generation, run = {}) {
      const looked = await imprintOf(generation, run)
      if (!looked.ok) {
        yield looked
        return
      }
      let sealed = false
      for await (const items of readImprint(imprintSource(looked.value.file))) {
        if (run.signal?.aborted) {
          yield refused('aborted', generation)
          return
        }
        for (const item of items) {
          if (item.kind === 'sealed') sealed = true
          if (item.kind === 'unread') yield refused('denied', pathText(item.path), item.code)
          const seen = seenOf(item)
          if (seen !== null) yield done(seen)
        }
      }
      if (!sealed) yield refused('damaged', looked.value.file, 'the imprint does not hold together')
    },

    async* diff(older, newer, run = {}) {
      const looks = await both(olderOf(older, run), () => imprintOf(newer, run))
      if (!looks.ok) {
        yield looks
        return
      }
      const [a, b] = looks.value
      for await (const items of compare(imprintSource(a.file), imprintSource(b.file))) {
        if (run.signal?.aborted) {
          yield refused('aborted', newer)
          return
        }
        for (const item of items) {
          const difference = differenceOf(item)
          if (difference !== null) yield difference
        }
      }
    },

    async verify(part, { generation, ...run } = {}) {
      if (!isPart(part)) return refused('not-offered', `${part.number}/${part.of}`, 'there is no such part')
      const begun = performance.now()
      const one = generation === undefined ? null : find(generation, run)
      const found = one === null ? all(run) : one.ok ? done([one.value]) : one
      if (!found.ok) return found
      const damages = new Damages()
      let [bytes, compared] = [0, true]
      for (const each of found.value) {
        const held = await hold(each, part, imprints, kept, damages, lookOptions(run))
        if (!held.ok) return held
        bytes += held.value.bytes
        compared &&= held.value.compared
      }
      const depth = compared ? 'content' : 'presence'
      return done({ part, bytes, seconds: (performance.now() - begun) / 1000, depth, damages: damages.list })
    },

    async restore(generation, paths, into, run = {}) {
      const found = find(generation, run)
      if (!found.ok) return found
      const looked = await look(found.value, imprints, kept, lookOptions(run))
      if (!looked.ok) return looked
      return bringBack(found.value.folder, looked.value.file, paths, into, run)
    },

    async protection(generation, run = {}) {
      const found = find(generation, run)
      if (!found.ok) return found
      const { folder, snapshot } = found.value
      const flags = await readFlags(folder, run.signal)
      if (run.signal?.aborted) return refused('aborted', generation)
      return done(gradeOf({
        flags, snapshot, mount: readMount(folder), mayWrite: mayWrite(folder), isRoot: process.getuid?.() === 0,
        canary: options.tryCanary === true ? tryCanary(place, now) : null,
      }))
    },

    async clock(run) {
      const found = all(run)
      if (!found.ok) return found
      if (options.tryCanary !== true) return refused('not-offered', place, 'only a file written there tells its time')
      return clockOf(place, now)
    },

    imprint: imprintOf,
    async close() {},
  }
}

function described({ id, folder, takenAt, storedAt }: Found, known: Look | null): Generation {
  return {
    id, takenAt, storedAt, host: null, paths: [folder], files: known?.totals.files ?? null,
    bytes: known?.totals.bytes ?? null, addedBytes: null,
  }
}

function seenOf(item: ImprintItem): FileSeen | null {
  switch (item.kind) {
    case 'file': return {
      path: pathText(item.path), what: 'file', size: item.size, modifiedAt: timeOf(item.modified), hash: item.hash,
    }
    case 'directory':
    case 'link':
    case 'other': {
      const { path, kind, modified } = item
      if (path === '') return null
      return { path: pathText(path), what: kind, size: 0, modifiedAt: timeOf(modified), hash: null }
    }
    default: return null
  }
}

/** Microseconds, of any year a file system can hold. */
function timeOf(microseconds: number): string | null {
  const at = new Date(Math.floor(microseconds / 1000))
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

function differenceOf(item: CompareItem): Outcome<Difference> | null {
  switch (item.kind) {
    case 'added':
    case 'removed':
      return item.what === 'directory' ? null : done({ how: item.kind, path: pathText(item.path), size: item.size })
    case 'changed':
      return done({ how: 'changed', path: pathText(item.path), size: 'size' in item.now ? item.now.size : 0 })
    case 'renamed':
      return done({ how: 'renamed', from: pathText(item.from), path: pathText(item.path), size: item.size })
    case 'unjudged': return refused('denied', pathText(item.path), item.reason)
    case 'problem': return refused('damaged', `imprint, line ${item.line}`, item.code)
    default: return null
  }
}
