// Incidents and drills: the list, one of them, and that something in one has changed.
import { z } from 'zod'
import { incidentStates, responseRoles } from '../../response-words.ts'
import { events, inFacility, routes } from '../../route.ts'
import { id, line, moment, prose, receipt } from '../../shapes.ts'

export const incidents = `${inFacility}/incidents` as const
export const oneIncident = `${incidents}/:incident` as const

/** When it happened, where that is not now; `fromPaper`: it was written on paper first. */
export const when = { happenedAt: moment.optional(), fromPaper: z.boolean().default(false) } as const

const incident = z.object({
  id, number: z.string(), mode: z.enum(['real', 'drill']), title: z.string().nullable(), state: z.enum(incidentStates),
  /** When any member of staff first knew: clocks of duties run from here. */
  knownAt: moment,
  openedAt: moment, openedBy: z.string(), closedAt: moment.nullable(),
  lead: z.string().nullable(),
  /** かも? reports it came from. */
  reports: z.array(id),
})

export const incidentRoutes = routes({
  'incidents.list': {
    method: 'GET', path: incidents, permission: 'incident.read',
    response: z.object({
      now: moment,
      /** The newest first. */
      real: z.array(incident), drills: z.array(incident),
    }),
  },
  'incidents.open': {
    method: 'POST', path: incidents, permission: 'incident.work', act: ['response.opened'],
    body: z.object({
      mode: z.enum(['real', 'drill']).default('real'), title: line.optional(), knownAt: moment.optional(),
      reports: z.array(id).max(500).default([]), ...when,
    }),
    response: z.object({ id }),
  },
  'incidents.get': {
    method: 'GET', path: oneIncident, permission: 'incident.read',
    response: z.object({
      /** The server's moment: clocks on the page run from it. */
      now: moment,
      incident,
      /** A drill that is led by the script of an exercise. */
      scripted: z.boolean(),
      /** Who holds what now. */
      roles: z.array(z.object({
        role: z.enum(responseRoles), title: z.string(), holder: z.string().nullable(), since: moment.nullable(),
        note: z.string().nullable(),
      })),
    }),
  },
  'incidents.retitle': {
    method: 'POST', path: `${oneIncident}/title`, permission: 'incident.work', act: ['response.retitled'],
    body: z.object({ title: line.nullable(), knownAt: moment.optional() }), response: receipt,
  },
  'incidents.state': {
    method: 'POST', path: `${oneIncident}/state`, permission: 'incident.work', act: ['response.state-set'],
    body: z.object({ state: z.enum(incidentStates), reason: prose.optional(), ...when }), response: receipt,
  },
  'incidents.events': {
    method: 'GET', path: `${oneIncident}/events`, permission: 'incident.read',
    /** Something about some incident of this hospital was recorded; what, the page asks. */
    response: events(z.object({ seq: z.int() })),
  },
  'incidents.takeRole': {
    method: 'POST', path: `${oneIncident}/roles/take`, permission: 'incident.work', act: ['response.role-taken'],
    /** Without a name it is the person who asks. */
    body: z.object({ role: z.enum(responseRoles), name: line.optional(), ...when }), response: receipt,
  },
  'incidents.handRole': {
    method: 'POST', path: `${oneIncident}/roles/hand`, permission: 'incident.work', act: ['response.role-handed'],
    body: z.object({ role: z.enum(responseRoles), name: line, note: prose.optional(), ...when }), response: receipt,
  },
})
