// A sealed file from another machine is taken in: only under a key that somebody held against the voice of the other side.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { id, instant, line } from '../../payload.ts'
import { shareLevels } from '../levels.ts'
import { knownKey, takenShares } from '../read.ts'
import type { SharingTables } from '../tables.ts'
import { actText, say } from '../text.ts'

const vkey = z.string().min(1).max(200)

export const keyBelieved = defineAct({
  name: 'response.share-key-believed',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.share-key-believed'),
  schema: z.object({ vkey, label: line }),
  personal: [],
  check: async (db, { payload }) => ((await knownKey(db, payload.vkey)) ? [say('response.share.taken')] : []),
  async apply(write, { at, actor, payload }) {
    await write.withTables<SharingTables>().insertInto('response_share_key').values({ ...payload, since: at, by_person: actor }).execute()
  },
})

export const fileTaken = defineAct({
  name: 'response.share-file-taken',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.share-file-taken'),
  schema: z.object({
    vkey, incident: id, hospital: line, level: z.enum(shareLevels), madeAt: instant, until: instant, told: z.string().min(2).max(300_000).nullable(),
  }),
  personal: ['told'],
  async check(db, { payload }) {
    const older = (await takenShares(db)).find((one) => one.vkey === payload.vkey && one.incident === payload.incident)
    return [
      ...((await knownKey(db, payload.vkey)) ? [] : [say('response.share.key')]),
      ...(older && older.made_at >= payload.madeAt ? [say('response.share.older')] : []),
    ]
  },
  async apply(write, { at, actor, payload }) {
    const { vkey: key, incident, madeAt, told, ...rest } = payload
    // The cast: whoever commits it parsed it by the shape of its level.
    const content = told === null ? null : JSON.parse(told) as Record<string, unknown>
    const row = { vkey: key, incident, ...rest, made_at: madeAt, told: content, taken_at: at, taken_by: actor }
    const db = write.withTables<SharingTables>()
    await db.deleteFrom('response_share_taken').where('vkey', '=', key).where('incident', '=', incident).execute()
    await db.insertInto('response_share_taken').values(row).execute()
  },
})
