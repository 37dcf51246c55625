// A bucket as a reader of backups: whatever the tools show, every version is seen, and no lock is believed untried.
import { done, refused } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import { isPart } from '../part.ts'
import type { Difference, FileSeen, Reader, RunOptions } from '../reader.ts'
import type { Version } from './answers.ts'
import { rest } from './canary.ts'
import type { CanaryOptions } from './canary.ts'
import { defaultConnections, openClient } from './client.ts'
import type { Client, ClientOptions } from './client.ts'
import type { Sums } from './content.ts'
import { differences } from './differences.ts'
import { copiesOf, isAside } from './layout.ts'
import type { Copy, Layout, S3Generation } from './layout.ts'
import { createGuard } from './protection.ts'
import { restoreObjects } from './restore.ts'
import { survey } from './survey.ts'
import type { Survey } from './survey.ts'
import { verifyVersions } from './verify.ts'

export interface S3Options extends ClientOptions {
  /** Where in the bucket it lies; empty is all of it. */
  readonly prefix: string
  readonly layout: Layout
  /** What was read before; without it only what carries its own sum is compared. */
  readonly sums?: Sums
  /** Puts a small object under a short lock beside the generations and tries to remove it. */
  readonly tryCanary?: boolean
  readonly canary?: Partial<Pick<CanaryOptions, 'lockSeconds' | 'mostWaitSeconds' | 'wait'>>
}

export interface S3Reader extends Reader {
  generations(options?: RunOptions): Promise<Outcome<readonly S3Generation[]>>
}

interface Look {
  readonly seen: Survey
  readonly copies: readonly Copy[]
}

export function openS3(options: S3Options): Outcome<S3Reader> {
  const opened = openClient(options)
  if (!opened.ok) return opened
  const client = opened.value
  const prefix = options.prefix === '' || options.prefix.endsWith('/') ? options.prefix : `${options.prefix}/`
  const guard = createGuard(client, {
    prefix, tryCanary: options.tryCanary === true, connections: options.connections ?? defaultConnections, now: options.now ?? Date.now,
    lockSeconds: 5, mostWaitSeconds: 60, wait: rest, ...options.canary,
  })
  let last: Look | null = null
  const look = async (run: RunOptions = {}): Promise<Outcome<Look>> => {
    const seen = await survey(client, prefix, run, key => isAside(options.layout, key.slice(prefix.length)))
    if (!seen.ok) return seen
    if (options.layout === 'restic' && !seen.value.keys.has(`${prefix}config`)) {
      return refused('not-one', `${client.place}/${prefix}`, 'no config of a restic repository, not even a hidden one')
    }
    guard.forget()
    last = { seen: seen.value, copies: copiesOf(options.layout, seen.value, prefix) }
    return done(last)
  }
  const looked = async (run?: RunOptions) => {
    if (run?.signal?.aborted === true) return refused('aborted', client.place)
    return last === null ? look(run) : done(last)
  }
  const reread = { client, layout: options.layout, sums: options.sums }
  const find = async (generation: string, run?: RunOptions): Promise<Outcome<Look & { readonly copy: Copy }>> => {
    const there = await looked(run)
    if (!there.ok) return there
    const copy = there.value.copies.find(copy => copy.generation.id === generation)
    return copy === undefined ? refused('no-generation', generation) : done({ ...there.value, copy })
  }
  const content = async (generation: string, run?: RunOptions): Promise<Outcome<ReadonlyMap<string, Version>>> => {
    if (options.layout === 'restic') return refused('not-offered', generation, 'only restic itself can tell, with its password')
    const found = await find(generation, run)
    return found.ok ? done(found.value.copy.current()) : found
  }

  return done({
    tool: 's3',
    place: `${client.place}/${prefix}`,
    generations: async run => {
      const there = await look(run)
      return there.ok ? done(there.value.copies.map(copy => copy.generation)) : there
    },
    files: (generation, run) => filesOf(content(generation, run)),
    diff: (older, newer, run) => differencesOf(content(older, run), content(newer, run)),
    verify: async (part, run) => {
      if (!isPart(part)) return refused('not-one', `${part.number}/${part.of}`, 'no such part')
      const there = await looked(run)
      if (!there.ok) return there
      const found = run?.generation === undefined ? null : await find(run.generation, run)
      if (found !== null && !found.ok) return found
      const versions = found === null ? everything(there.value.copies) : found.value.copy.parts().flat()
      return verifyVersions(reread, versions, part, run)
    },
    restore: async (generation, paths, into, run) => {
      const found = await find(generation, run)
      if (!found.ok) return found
      return restoreObjects(reread, found.value.copy.current(), paths, into, run)
    },
    protection: async (generation, run) => {
      const found = await find(generation, run)
      return found.ok ? guard.protection(found.value.copy, found.value.seen, run) : found
    },
    clock: async run => clockNow(client, run),
    close: () => {
      client.close()
      return Promise.resolve()
    },
  })
}

/** Asked anew: what an earlier answer told is of its own moment. */
async function clockNow(client: Client, run: RunOptions | undefined) {
  await client.versioning(run?.signal)
  return client.clock(run?.signal)
}

/** Each version once, though many generations share it. */
function everything(copies: readonly Copy[]): Version[] {
  const groups = new Set(copies.flatMap(copy => copy.parts()))
  return [...new Set([...groups].flat())]
}

async function* filesOf(content: Promise<Outcome<ReadonlyMap<string, Version>>>): AsyncGenerator<Outcome<FileSeen>> {
  const files = await content
  if (!files.ok) {
    yield files
    return
  }
  for (const [path, version] of files.value) {
    yield done({ path, what: 'file', size: version.size, modifiedAt: version.modifiedAt, hash: null })
  }
}

async function* differencesOf(
  older: Promise<Outcome<ReadonlyMap<string, Version>>>, newer: Promise<Outcome<ReadonlyMap<string, Version>>>,
): AsyncGenerator<Outcome<Difference>> {
  const [before, after] = await Promise.all([older, newer])
  if (!before.ok) yield before
  else if (!after.ok) yield after
  else for (const difference of differences(before.value, after.value)) yield done(difference)
}
