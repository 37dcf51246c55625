// Sharing an open incident with other facilities of the installation, or as a sealed file; and what others share with this one.
import { z } from 'zod'
import { incidentStates } from '../../response-words.ts'
import { shareLevels } from '../../after-words.ts'
import { file, inFacility, routes, upload } from '../../route.ts'
import { done, id, moment, receipt } from '../../shapes.ts'
import { oneIncident } from './incidents.ts'

const shared = `${inFacility}/shared` as const
const level = z.enum(shareLevels)
const days = z.int().min(1).max(92)

const note = z.object({
  n: z.int(), issuedAt: moment, known: z.array(z.string()), unknown: z.array(z.string()), doing: z.array(z.string()), notDoing: z.array(z.string()),
  nextAt: moment, contact: z.string().nullable(),
})

/** Fields that its level does not hold are not there. */
export const toldOnWire = z.strictObject({
  number: z.string(), openedAt: moment, state: z.enum(incidentStates).optional(), knownAt: moment.optional(),
  systems: z.array(z.object({ title: z.string(), declaredAt: moment, backAt: moment.nullable() })).optional(),
  nextWordAt: moment.nullable().optional(), title: z.string().nullable().optional(), notes: z.array(note).optional(),
})

export const sharingRoutes = routes({
  'sharing.list': {
    method: 'GET', path: `${oneIncident}/shares`, permission: 'incident.read',
    response: z.object({
      /** Facilities that receive, and no others: who does not receive is not named. */
      receivers: z.array(z.object({ facility: id, name: z.string() })),
      levels: z.array(z.object({ level, title: z.string(), fields: z.array(z.string()) })),
      shares: z.array(z.object({
        id, with: z.string().nullable(), level, levelTitle: z.string(), until: moment, sharedAt: moment, endedAt: moment.nullable(), live: z.boolean(),
      })),
      looks: z.array(z.object({ at: moment, by: z.string(), facility: z.string(), levelTitle: z.string() })),
      /** Read out when somebody takes in a sealed file of this house. */
      key: z.string(),
    }),
  },
  'sharing.share': {
    method: 'POST', path: `${oneIncident}/shares`, permission: 'incident.work', act: ['response.shared'],
    /** Without a facility: with every one that receives. */
    body: z.object({ facility: id.optional(), level, days }), response: z.object({ id }),
  },
  'sharing.end': {
    method: 'POST', path: `${oneIncident}/shares/:share/end`, permission: 'incident.work', act: ['response.unshared'], response: receipt,
  },
  'sharing.file': {
    method: 'GET', path: `${oneIncident}/shares/file`, permission: 'incident.work',
    query: z.object({ level, days: z.coerce.number<number>().int().min(1).max(92).default(7) }), response: file('text/plain'),
  },
  'shared.list': {
    method: 'GET', path: shared, permission: 'incident.read',
    response: z.object({
      receives: z.boolean(),
      rows: z.array(z.object({ id, facility: id, hospital: z.string(), level, levelTitle: z.string(), until: moment, sharedAt: moment })),
      files: z.array(z.object({ hospital: z.string(), levelTitle: z.string(), madeAt: moment, until: moment, told: toldOnWire.nullable() })),
    }),
  },
  'shared.look': {
    /** A look is recorded with the hospital that shares, so it is no GET. */
    method: 'POST', path: `${shared}/:from/:share`, permission: 'incident.read', act: ['response.share-looked'],
    response: z.object({ hospital: z.string(), level, levelTitle: z.string(), until: moment, told: toldOnWire }),
  },
  'shared.receive': {
    method: 'POST', path: `${shared}/receive`, permission: 'incident.work', act: ['response.share-desk-set'],
    body: z.object({ open: z.boolean() }), response: receipt,
  },
  'shared.take': {
    method: 'POST', path: `${shared}/files`, permission: 'incident.work', act: ['response.share-key-believed', 'response.share-file-taken'],
    /** `key`: the number of the sender's key as it was read out; needed once per sender. */
    query: z.object({ key: z.string().max(80).optional() }), body: upload(262_144), response: done,
  },
})

