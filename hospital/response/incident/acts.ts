// An incident is opened, named better as more is known, goes over to recovery, is closed, and can be opened again.
import { z } from 'zod'
import { defineAct, type Applied } from '#hospital/kernel/act.ts'
import { id, instant, line, prose, when } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { notAhead } from '../timeline/when.ts'
import { incidentOf } from './read.ts'
import { runningIncident } from './running.ts'
import { incidentStates, type IncidentTables } from './tables.ts'
import { actText, say } from './text.ts'

/** A clock of a duty that starts in the future would hide that it runs. */
const knownAhead = (act: Applied<{ readonly knownAt: number | null }>) => (
  notAhead({ ...act, payload: { happenedAt: act.payload.knownAt } })
)

export const opened = defineAct({
  name: 'response.opened',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.opened'),
  schema: z.object({
    id, mode: z.enum(['real', 'drill']), title: line.nullable(), knownAt: instant.nullable(), reports: z.array(id).max(500), ...when,
  }),
  personal: ['title'],
  async check(db, act) {
    const taken = await incidentOf(db, act.payload.id)
    return [...(taken ? [say('response.incident.taken')] : []), ...notAhead(act), ...knownAhead(act)]
  },
  async apply(write, act) {
    const { payload, at, actor } = act
    const db = write.withTables<IncidentTables>()
    const before = await db.selectFrom('response_incident').select('id').where('mode', '=', payload.mode).execute()
    const number = `${payload.mode === 'drill' ? 'T' : 'I'}-${before.length + 1}`
    const openedAt = payload.happenedAt ?? at
    await db.insertInto('response_incident').values({
      id: payload.id, number, mode: payload.mode, title: payload.title, state: 'open', known_at: payload.knownAt ?? openedAt,
      opened_at: openedAt, opened_by: actor, closed_at: null, reports: payload.reports,
    }).execute()
    await tell(write, act, {
      incident: payload.id, kind: 'incident', said: say(payload.mode === 'drill' ? 'response.line.drill' : 'response.line.opened', { number }),
      words: payload.title, happenedAt: payload.happenedAt, fromPaper: payload.fromPaper,
    })
  },
})

export const retitled = defineAct({
  name: 'response.retitled',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.retitled'),
  schema: z.object({ incident: id, title: line.nullable(), knownAt: instant.nullable() }),
  personal: ['title'],
  check: async (db, act) => [...(await runningIncident(db, act.payload.incident)), ...knownAhead(act)],
  async apply(write, act) {
    const { incident, title, knownAt } = act.payload
    await write.withTables<IncidentTables>().updateTable('response_incident')
      .set({ title, ...(knownAt === null ? {} : { known_at: knownAt }) }).where('id', '=', incident).execute()
    await tell(write, act, { incident, kind: 'incident', said: say('response.line.retitled'), words: title })
  },
})

export const stateSet = defineAct({
  name: 'response.state-set',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.state-set'),
  schema: z.object({ incident: id, state: z.enum(incidentStates), reason: prose.nullable(), ...when }),
  personal: ['reason'],
  check: async (db, act) => [...(await runningIncident(db, act.payload.incident, 'closed')), ...notAhead(act)],
  async apply(write, act) {
    const { incident, state, reason, happenedAt, fromPaper } = act.payload
    await write.withTables<IncidentTables>().updateTable('response_incident')
      .set({ state, closed_at: state === 'closed' ? happenedAt ?? act.at : null }).where('id', '=', incident).execute()
    await tell(write, act, { incident, kind: 'incident', said: say(`response.line.${state}`), words: reason, happenedAt, fromPaper })
  },
})
