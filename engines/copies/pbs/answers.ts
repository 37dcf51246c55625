// What the API answers → values; strange or missing fields are null, and nothing throws.
import { asObject, count, type Json, objects, text } from '../json.ts'

export interface Snapshot {
  /** `namespace:type/id/time`, as its own programs write it. */
  readonly id: string
  readonly namespace: string
  readonly type: string
  readonly name: string
  readonly takenAt: string
  readonly files: readonly { readonly name: string; readonly size: number | null; readonly encrypted: boolean }[]
  readonly bytes: number | null
  readonly owner: string | null
  readonly isProtected: boolean
  /** Its own verification, which reads every chunk again; null: never. */
  readonly verification: { readonly state: string; readonly at: string | null } | null
}

export function snapshotOf(from: Json, namespace: string): Snapshot | null {
  const [type, name, time] = [text(from, 'backup-type'), text(from, 'backup-id'), count(from, 'backup-time')]
  if (type === null || name === null || time === null || time > 8.64e12) return null
  const takenAt = iso(time)
  const verified = asObject(from['verification'])
  const state = verified === null ? null : text(verified, 'state')
  return {
    id: `${namespace === '' ? '' : `${namespace}:`}${type}/${name}/${takenAt}`, namespace, type, name, takenAt,
    files: filesOf(from['files']), bytes: count(from, 'size'), owner: text(from, 'owner'),
    isProtected: from['protected'] === true || from['protected'] === 1,
    verification: state === null ? null : { state, at: startOf(text(verified ?? {}, 'upid')) },
  }
}

/** Objects, or names alone in some versions. */
function filesOf(value: unknown): Snapshot['files'] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => {
    if (typeof one === 'string') return [{ name: one, size: null, encrypted: false }]
    const file = asObject(one)
    const name = file === null ? null : text(file, 'filename')
    if (file === null || name === null) return []
    return [{ name, size: count(file, 'size'), encrypted: text(file, 'crypt-mode') === 'encrypt' }]
  })
}

/** When a task began, by the server's clock: `UPID:node:pid:pstart:task:start:type:id:user:`, numbers in hex. */
export function startOf(upid: string | null): string | null {
  const start = /^UPID:[^:]+(?::[0-9a-f]{8,16}){3}:([0-9a-f]{8}):/i.exec(upid ?? '')?.[1]
  return start === undefined ? null : iso(Number.parseInt(start, 16))
}

export interface VerifyJob {
  readonly id: string
  readonly namespace: string | null
  readonly schedule: string | null
  /** Verified longer ago than so many days is verified again; null: never again. */
  readonly outdatedAfterDays: number | null
  readonly lastRunAt: string | null
  /** `OK`, or its own words. */
  readonly lastRunState: string | null
  readonly nextRunAt: string | null
}

export function verifyJobOf(from: Json): VerifyJob | null {
  const id = text(from, 'id')
  if (id === null) return null
  return {
    id, namespace: text(from, 'ns'), schedule: text(from, 'schedule'),
    outdatedAfterDays: from['ignore-verified'] === false ? 0 : count(from, 'outdated-after'),
    lastRunAt: time(from, 'last-run-endtime'), lastRunState: text(from, 'last-run-state'),
    nextRunAt: time(from, 'next-run'),
  }
}

export interface Collection {
  readonly lastRunAt: string | null
  readonly lastRunState: string | null
  readonly pendingBytes: number | null
  /** Chunks it found damaged and kept apart. */
  readonly stillBad: number | null
}

export function collectionOf(from: Json): Collection {
  return {
    lastRunAt: time(from, 'last-run-endtime') ?? startOf(text(from, 'upid')),
    lastRunState: text(from, 'last-run-state'),
    pendingBytes: count(from, 'pending-bytes'), stillBad: count(from, 'still-bad'),
  }
}

export interface Task {
  readonly type: string
  readonly about: string | null
  readonly startedAt: string | null
  readonly endedAt: string | null
  /** Null while it runs. */
  readonly status: string | null
}

export function taskOf(from: Json): Task | null {
  const type = text(from, 'worker_type')
  if (type === null) return null
  return {
    type, about: text(from, 'worker_id'), startedAt: time(from, 'starttime'), endedAt: time(from, 'endtime'),
    status: text(from, 'status'),
  }
}

/** Privileges on the paths that count, all together. */
export function privilegesOf(data: unknown): ReadonlySet<string> {
  const paths = asObject(data)
  return new Set(Object.values(paths ?? {}).flatMap((each) => Object.keys(asObject(each) ?? {})))
}

export function namespacesOf(data: unknown): readonly string[] {
  const named = objects(data).flatMap((one) => (typeof one['ns'] === 'string' ? [one['ns']] : []))
  return [...new Set(['', ...named])]
}

function time(from: Json, key: string): string | null {
  const seconds = count(from, key)
  return seconds === null || seconds === 0 || seconds > 8.64e12 ? null : iso(seconds)
}

/** As its own programs write it: whole seconds, UTC. */
function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
