// Proxmox Backup Server by its API, read only: what it keeps, what its own verification said, what protects it.
// Written from the
// documented API and tested against an imitation of it; it was never run against a real server.
import { type Json, objects } from '../json.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Reader, RunOptions } from '../reader.ts'
import {
  type Collection, collectionOf, namespacesOf, privilegesOf, type Snapshot, snapshotOf, type Task, taskOf,
  type VerifyJob, verifyJobOf,
} from './answers.ts'
import { ask, serverOf, type Token } from './ask.ts'
import { gradeOf } from './grade.ts'
import { type Open, openVerifications } from './verified.ts'

export interface PbsOptions {
  /** `https://host:8007` */
  readonly address: string
  readonly datastore: string
  readonly token: Token
  /** SHA-256 of its certificate; almost always needed: it makes its own. */
  readonly fingerprint?: string
  /** All that the token may see unless said; `''` is the one above all others. */
  readonly namespaces?: readonly string[]
  readonly timeoutSeconds?: number
  readonly now?: () => number
}

/** What the server says of its own work. Null where the token may not ask. */
export interface PbsState {
  readonly snapshots: readonly Snapshot[]
  /** Failed, never, or longer ago than asked for. */
  readonly open: readonly Open[]
  readonly verifyJobs: readonly VerifyJob[] | null
  readonly collection: Collection | null
  /** Verifications that ran, newest first. */
  readonly verifyTasks: readonly Task[] | null
}

export interface PbsReader extends Reader {
  state(olderThanDays: number, options?: RunOptions): Promise<Outcome<PbsState>>
}

const page = 500
const mostPages = 20

