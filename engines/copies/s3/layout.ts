// What in a bucket is a generation, and which versions it consists of.
import type { Generation } from '../reader.ts'
import type { Version } from './answers.ts'
import { asOf, hiddenSince } from './survey.ts'
import type { Survey } from './survey.ts'

/** `restic`: a repository, each snapshot one. `folders`: each folder at the top one. `objects`: each object one. */
export const layouts = ['restic', 'folders', 'objects'] as const
export type Layout = (typeof layouts)[number]

export interface S3Generation extends Generation {
  /** Since when delete markers hide it from every tool; null while tools show it. */
  readonly hiddenAt: string | null
}

export interface Copy {
  readonly generation: S3Generation
  /** All versions that must stay for it to stay; a group that several generations share is the same array. */
  parts(): readonly (readonly Version[])[]
  /** One version per path: what comes back when it is brought back. */
  current(): ReadonlyMap<string, Version>
}

export const canaryFolder = 'kokoroe-canary/'

/** What is no part of any generation: our canaries, and the locks restic makes and takes away with every run. */
export function isAside(layout: Layout, name: string): boolean {
  return name.startsWith(canaryFolder) || (layout === 'restic' && name.startsWith('locks/'))
}

export function copiesOf(layout: Layout, seen: Survey, prefix: string): readonly Copy[] {
  const keys = [...seen.keys]
  const copies = layout === 'restic' ? snapshots(keys, prefix) : layout === 'folders' ? folders(keys, prefix) : objects(keys, prefix)
  return copies.sort((a, b) => (a.generation.storedAt ?? '') < (b.generation.storedAt ?? '') ? -1 : 1)
}

type Keys = readonly (readonly [string, readonly Version[]])[]

const real = (versions: readonly Version[]) => versions.filter(version => !version.marker)
const total = (versions: readonly Version[]) => versions.reduce((sum, version) => sum + version.size, 0)
const latest = (times: readonly string[]) => times.reduce<string | null>((a, b) => a === null || b > a ? b : a, null)

/**
 * Packs are shared: a snapshot needs what the repository was made of while it was there. One that is hidden needs what was
 * shown just before it was hidden, for tools forget first and remove packs afterwards.
 */
function snapshots(keys: Keys, prefix: string): Copy[] {
  const needed = keys.filter(([key]) => /^(config$|keys\/|index\/|data\/)/.test(key.slice(prefix.length)))
  const states = new Map<number, { readonly shown: Map<string, Version>, readonly all: Version[] }>()
  const stateAt = (at: number) => {
    const known = states.get(at)
    if (known !== undefined) return known
    const state = { shown: new Map<string, Version>(), all: [] as Version[] }
    for (const [key, versions] of needed) {
      const now = asOf(versions, at)
      if (now === null) continue
      // What was there before it under the same name was overwritten, and may be the true one.
      const from = versions.indexOf(now)
      const end = versions.findIndex((version, index) => index > from && version.marker)
      state.shown.set(key.slice(prefix.length), now)
      state.all.push(...versions.slice(from, end < 0 ? undefined : end))
    }
    states.set(at, state)
    return state
  }
  const packs = needed.filter(([key]) => key.startsWith(`${prefix}data/`))
    .flatMap(([, versions]) => real(versions).slice(-1))
    .sort((a, b) => a.modifiedAt < b.modifiedAt ? -1 : 1)
  const shots = keys.filter(([key]) => key.startsWith(`${prefix}snapshots/`))
    .flatMap(([key, versions]) => {
      const own = real(versions).at(-1)
      return own === undefined ? [] : [{ key, own, versions }]
    })
    .sort((a, b) => a.own.modifiedAt < b.own.modifiedAt ? -1 : 1)
  let pack = 0
  return shots.map(({ key, own, versions }) => {
    const hiddenAt = hiddenSince(versions)
    let addedBytes = 0
    for (; (packs[pack]?.modifiedAt ?? '~') <= own.modifiedAt; pack++) addedBytes += packs[pack]?.size ?? 0
    const state = () => stateAt(hiddenAt === null ? Number.POSITIVE_INFINITY : Date.parse(hiddenAt))
    const generation: S3Generation = {
      id: key.slice(prefix.length + 'snapshots/'.length), takenAt: null, storedAt: own.modifiedAt, host: null,
      paths: [], files: null, bytes: null, addedBytes, hiddenAt,
    }
    const current = () => new Map([...state().shown, [key.slice(prefix.length), own]])
    return { generation, current, parts: () => [state().all, real(versions)] }
  })
}

function folders(keys: Keys, prefix: string): Copy[] {
  const byFolder = new Map<string, [string, readonly Version[]][]>()
  for (const [key, versions] of keys) {
    const slash = key.indexOf('/', prefix.length)
    if (slash < 0 || real(versions).length === 0) continue
    const name = key.slice(prefix.length, slash)
    const list = byFolder.get(name)
    if (list === undefined) byFolder.set(name, [[key, versions]])
    else list.push([key, versions])
  }
  return [...byFolder].map(([name, own]) => {
    const hidden = own.map(([, versions]) => hiddenSince(versions))
    // INVARIANT: it counts as hidden only when nothing of it is shown; a part that is hidden is told by its protection.
    const hiddenAt = hidden.includes(null) ? null : latest(hidden.filter(at => at !== null))
    const shown = own.flatMap(([key, versions]) => {
      const newest = hiddenAt === null ? versions[0] : real(versions)[0]
      return newest === undefined || newest.marker ? [] : [[key.slice(prefix.length + name.length + 1), newest] as const]
    })
    const parts = own.flatMap(([, versions]) => real(versions))
    const bytes = total(shown.map(([, version]) => version))
    const generation: S3Generation = {
      id: name, takenAt: null, storedAt: latest(parts.map(version => version.modifiedAt)), host: null,
      paths: [`${prefix}${name}/`], files: shown.length, bytes, addedBytes: bytes, hiddenAt,
    }
    return { generation, parts: () => [parts], current: () => new Map(shown) }
  })
}

/** A key that is written again each time holds a generation in each of its versions. */
function objects(keys: Keys, prefix: string): Copy[] {
  const taken = new Set(keys.map(([key]) => key.slice(prefix.length)))
  return keys.flatMap(([key, versions]) => {
    const path = key.slice(prefix.length)
    return real(versions).map((version, index) => {
      let id = path
      if (index > 0) {
        id = `${path}?versionId=${version.versionId}`
        while (taken.has(id)) id += '?'
        taken.add(id)
      }
      const generation: S3Generation = {
        id, takenAt: null, storedAt: version.modifiedAt, host: null, paths: [key], files: 1, bytes: version.size,
        addedBytes: version.size, hiddenAt: hiddenOf(versions, version),
      }
      return { generation, parts: () => [[version]], current: () => new Map([[path, version]]) }
    })
  })
}

/** Of one version: when the one that came upon it was stored. */
function hiddenOf(versions: readonly Version[], version: Version): string | null {
  return versions[versions.indexOf(version) - 1]?.modifiedAt ?? null
}
