// Opens the door: lock, store, ledger check, projections as this program wants them, and the first record of a new
// installation.
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import type { KeyPair } from '#engines/ledger'
import type { Act } from './act.ts'
import type { Core } from './core.ts'
import { Door } from './door.ts'
import { dropForgottenUploads } from './files/upload.ts'
import type { Kernel } from './kernel.ts'
import type { Refusal } from './outcome.ts'
import { getMeta, setMeta } from './ledger/append.ts'
import { finishNextKey, keyFileName, makeKey, readKey } from './ledger/key.ts'
import { dropForgottenRooms, rebuildRooms, staleRooms } from './ledger/projections.ts'
import { leafOf } from './ledger/leaves.ts'
import { openLedger } from './ledger/verify.ts'
import { kernelOf } from './made.ts'
import {
  dataMoved,
  dataRestored,
  facilityAdded,
  facilityRenamed,
  installationCreated,
  keyRotated,
  personalErased,
} from './own/acts.ts'
import { facilityTable } from './own/tables.ts'
import type { OwnTables } from './own/tables.ts'
import { ownRoom } from './own/room.ts'
import { erasing } from './personal/erase.ts'
import { openPlace } from './place.ts'
import type { DataPlace, Place } from './place.ts'
import { registryOf } from './registry.ts'
import type { Registry } from './registry.ts'
import type { Room } from './room.ts'
import { say } from './sentences.ts'
import { physicalName } from './store/ddl.ts'
import type { Store } from './store/store.ts'
import { systemActor } from './system.ts'
import type { Message } from './text.ts'

export interface OpenOptions {
  readonly data: DataPlace
  readonly rooms: readonly Room[]
  /** Epoch milliseconds. */
  readonly clock?: () => number
  /** What went wrong without stopping anything: a missed run, an act this version does not know. */
  readonly onProblem?: (problem: Message) => void
  /** Building tables anew may take a while. */
  readonly onProgress?: (progress: Message) => void
}

export type OpenResult = { readonly ok: true; readonly kernel: Kernel } | Refusal

export async function openKernel(options: OpenOptions): Promise<OpenResult> {
  const registry = registryOf([ownRoom, ...options.rooms])
  const place = await openPlace(options.data, registry.rooms)
  if (!place.ok) return refused(place.reason)
  try {
    const result = await openIn(place, registry, options)
    if (!result.ok) await leave(place)
    return result
  } catch (error) {
    await leave(place)
    const meaning = place.store.judge(error)
    if (meaning === 'full') return refused(say('kernel.storage.full'))
    if (meaning === 'readonly') return refused(say('kernel.storage.readonly'))
    throw error
  }
}

async function openIn(
  place: Place,
  registry: Registry,
  { clock = Date.now, onProblem = () => {}, onProgress }: OpenOptions,
): Promise<OpenResult> {
  const { store, folder } = place
  const ledger = await store.readAll(openLedger)
  if (!ledger.ok) return refused(say('kernel.open.ledger', { where: ledger.where }))
  const moved = await store.readAll((db) => getMeta(db, 'moved'))
  if (moved !== undefined) return refused(say('kernel.open.moved', { to: moved }))
  const identity = await identify(place, ledger.frontier.size)
  if (!identity) return refused(say('kernel.open.key', { file: keyFileName }))

  const core: Core = {
    store,
    registry,
    clock,
    onProblem,
    effects: new Map(),
    facilities: new Map(),
    listeners: new Set(),
    frontier: ledger.frontier,
    lastAt: ledger.lastAt,
    stopped: null,
  }
  const stale = await store.readAll((db) => staleRooms(db, registry.rooms))
  await store.write(async (tx) => {
    await dropForgottenUploads(tx)
    await dropForgottenRooms(tx, registry.rooms)
    await rebuildRooms(tx, registry, stale, (room, done, total) => {
      onProgress?.(say('kernel.rebuilding', { room, done, total }))
    })
  })
  for (const act of await unknownActs(core)) onProblem(say('kernel.replay.unknown-act', { act }))
  await loadFacilities(core)
  const reload = { done: () => loadFacilities(core) }
  core.effects.set(facilityAdded.name, reload).set(facilityRenamed.name, reload).set(personalErased.name, erasing(core))

  const door = new Door(core)
  if (core.frontier.size === 0) {
    const born = { installation: identity.id, vkey: identity.key.vkey }
    const first = await door.record(systemActor('setup'), installationCreated, born)
    if (!first.ok) return first
  }
  await recordArrival(core, door)
  return {
    ok: true,
    kernel: kernelOf({ core, door, installation: identity.id, key: identity.key, folder, close: () => leave(place) }),
  }
}

const arrivals: readonly (readonly [string, Act])[] = [
  ['restored', dataRestored],
  ['arrived', dataMoved],
]

/** Restoring and moving leave a note; the record itself is written here, by the installation that goes on. */
async function recordArrival(core: Core, door: Door): Promise<void> {
  for (const [key, act] of arrivals) {
    const left = await core.store.readAll((db) => getMeta(db, key))
    if (left === undefined) continue
    // Left by restore.ts and move.ts, and checked again by the act's own schema.
    await door.record(systemActor('setup'), act, JSON.parse(left), async ({ kernel }) => {
      await kernel.deleteFrom('kernel_meta').where('key', '=', key).execute()
    })
  }
}

/** The installation's id and key; both are made with an empty ledger and never silently replaced later. */
async function identify(
  { store, folder }: Place,
  size: number,
): Promise<{ readonly id: string; readonly key: KeyPair } | null> {
  const known = await store.readAll((db) => getMeta(db, 'installation'))
  const id = known ?? randomUUID()
  if (known === undefined) await store.write((tx) => setMeta(tx.kernel, 'installation', id))
  if (size > 0) finishNextKey(folder, id, await newestKey(store))
  const key = readKey(folder, id) ?? (size === 0 ? makeKey(folder, id) : null)
  return key && { id, key }
}

/** From the record itself: the tables may not stand yet. */
async function newestKey(store: Store): Promise<string | undefined> {
  const row = await store.readAll((db) =>
    db
      .selectFrom('kernel_leaf')
      .select(['seq', 'bytes'])
      .where('act', 'in', [installationCreated.name, keyRotated.name])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return row && keyRotated.schema.safeParse(leafOf(row).payload).data?.vkey
}

async function loadFacilities({ store, facilities }: Core): Promise<void> {
  // Only the kernel looks at all of them at once.
  const { rows } = await store.readAll((db) =>
    sql<
      OwnTables['facility']
    >`select * from ${sql.table(physicalName(facilityTable, store.kind))} order by facility`.execute(db),
  )
  facilities.clear()
  for (const { facility, name } of rows) facilities.set(facility, { id: facility, name })
}

async function unknownActs({ store, registry }: Core): Promise<readonly string[]> {
  const rows = await store.readAll((db) => db.selectFrom('kernel_leaf').select('act').distinct().execute())
  return rows.map((row) => row.act).filter((act) => !registry.find(act))
}

async function leave({ store, release }: Place): Promise<void> {
  await store.close()
  release()
}

function refused(reason: Message): Refusal {
  return { ok: false, code: 'storage', reasons: [reason] }
}
