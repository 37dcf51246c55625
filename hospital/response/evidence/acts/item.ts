// An item is written down, its files are taken in, it goes from hand to hand.
import { z } from 'zod'
import { defineAct, type Write } from '#hospital/kernel/act.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { runningIncident } from '../../incident/running.ts'
import { id, instant, line, prose, when } from '../../payload.ts'
import { tell } from '../../timeline/acts/tell.ts'
import { notAhead } from '../../timeline/when.ts'
import { itemOf } from '../read.ts'
import { methods, type EvidenceTables } from '../tables.ts'
import { actText, say } from '../text.ts'

const told = line.nullable()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const itemAdded = defineAct({
  name: 'response.item-added',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.item-added'),
  schema: z.object({
    id, incident: id, what: prose.nullable(), device: told, deviceLabel: told, place: told, collector: told,
    method: z.enum(methods), storage: told, seal: told, ...when,
  }),
  personal: ['what', 'collector', 'storage'],
  async check(db, act) {
    const taken = await itemOf(db, act.payload.id)
    return [...(await runningIncident(db, act.payload.incident, 'closed')), ...(taken ? [say('response.item.taken')] : []), ...notAhead(act)]
  },
  async apply(write, act) {
    const { payload, at } = act
    const db = write.withTables<EvidenceTables>()
    const before = await db.selectFrom('response_item').select('id').where('incident', '=', payload.incident).execute()
    const number = `E-${before.length + 1}`
    await db.insertInto('response_item').values({
      id: payload.id, incident: payload.incident, number, what: payload.what, device: payload.device, device_label: payload.deviceLabel,
      place: payload.place, collector: payload.collector, method: payload.method, collected_at: payload.happenedAt ?? at,
      from_paper: payload.fromPaper, storage: payload.storage, seal: payload.seal, holder: payload.collector,
      file_count: 0,
    }).execute()
    await tell(write, act, {
      incident: payload.incident, kind: 'evidence', lane: 'preserve', said: say('response.line.item', { number }), words: payload.what,
      happenedAt: payload.happenedAt, fromPaper: payload.fromPaper,
    })
  },
})

const rowsAtOnce = 500

/** The bytes are in the store already; this says which they are, and what the lists of a sealed folder said of them. */
export const filesTaken = defineAct({
  name: 'response.files-taken',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.files-taken'),
  schema: z.object({
    item: id,
    files: z.array(z.object({ name: z.string().min(1).max(1000), sha256, size: z.int().nonnegative() }).nullable()).min(1).max(2000),
    sealed: z.object({
      seal: sha256.nullable(), sealTold: z.string().max(100).nullable(),
      faults: z.array(z.object({ code: id, path: z.string().max(1000).nullable() })).max(2000),
    }).nullable(),
  }),
  // Names of files say who somebody is; what does not fit names them again.
  personal: ['files', 'sealed'],
  async check(db, { payload }) {
    const item = await itemOf(db, payload.item)
    return item === null ? [say('response.item.none')] : runningIncident(db, item.incident, 'closed')
  },
  async apply(write, act) {
    const { payload, at, actor, seq } = act
    const db = write.withTables<EvidenceTables>()
    const item = await itemOf(write, payload.item)
    if (item === null) return
    // An erased one leaves its number empty.
    const rows = payload.files.flatMap((file, index) => (file === null ? [] : [{
      item: item.id, n: item.file_count + index + 1, name: file.name, sha256: file.sha256, size: file.size, taken_at: at, taken_by: actor,
    }]))
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      await db.insertInto('response_item_file').values(rows.slice(from, from + rowsAtOnce)).execute()
    }
    await db.updateTable('response_item').set({ file_count: item.file_count + payload.files.length }).where('id', '=', item.id).execute()
    const faults = payload.sealed?.faults ?? []
    if (payload.sealed !== null) {
      await db.insertInto('response_sealed')
        .values({ item: item.id, seq, seal: payload.sealed.seal, seal_told: payload.sealed.sealTold, faults: [...faults] }).execute()
    }
    const told = { number: item.number, count: payload.files.length }
    await tell(write, act, {
      incident: item.incident, kind: 'evidence', lane: 'preserve',
      said: faults.length === 0 ? say('response.line.files', told) : say('response.line.filesFaulty', { ...told, faults: faults.length }),
    })
  },
})

