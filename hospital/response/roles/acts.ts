// A role is taken, or handed to the next shift with what that one must know. One person may hold several.
import { z } from 'zod'
import { defineAct, type Applied, type Write } from '#hospital/kernel/act.ts'
import { runningIncident } from '../incident/running.ts'
import { responseRoles, type ResponseRole } from '../lanes.ts'
import { id, line, prose, when } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { notAhead } from '../timeline/when.ts'
import { holdersOf } from './read.ts'
import type { RoleTables } from './tables.ts'
import { actText, say } from './text.ts'

interface Held {
  readonly incident: string
  readonly role: ResponseRole
  readonly name: string | null
  readonly happenedAt: number | null
  readonly fromPaper: boolean
}

async function hold(write: Write, act: Applied<Held>, note: string | null): Promise<void> {
  const { incident, role, name, happenedAt } = act.payload
  const since = happenedAt ?? act.at
  const db = write.withTables<RoleTables>()
  await db.updateTable('response_role').set({ until: since })
    .where('incident', '=', incident).where('role', '=', role).where('until', 'is', null).execute()
  await db.insertInto('response_role')
    .values({ incident, role, seq: act.seq, holder: name, since, until: null, note, by_person: act.actor }).execute()
}

export const roleTaken = defineAct({
  name: 'response.role-taken',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.role-taken'),
  schema: z.object({ incident: id, role: z.enum(responseRoles), name: line.nullable(), ...when }),
  personal: ['name'],
  check: async (db, act) => [...(await runningIncident(db, act.payload.incident)), ...notAhead(act)],
  async apply(write, act) {
    const { incident, role, name, happenedAt, fromPaper } = act.payload
    await hold(write, act, null)
    await tell(write, act, {
      incident, kind: 'role', said: say(`response.line.role.${role}`), words: name, happenedAt, fromPaper,
    })
  },
})

export const roleHanded = defineAct({
  name: 'response.role-handed',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.role-handed'),
  schema: z.object({
    incident: id, role: z.enum(responseRoles), name: line.nullable(), note: prose.nullable(), ...when,
  }),
  personal: ['name', 'note'],
  async check(db, act) {
    const { incident, role } = act.payload
    const held = (await holdersOf(db, incident)).some((one) => one.role === role)
    return [...(await runningIncident(db, incident)), ...notAhead(act), ...(held ? [] : [say('response.role.nobody')])]
  },
  async apply(write, act) {
    const { incident, role, name, note, happenedAt, fromPaper } = act.payload
    await hold(write, act, note)
    const words = [name, note].filter((one) => one !== null).join('\n')
    await tell(write, act, {
      incident, kind: 'role', said: say(`response.line.handed.${role}`), words: words === '' ? null : words, happenedAt, fromPaper,
    })
  },
})
