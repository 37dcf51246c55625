// 保全中・初期化禁止: put on a device, and taken off only by a person with a reason.
import { z } from 'zod'
import { defineAct, type Write } from '#hospital/kernel/act.ts'
import { runningIncident } from '../../incident/running.ts'
import { id, line, prose, when } from '../../payload.ts'
import { tell } from '../../timeline/acts/tell.ts'
import { notAhead } from '../../timeline/when.ts'
import { holdEnds, type EvidenceTables, type HoldRow } from '../tables.ts'
import { actText, say } from '../text.ts'

export const held = defineAct({
  name: 'response.held',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.held'),
  schema: z.object({ incident: id, device: line, label: line, reason: prose.nullable(), ...when }),
  personal: ['reason'],
  check: async (db, act) => [...(await runningIncident(db, act.payload.incident)), ...notAhead(act)],
  async apply(write, act) {
    const { incident, device, label, reason, happenedAt, fromPaper } = act.payload
    const db = write.withTables<EvidenceTables>()
    const before = await holdOf(write, incident, device)
    const since = happenedAt ?? act.at
    // Said a second time it is on hold since the first; held again after it was let go it is a new hold, and the timeline has the old one.
    const first = before !== null && before.ended === null && before.since <= since ? before : null
    await db.deleteFrom('response_hold').where('incident', '=', incident).where('device', '=', device).execute()
    await db.insertInto('response_hold').values({
      incident, device, label, reason: reason ?? first?.reason ?? null, since: first?.since ?? since, by_person: first?.by_person ?? act.actor, ended: null, ended_at: null, ended_by: null,
      ended_reason: null,
    }).execute()
    await tell(write, act, {
      incident, kind: 'evidence', lane: 'preserve', said: say('response.line.held', { label }), words: reason, happenedAt, fromPaper,
    })
  },
})

export const letGo = defineAct({
  name: 'response.let-go',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.let-go'),
  schema: z.object({ incident: id, device: line, end: z.enum(holdEnds), by: line.nullable(), reason: prose.nullable(), ...when }),
  personal: ['by', 'reason'],
  async check(db, act) {
    const { incident, device, by, reason } = act.payload
    const hold = await holdOf(db, incident, device)
    if (hold === null || hold.ended !== null) return [say('response.hold.none')]
    return [...(by === null || reason === null ? [say('response.hold.why')] : []), ...notAhead(act)]
  },
  async apply(write, act) {
    const { incident, device, end, by, reason, happenedAt, fromPaper } = act.payload
    const hold = await holdOf(write, incident, device)
    if (hold === null) return
    await write.withTables<EvidenceTables>().updateTable('response_hold')
      .set({ ended: end, ended_at: happenedAt ?? act.at, ended_by: by, ended_reason: reason })
      .where('incident', '=', incident).where('device', '=', device).execute()
    await tell(write, act, {
      incident, kind: 'evidence', lane: 'preserve', said: say(`response.line.${end}`, { label: hold.label }), words: reason, happenedAt, fromPaper,
    })
  },
})

async function holdOf(db: Write, incident: string, device: string): Promise<HoldRow | null> {
  return (await db.withTables<EvidenceTables>().selectFrom('response_hold').selectAll()
    .where('incident', '=', incident).where('device', '=', device).executeTakeFirst()) ?? null
}
