// Archives in a folder, each a generation: tar as it is or packed, and zip.
import { clockOf, tryCanary } from '../folder/canary.ts'
import { gradeOf } from '../folder/grade.ts'
import { mayWrite, readFlags, readMount } from '../folder/seen.ts'
import { Damages } from '../damages.ts'
import { keptIn } from '../kept.ts'
import { both, done, type Outcome, refused } from '../outcome.ts'
import { isPart } from '../part.ts'
import type { Reader, RunOptions } from '../reader.ts'
import { differences } from './diff.ts'
import { type Archive, findArchives } from './generations.ts'
import { brokenList, readList } from './list.ts'
import { before, knownSums, look, type Look } from './look.ts'
import { type ArchiveLimits, defaultArchiveLimits } from './member.ts'
import { bringBack } from './restore.ts'
import { hold } from './verify.ts'

export interface ArchivesOptions {
  readonly place: string
  /** Where the sums of the first look are kept: a folder of the caller's, one for each place. */
  readonly sums: string
  /** As with folders: a file of our own may be written and removed again. */
  readonly tryCanary?: boolean
  readonly limits?: Partial<ArchiveLimits>
  /** For days in names; the machine's unless said. */
  readonly zone?: string
  readonly now?: () => number
}

export function openArchives(options: ArchivesOptions): Reader {
  const { place, sums: folder, zone = Temporal.Now.timeZoneId(), now = Date.now } = options
  const limits = { ...defaultArchiveLimits, ...options.limits }
  const kept = keptIn(folder)

  const all = (run: RunOptions = {}): Outcome<readonly Archive[]> =>
    run.signal?.aborted ? refused('aborted', place) : findArchives(place, zone)

  const find = (id: string, run: RunOptions): Outcome<Archive> => {
    const found = all(run)
    if (!found.ok) return found
    const one = found.value.find((each) => each.id === id)
    return one ? done(one) : refused('no-generation', id.slice(0, 200))
  }

  const lookAt = async (id: string, run: RunOptions): Promise<Outcome<Look>> => {
    const found = find(id, run)
    return found.ok ? look(found.value, folder, kept, limits, run) : found
  }

  const olderOf = async (id: string, run: RunOptions): Promise<Outcome<Look>> => {
    const earlier = id.endsWith(before) ? knownSums(id, kept) : null
    return earlier === null ? lookAt(id, run) : done({ sums: earlier, isNew: false, damages: [] })
  }

  return {
    tool: 'archive', place,

    async generations(run) {
      const found = all(run)
      if (!found.ok) return found
      return done(found.value.map(({ id, path, size, takenAt, storedAt }) => {
        const known = knownSums(id, kept)
        const told = known?.size === size ? known : null
        return {
          id, takenAt, storedAt, host: null, paths: [path], files: told?.files ?? null, bytes: told?.bytes ?? null,
          addedBytes: size,
        }
      }))
    },

    async* files(generation, run = {}) {
      const looked = await lookAt(generation, run)
      if (!looked.ok) {
        yield looked
        return
      }
      const { sums, damages } = looked.value
      for await (const seen of readList(sums.list, sums.listHash)) {
        if (run.signal?.aborted) {
          yield refused('aborted', generation)
          return
        }
        yield seen === null ? refused('failed', sums.list, brokenList) : done(seen)
      }
      for (const { where, said } of damages) yield refused('damaged', where, said)
    },

    async* diff(older, newer, run = {}) {
      const looks = await both(olderOf(older, run), () => lookAt(newer, run))
      if (!looks.ok) {
        yield looks
        return
      }
      const [a, b] = looks.value
      const found = await differences(a.sums, b.sums)
      if (!found.ok) yield found
      else for (const one of found.value) yield done(one)
      for (const { where, said } of [...a.damages, ...b.damages]) yield refused('damaged', where, said)
    },

    async verify(part, { generation, ...run } = {}) {
      if (!isPart(part)) return refused('not-offered', `${part.number}/${part.of}`, 'there is no such part')
      const begun = performance.now()
      const found = all(run)
      if (!found.ok) return found
      if (generation !== undefined && !found.value.some(({ id }) => id === generation)) {
        return refused('no-generation', generation.slice(0, 200))
      }
      const damages = new Damages()
      let [bytes, compared] = [0, true]
      // A packed archive has no parts of its own: each is read in one of them, always the same while none is added.
      const mine = found.value.filter((_, at) => at % part.of === part.number - 1)
      for (const archive of mine) {
        if (generation !== undefined && archive.id !== generation) continue
        const held = await hold(archive, folder, kept, limits, damages, run)
        if (!held.ok) return held
        bytes += archive.size
        compared &&= held.value.compared
      }
      const depth = compared ? 'content' : 'presence'
      return done({ part, bytes, seconds: (performance.now() - begun) / 1000, depth, damages: damages.list })
    },

    async restore(generation, paths, into, run = {}) {
      const found = find(generation, run)
      if (!found.ok) return found
      const looked = await look(found.value, folder, kept, limits, run)
      if (!looked.ok) return looked
      return bringBack(found.value, looked.value.sums, paths, into, limits, run)
    },

    async protection(generation, run = {}) {
      const found = find(generation, run)
      if (!found.ok) return found
      const { path } = found.value
      return done(gradeOf({
        flags: await readFlags(path, run.signal), snapshot: false, mount: readMount(path), mayWrite: mayWrite(path),
        isRoot: process.getuid?.() === 0, canary: options.tryCanary === true ? tryCanary(place, now) : null,
      }))
    },

    async clock(run) {
      const found = all(run)
      if (!found.ok) return found
      if (options.tryCanary !== true) return refused('not-offered', place, 'only a file written there tells its time')
      return clockOf(place, now)
    },

    async close() {},
  }
}