export const handedOver = defineAct({
  name: 'response.handed-over',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.handed-over'),
  schema: z.object({ item: id, from: told, to: told, reason: prose.nullable(), storage: told, seal: told, ...when }),
  personal: ['from', 'to', 'reason', 'storage'],
  check: async (db, act) => [...(await handOverProblems(db, act.payload)), ...notAhead(act)],
  async apply(write, act) {
    const { payload, at, actor, seq } = act
    const db = write.withTables<EvidenceTables>()
    const item = await itemOf(write, payload.item)
    if (item === null) return
    await db.insertInto('response_custody').values({
      item: item.id, seq, happened_at: payload.happenedAt ?? at, recorded_at: at, from_person: payload.from, to_person: payload.to,
      reason: payload.reason, by_person: actor, from_paper: payload.fromPaper,
    }).execute()
    await db.updateTable('response_item').set({
      holder: payload.to, ...(payload.storage === null ? {} : { storage: payload.storage }), ...(payload.seal === null ? {} : { seal: payload.seal }),
    }).where('id', '=', item.id).execute()
    await tell(write, act, {
      incident: item.incident, kind: 'evidence', lane: 'preserve', said: say('response.line.handed', { number: item.number }),
      words: payload.reason, happenedAt: payload.happenedAt, fromPaper: payload.fromPaper,
    })
  },
})

interface HandOver {
  readonly item: string
  readonly from: string | null
  readonly to: string | null
  readonly happenedAt: number | null
}

/** Both names, and a chain without a gap: whoever gives it must be who has it. */
async function handOverProblems(db: Write, { item: wanted, from, to, happenedAt }: HandOver): Promise<readonly Message[]> {
  const item = await itemOf(db, wanted)
  if (item === null) return [say('response.item.none')]
  if (from === null || to === null) return [say('response.custody.bothNames')]
  if (happenedAt !== null && happenedAt < item.collected_at) return [say('response.custody.early', { number: item.number })]
  const last = await db.withTables<EvidenceTables>().selectFrom('response_custody').select('happened_at').where('item', '=', wanted)
    .orderBy('happened_at', 'desc').executeTakeFirst()
  if (happenedAt !== null && last !== undefined && happenedAt < last.happened_at) return [say('response.custody.order', { number: item.number })]
  return item.holder !== null && item.holder !== from ? [say('response.custody.gap', { number: item.number, holder: item.holder })] : []
}

export const itemDescribed = defineAct({
  name: 'response.item-described',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.item-described'),
  schema: z.object({ item: id, what: prose.nullable(), place: told, storage: told, seal: told, collectedAt: instant.nullable() }),
  personal: ['what', 'storage'],
  async check(db, act) {
    const { item: wanted, collectedAt } = act.payload
    const item = await itemOf(db, wanted)
    if (item === null) return [say('response.item.none')]
    const first = await db.withTables<EvidenceTables>().selectFrom('response_custody').select('happened_at').where('item', '=', wanted)
      .orderBy('happened_at').executeTakeFirst()
    const late = collectedAt !== null && first !== undefined && collectedAt > first.happened_at
    return [
      ...notAhead({ ...act, payload: { happenedAt: collectedAt } }), ...(late ? [say('response.item.late', { number: item.number })] : []),
    ]
  },
  async apply(write, act) {
    const { item: wanted, what, place, storage, seal, collectedAt } = act.payload
    const item = await itemOf(write, wanted)
    if (item === null) return
    await write.withTables<EvidenceTables>().updateTable('response_item')
      .set({ what, place, storage, seal, ...(collectedAt === null ? {} : { collected_at: collectedAt }) }).where('id', '=', wanted).execute()
    await tell(write, act, { incident: item.incident, kind: 'evidence', lane: 'preserve', said: say('response.line.described', { number: item.number }) })
  },
})