export function openPbs(options: PbsOptions): PbsReader {
  const { address, datastore, token, timeoutSeconds = 30, now = Date.now } = options
  const server = serverOf(address, token, options.fingerprint ?? null, timeoutSeconds)
  const store = `/admin/datastore/${encodeURIComponent(datastore)}`

  const get = async (path: string, query: Readonly<Record<string, string>>, run: RunOptions): Promise<Outcome<Json>> =>
    server.ok ? ask(server.value, path, query, run.signal) : server

  const namespaces = async (run: RunOptions): Promise<Outcome<readonly string[]>> => {
    if (options.namespaces !== undefined) return done(options.namespaces)
    const answer = await get(`${store}/namespace`, {}, run)
    // Older than 2.2 there were none.
    if (!answer.ok) return answer.refusal.code === 'not-there' ? done(['']) : answer
    return done(namespacesOf(answer.value['data']))
  }

  const snapshots = async (run: RunOptions): Promise<Outcome<readonly Snapshot[]>> => {
    const spaces = await namespaces(run)
    if (!spaces.ok) return spaces
    const all: Snapshot[] = []
    for (const namespace of spaces.value) {
      const answer = await get(`${store}/snapshots`, namespace === '' ? {} : { ns: namespace }, run)
      if (!answer.ok) return answer
      all.push(...objects(answer.value['data']).map((one) => snapshotOf(one, namespace)).filter((one) => one !== null))
    }
    return done(all.toSorted((a, b) => Date.parse(a.takenAt) - Date.parse(b.takenAt) || (a.id < b.id ? -1 : 1)))
  }

  const find = async (id: string, run: RunOptions): Promise<Outcome<Snapshot>> => {
    const all = await snapshots(run)
    if (!all.ok) return all
    const one = all.value.find((each) => each.id === id)
    return one ? done(one) : refused('no-generation', id.slice(0, 200))
  }

  /** Null where the token may not ask. */
  const optional = async <T>(
    path: string, query: Readonly<Record<string, string>>, read: (data: unknown) => T, run: RunOptions,
  ): Promise<Outcome<T | null>> => {
    const answer = await get(path, query, run)
    if (answer.ok) return done(read(answer.value['data']))
    return answer.refusal.code === 'denied' || answer.refusal.code === 'not-there' ? done(null) : answer
  }

  const verifyTasks = async (run: RunOptions): Promise<Outcome<readonly Task[] | null>> => {
    const tasks: Task[] = []
    for (let start = 0; start < page * mostPages; start += page) {
      const query = { store: datastore, typefilter: 'verif', start: String(start), limit: String(page) }
      const answer = await get('/nodes/localhost/tasks', query, run)
      if (!answer.ok) return answer.refusal.code === 'denied' ? done(null) : answer
      const some = objects(answer.value['data'])
      tasks.push(...some.map(taskOf).filter((one) => one !== null))
      if (some.length < page) break
    }
    return done(tasks)
  }

  return {
    tool: 'pbs', place: server.ok ? `https://${server.value.host}:${server.value.port}/${datastore}` : 'https://',

    async generations(run = {}) {
      const all = await snapshots(run)
      if (!all.ok) return all
      return done(all.value.map(({ id, takenAt, type, name, files, bytes }) => ({
        // Its time is the client's word; the API tells no other.
        id, takenAt, storedAt: null, host: `${type}/${name}`, paths: files.map((file) => file.name), files: null, bytes,
        addedBytes: null,
      })))
    },

    /** The images and archives of a snapshot: what is inside of them only its own client reads. */
    async* files(generation, run = {}) {
      const one = await find(generation, run)
      if (!one.ok) {
        yield one
        return
      }
      for (const { name, size } of one.value.files) {
        yield done({ path: name, what: 'file', size: size ?? 0, modifiedAt: one.value.takenAt, hash: null })
      }
    },

    async* diff(older, newer, run = {}) {
      for (const id of [older, newer]) {
        const one = await find(id, run)
        if (!one.ok) {
          yield one
          return
        }
      }
      yield refused('not-offered', newer, 'only its own client compares')
    },

    async verify(part, { generation, ...run } = {}) {
      if (run.signal?.aborted) return refused('aborted', `${part.number}/${part.of}`)
      const one = generation === undefined ? null : await find(generation, run)
      if (one !== null && !one.ok) return one
      return refused('not-offered', datastore, 'its server verifies; no job is started from here')
    },

    async restore(generation, _paths, into, run = {}) {
      const one = await find(generation, run)
      return one.ok ? refused('not-offered', into, 'only its own client restores') : one
    },

    async protection(generation, run = {}) {
      const one = await find(generation, run)
      if (!one.ok) return one
      const path = `/datastore/${datastore}${one.value.namespace === '' ? '' : `/${one.value.namespace}`}`
      const privileges = await optional('/access/permissions', { path }, privilegesOf, run)
      return privileges.ok ? done(gradeOf(one.value, privileges.value, token.id)) : privileges
    },

    async clock(run = {}) {
      const before = now()
      const answer = await get('/nodes/localhost/time', {}, run)
      if (!answer.ok) {
        return answer.refusal.code === 'denied' ? refused('not-offered', 'time', answer.refusal.said) : answer
      }
      const here = (before + now()) / 2
      const [data] = objects([answer.value['data']])
      const seconds = data?.['time']
      if (typeof seconds !== 'number' || Math.abs(seconds) > 8.64e12) {
        return refused('not-one', 'time', 'no time in the answer')
      }
      const iso = (at: number) => new Date(at).toISOString()
      return done({ storage: iso(seconds * 1000), here: iso(here), aheadSeconds: seconds - here / 1000 })
    },

    async state(olderThanDays, run = {}) {
      const all = await snapshots(run)
      if (!all.ok) return all
      const jobsOf = (data: unknown) => objects(data).map(verifyJobOf).filter((one) => one !== null)
      const jobs = await optional('/admin/verify', { store: datastore }, jobsOf, run)
      if (!jobs.ok) return jobs
      const collection = await optional(`${store}/gc`, {}, (data) => collectionOf(objects([data])[0] ?? {}), run)
      if (!collection.ok) return collection
      const tasks = await verifyTasks(run)
      if (!tasks.ok) return tasks
      return done({
        snapshots: all.value, open: openVerifications(all.value, olderThanDays, now()), verifyJobs: jobs.value,
        collection: collection.value, verifyTasks: tasks.value,
      })
    },

    async close() {},
  }
}
