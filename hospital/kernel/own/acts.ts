// The kernel's own acts: the installation, its facilities, its files, its keys, and erasing.
import { z } from 'zod'
import { defineAct } from '../act.ts'
import { actText, say } from '../sentences.ts'
import type { OwnTables } from './tables.ts'

/** Also a folder-safe name; `*` and the empty text mean something to the store and are not among them. */
const facilityId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const name = z.string().trim().min(1).max(100)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const installationCreated = defineAct({
  name: 'installation.created', permission: 'installation.operate', scope: 'installation', internal: true, personal: [],
  text: actText('installation.created'),
  schema: z.object({ installation: z.string(), vkey: z.string() }),
  async apply(write, { payload, at }) {
    await write.withTables<OwnTables>().insertInto('ledger_key').values({ vkey: payload.vkey, since: at }).execute()
  },
})

export const keyRotated = defineAct({
  name: 'key.rotated', permission: 'installation.operate', scope: 'installation', internal: true, personal: [],
  text: actText('key.rotated'),
  schema: z.object({ vkey: z.string() }),
  async apply(write, { payload, at }) {
    await write.withTables<OwnTables>().insertInto('ledger_key').values({ vkey: payload.vkey, since: at }).execute()
  },
})

export const facilityAdded = defineAct({
  name: 'facility.added', permission: 'installation.operate', scope: 'installation', personal: [],
  text: actText('facility.added'),
  schema: z.object({ id: facilityId, name }),
  inside: (payload) => payload.id,
  async check(db, { payload }) {
    const taken = await db.withTables<OwnTables>().selectFrom('facility').select('facility').executeTakeFirst()
    return taken ? [say('kernel.facility.exists', { id: payload.id })] : []
  },
  async apply(write, { payload, at }) {
    await write.withTables<OwnTables>().insertInto('facility')
      .values({ facility: payload.id, name: payload.name, added_at: at }).execute()
  },
})

export const facilityRenamed = defineAct({
  name: 'facility.renamed', permission: 'installation.operate', scope: 'installation', personal: [],
  text: actText('facility.renamed'),
  schema: z.object({ id: facilityId, name }),
  inside: (payload) => payload.id,
  async check(db) {
    const known = await db.withTables<OwnTables>().selectFrom('facility').select('facility').executeTakeFirst()
    return known ? [] : [say('kernel.facility.unknown')]
  },
  async apply(write, { payload }) {
    await write.withTables<OwnTables>().updateTable('facility').set({ name: payload.name }).execute()
  },
})

export const fileStored = defineAct({
  name: 'file.stored', permission: 'evidence.import', scope: 'facility', internal: true, personal: ['name'],
  text: actText('file.stored'),
  schema: z.object({ sha256, size: z.int().nonnegative(), name: z.string().max(400).nullable() }),
  async apply(write, { payload, at, actor, facility }) {
    const row = { ...payload, stored_at: at, stored_by: actor, present: true }
    await write.withTables<OwnTables>().insertInto('stored_file').values({ facility: facility ?? '', ...row })
      .onConflict((on) => on.columns(['facility', 'sha256']).doUpdateSet(row)).execute()
  },
})

export const personalErased = defineAct({
  // Why it was erased may name whom: it can be erased too.
  name: 'personal.erased', permission: 'personal.erase', scope: 'facility', personal: ['reason'],
  text: actText('personal.erased'),
  schema: z.object({
    /** `positions: null`: the whole field. */
    values: z.array(z.object({
      seq: z.int().nonnegative(), field: z.string().max(100),
      positions: z.array(z.int().nonnegative()).max(100_000).nullable(),
    })).max(1000),
    files: z.array(sha256).max(1000),
    reason: z.string().trim().min(1).max(400),
  }),
  async apply(write, { payload }) {
    if (payload.files.length === 0) return
    await write.withTables<OwnTables>().updateTable('stored_file').set({ present: false, name: null })
      .where('sha256', 'in', payload.files).execute()
  },
})

const nothing = async () => {}

export const dataRestored = defineAct({
  name: 'data.restored', permission: 'installation.operate', scope: 'installation', internal: true, personal: [],
  text: actText('data.restored'),
  schema: z.object({ size: z.int(), root: z.string(), saved: z.int() }),
  apply: nothing,
})

export const dataMoved = defineAct({
  name: 'data.moved', permission: 'installation.operate', scope: 'installation', internal: true, personal: [],
  text: actText('data.moved'),
  schema: z.object({ to: z.string(), size: z.int(), root: z.string() }),
  apply: nothing,
})
