// Incidents and drills, who holds which role in one, and word that something has changed.
import { randomUUID } from 'node:crypto'
import { names } from '#hospital/kernel/people/queries.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { drillOf } from '#hospital/response/drills/read.ts'
import { opened, retitled, stateSet } from '#hospital/response/incident/acts.ts'
import { incidentOf, incidentsOf } from '#hospital/response/incident/read.ts'
import type { IncidentRow } from '#hospital/response/incident/tables.ts'
import { responseRoles } from '#hospital/response/lanes.ts'
import { roleHanded, roleTaken } from '#hospital/response/roles/acts.ts'
import { holdersOf, leadersOf } from '#hospital/response/roles/read.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn } from '../../refuse.ts'
import { incidentChanges } from './changes.ts'
import { typedWhen } from './typed-when.ts'

const shown = (row: IncidentRow, lead: string | null, known: ReadonlyMap<string, string>) => ({
  id: row.id, number: row.number, mode: row.mode, title: row.title, state: row.state, knownAt: moment(row.known_at),
  openedAt: moment(row.opened_at), openedBy: known.get(row.opened_by) ?? row.opened_by, closedAt: momentOrNull(row.closed_at),
  lead, reports: [...row.reports],
})

async function list({ house, services, facility }: Context<'incidents.list'>) {
  const { real, drills, leaders } = await house.kernel.read(facility, async (db) => ({
    real: await incidentsOf(db, 'real'), drills: await incidentsOf(db, 'drill'), leaders: await leadersOf(db),
  }))
  const known = await names(house.kernel, [...real, ...drills].map((row) => row.opened_by))
  const each = (row: IncidentRow) => shown(row, leaders.get(row.id)?.holder ?? null, known)
  return { now: moment(services.now()), real: real.map(each), drills: drills.map(each) }
}

async function get({ house, services, facility, say, params }: Context<'incidents.get'>) {
  const { row, holders, drill } = await house.kernel.read(facility, async (db) => ({
    row: await incidentOf(db, params.incident), holders: await holdersOf(db, params.incident), drill: await drillOf(db, params.incident),
  }))
  if (row === null) return notFound()
  const held = new Map(holders.map((one) => [one.role, one]))
  return {
    now: moment(services.now()),
    scripted: drill !== null,
    incident: shown(row, held.get('lead')?.holder ?? null, await names(house.kernel, [row.opened_by])),
    roles: responseRoles.map((role) => {
      const one = held.get(role)
      return {
        role, title: say({ code: `response.role.${role}` }), holder: one?.holder ?? null, since: momentOrNull(one?.since),
        note: one?.note ?? null,
      }
    }),
  }
}

export const incidentHandlers: Handlers<Topic<'incidents'>> = {
  'incidents.list': list,
  'incidents.get': get,
  async 'incidents.events'(context) {
    const { house, facility, params } = context
    const row = await house.kernel.read(facility, (db) => incidentOf(db, params.incident))
    return row === null ? notFound() : incidentChanges(context)
  },

  async 'incidents.open'({ house, actor, body }) {
    const id = randomUUID()
    const receipt = await house.kernel.commit(actor, opened, {
      id, mode: body.mode, title: body.title ?? null, knownAt: body.knownAt === undefined ? null : instantOf(body.knownAt),
      reports: body.reports, ...typedWhen(body),
    })
    return receipt.ok ? { id } : passOn(receipt)
  },
  async 'incidents.retitle'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, retitled, {
      incident: params.incident, title: body.title, knownAt: body.knownAt === undefined ? null : instantOf(body.knownAt),
    }))
  },
  async 'incidents.state'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, stateSet, {
      incident: params.incident, state: body.state, reason: body.reason ?? null, ...typedWhen(body),
    }))
  },
  async 'incidents.takeRole'({ house, actor, me, params, body }) {
    const name = body.name ?? me.person.name ?? me.person.login
    return answerOf(await house.kernel.commit(actor, roleTaken, {
      incident: params.incident, role: body.role, name, ...typedWhen(body),
    }))
  },
  async 'incidents.handRole'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, roleHanded, {
      incident: params.incident, role: body.role, name: body.name, note: body.note ?? null, ...typedWhen(body),
    }))
  },
}
