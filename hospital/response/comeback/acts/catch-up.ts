// Terminals that stand again, and paper brought into the systems: counted, so that the end can be foretold.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { runningIncident } from '../../incident/running.ts'
import { id, line, when } from '../../payload.ts'
import { tell } from '../../timeline/acts/tell.ts'
import { notAhead } from '../../timeline/when.ts'
import type { ComebackTables } from '../tables.ts'
import { actText, say } from '../text.ts'

const count = z.int().nonnegative().max(10_000_000)

export const rebuilt = defineAct({
  name: 'response.rebuilt',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.rebuilt'),
  schema: z.object({ incident: id, way: z.enum(['rebuilt', 'spare']), count: count.min(1), ...when }),
  personal: [],
  check: async (db, act) => [...(await runningIncident(db, act.payload.incident)), ...notAhead(act)],
  async apply(write, act) {
    const { incident, way, count: many, happenedAt, fromPaper } = act.payload
    await write.withTables<ComebackTables>().insertInto('response_rebuilt')
      .values({ incident, seq: act.seq, way, count: many, happened_at: happenedAt ?? act.at }).execute()
    await tell(write, act, { incident, kind: 'recovery', lane: 'care', said: say(`response.line.${way}`, { count: many }), happenedAt, fromPaper })
  },
})

export const reentrySet = defineAct({
  name: 'response.reentry-set',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.reentry-set'),
  schema: z.object({ incident: id, system: line, form: line, counted: count, entered: count, checked: count, note: line.nullable() }),
  personal: ['note'],
  async check(db, { payload }) {
    const { counted, entered, checked } = payload
    return [
      // Paper is entered after the incident was closed as well.
      ...(await runningIncident(db, payload.incident, 'closed')),
      ...(entered > counted || checked > entered ? [say('response.reentry.more')] : []),
    ]
  },
  async apply(write, act) {
    const { incident, system, form, counted, entered, checked, note } = act.payload
    const db = write.withTables<ComebackTables>()
    await db.deleteFrom('response_reentry').where('incident', '=', incident).where('system', '=', system).where('form', '=', form).execute()
    await db.insertInto('response_reentry').values({ incident, system, form, counted, entered, checked, at: act.at, note }).execute()
    await tell(write, act, {
      incident, kind: 'recovery', lane: 'care', said: say('response.line.reentry', { system, form, entered, counted, checked }), words: note,
    })
  },
})
