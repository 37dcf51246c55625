// An improvement is added, given to somebody with a day, and done (or taken up again).
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { runningIncident } from '../incident/running.ts'
import { id, line, prose } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { improvementOf } from './read.ts'
import type { ImproveTables } from './tables.ts'
import { actText, say } from './text.ts'

const owned = { owner: id.nullable(), ownerName: line.nullable(), due: z.iso.date() } as const

/** INVARIANT: nothing without an owner: what everybody should do nobody does. */
const ownerless = ({ owner, ownerName }: { readonly owner: string | null; readonly ownerName: string | null }) =>
  owner === null && ownerName === null ? [say('response.improvement.owner')] : []

export const improvementAdded = defineAct({
  name: 'response.improvement-added',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.improvement-added'),
  schema: z.object({ id, of: id, what: prose.nullable(), ...owned }),
  personal: ['what', 'ownerName'],
  async check(db, { payload }) {
    const taken = (await improvementOf(db, payload.id)) !== null
    return [
      ...(await runningIncident(db, payload.of, 'closed')), ...ownerless(payload), ...(taken ? [say('response.improvement.taken')] : []),
    ]
  },
  async apply(write, act) {
    const { id: one, of, what, owner, ownerName, due } = act.payload
    await write.withTables<ImproveTables>().insertInto('response_improvement').values({
      id: one, of, what, owner, owner_name: ownerName, due, state: 'open', note: null, added_at: act.at, added_by: act.actor, done_at: null,
    }).execute()
    await tell(write, act, { incident: of, kind: 'told', said: say('response.line.improvement', { due }), words: what })
  },
})

export const improvementAssigned = defineAct({
  name: 'response.improvement-assigned',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.improvement-assigned'),
  schema: z.object({ id, ...owned }),
  personal: ['ownerName'],
  async check(db, { payload }) {
    return [...((await improvementOf(db, payload.id)) === null ? [say('response.improvement.none')] : []), ...ownerless(payload)]
  },
  async apply(write, { payload: { id: one, owner, ownerName, due } }) {
    await write.withTables<ImproveTables>().updateTable('response_improvement').set({ owner, owner_name: ownerName, due })
      .where('id', '=', one).execute()
  },
})

export const improvementDone = defineAct({
  name: 'response.improvement-done',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.improvement-done'),
  schema: z.object({ id, done: z.boolean(), note: prose.nullable() }),
  personal: ['note'],
  check: async (db, { payload }) => ((await improvementOf(db, payload.id)) === null ? [say('response.improvement.none')] : []),
  async apply(write, act) {
    const { id: one, done, note } = act.payload
    const row = await improvementOf(write, one)
    if (row === null) return
    await write.withTables<ImproveTables>().updateTable('response_improvement')
      .set({ state: done ? 'done' : 'open', note, done_at: done ? act.at : null }).where('id', '=', one).execute()
    await tell(write, act, { incident: row.of, kind: 'told', said: say(done ? 'response.line.improved' : 'response.line.improve-again'), words: row.what })
  },
})
