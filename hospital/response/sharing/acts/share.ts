// An open incident is shared up to a level and until a day, or taken back; every look is recorded with the hospital that shares.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { incidentOf } from '../../incident/read.ts'
import { runningIncident } from '../../incident/running.ts'
import { id, instant, line } from '../../payload.ts'
import { tell } from '../../timeline/acts/tell.ts'
import { shareLevels } from '../levels.ts'
import { liveShares, shareOf } from '../read.ts'
import type { SharingTables } from '../tables.ts'
import { actText, say } from '../text.ts'

const longestShare = 92 * 86_400_000

export const shared = defineAct({
  name: 'response.shared',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.shared'),
  schema: z.object({
    id, incident: id,
    /** `group`: every facility of this installation that receives. */
    with: z.discriminatedUnion('kind', [z.object({ kind: z.literal('facility'), facility: id, name: line }), z.object({ kind: z.literal('group') })]),
    level: z.enum(shareLevels), until: instant,
  }),
  personal: [],
  async check(db, { at, facility, payload }) {
    const incident = await incidentOf(db, payload.incident)
    return [
      ...(await runningIncident(db, payload.incident)),
      ...(incident?.mode === 'drill' ? [say('response.share.drill')] : []),
      ...(payload.until <= at || payload.until > at + longestShare ? [say('response.share.until')] : []),
      ...(payload.with.kind === 'facility' && payload.with.facility === facility ? [say('response.share.self')] : []),
      ...((await shareOf(db, payload.id)) === null ? [] : [say('response.share.taken')]),
    ]
  },
  async apply(write, act) {
    const { id: share, incident, with: to, level, until } = act.payload
    const receiver = to.kind === 'group' ? null : to.facility
    const db = write.withTables<SharingTables>()
    const before = db.updateTable('response_share').set({ ended_at: act.at }).where('incident', '=', incident).where('ended_at', 'is', null)
    await (receiver === null ? before.where('receiver', 'is', null) : before.where('receiver', '=', receiver)).execute()
    await db.insertInto('response_share').values({
      id: share, incident, receiver, label: to.kind === 'group' ? null : to.name, level, until, shared_at: act.at, shared_by: act.actor,
      ended_at: null,
    }).execute()
    await tell(write, act, {
      incident, kind: 'note', lane: 'word', said: say(`response.line.shared.${level}`), words: to.kind === 'group' ? null : to.name,
    })
  },
})

export const unshared = defineAct({
  name: 'response.unshared',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.unshared'),
  schema: z.object({ share: id }),
  personal: [],
  async check(db, { payload }) {
    const row = await shareOf(db, payload.share)
    return row === null || row.ended_at !== null ? [say('response.share.none')] : []
  },
  async apply(write, act) {
    const row = await shareOf(write, act.payload.share)
    if (row === null) return
    await write.withTables<SharingTables>().updateTable('response_share').set({ ended_at: act.at }).where('id', '=', row.id).execute()
    await tell(write, act, { incident: row.incident, kind: 'note', lane: 'word', said: say('response.line.unshared'), words: row.label })
  },
})

/** Committed in the scope of the hospital that shares, by somebody who holds no role there: no live share, no look. */
export const looked = defineAct({
  name: 'response.share-looked',
  permission: 'incident.read',
  scope: 'facility',
  text: actText('response.share-looked'),
  schema: z.object({ share: id, byFacility: id }),
  personal: [],
  async check(db, { at, payload }) {
    const live = await liveShares(db, payload.byFacility, at)
    return live.some((one) => one.id === payload.share) ? [] : [say('response.share.none')]
  },
  async apply(write, { seq, at, actor, payload }) {
    const row = await shareOf(write, payload.share)
    if (row === null) return
    await write.withTables<SharingTables>().insertInto('response_share_look')
      .values({ share: row.id, seq, by_facility: payload.byFacility, by_person: actor, looked_at: at, level: row.level }).execute()
  },
})

export const deskSet = defineAct({
  name: 'response.share-desk-set',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.share-desk-set'),
  schema: z.object({ open: z.boolean() }),
  personal: [],
  async apply(write, { at, payload }) {
    const row = { desk: 'desk', open: payload.open, since: at } as const
    const db = write.withTables<SharingTables>()
    await db.deleteFrom('response_share_desk').execute()
    await db.insertInto('response_share_desk').values(row).execute()
  },
})
