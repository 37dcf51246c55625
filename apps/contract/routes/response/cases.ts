// The library of cases: published ones, one's own at three levels, those other hospitals handed over.
import { z } from 'zod'
import { caseFields, caseLevels, placeKinds } from '../../after-words.ts'
import { file, inFacility, routes, upload } from '../../route.ts'
import { id, line, listOf, moment, prose, receipt, verdict } from '../../shapes.ts'

const cases = `${inFacility}/cases` as const
const level = z.enum(caseLevels)
const fact = z.object({ text: z.string(), certainty: z.string(), certaintyTitle: z.string() })
const texts = z.object({
  title: line.nullable(), summary: prose.nullable(), entry: prose.nullable(), failed: prose.nullable(), worked: prose.nullable(),
  stages: prose.nullable(), cost: prose.nullable(), lessons: prose.nullable(), details: prose.nullable(),
})

export const caseRoutes = routes({
  'cases.list': {
    method: 'GET', path: cases, permission: 'board.read',
    query: z.object({ q: z.string().max(200).optional(), check: z.string().max(100).optional() }),
    response: listOf(z.object({
      id, origin: z.enum(['published', 'own', 'taken']), title: z.string(), hospital: z.string().nullable(), year: z.int(), days: z.int().nullable(),
      /** Of one's own: the levels it is published at. */
      levels: z.array(level),
      /** Checks of the nine duties that it taught. */
      checks: z.array(z.string()),
    })),
  },
  'cases.get': {
    method: 'GET', path: `${cases}/published/:case`, permission: 'board.read',
    response: z.object({
      id, title: z.string(), hospital: z.string(), year: z.int(), happenedOn: z.string(), scale: z.string(), entry: fact, failed: z.array(fact),
      worked: z.array(fact), stages: z.array(fact.extend({ on: z.string(), days: z.int().nullable() })), cost: fact.nullable(),
      lessons: z.array(z.string()), sources: z.array(z.string()),
      checks: z.array(z.object({ id: z.string(), title: z.string(), principle: z.int(), verdict: verdict.nullable() })),
    }),
  },
  'cases.taken': {
    method: 'GET', path: `${cases}/taken/:case`, permission: 'board.read',
    response: z.object({
      title: z.string(), giver: z.string().nullable(), year: z.int(), days: z.int().nullable(), takenAt: moment,
      parts: z.array(z.object({ field: z.enum(caseFields), title: z.string(), text: z.string() })),
    }),
  },
  'cases.make': {
    method: 'POST', path: cases, permission: 'incident.work', act: ['response.case-made'],
    body: z.object({ incident: id, kind: line.default('incident') }), response: z.object({ id }),
  },
  'cases.own': {
    method: 'GET', path: `${cases}/own/:case`, permission: 'incident.read',
    response: z.object({
      id, incident: id, year: z.int(), days: z.int(),
      fields: z.array(z.object({ field: z.enum(caseFields), title: z.string() })),
      levels: z.array(z.object({
        level, title: z.string(), about: z.string(), fields: z.array(z.enum(caseFields)), texts: texts.partial(),
        publishedAt: moment.nullable(), written: z.boolean(),
        places: z.array(z.object({
          field: z.enum(caseFields), fieldTitle: z.string(), kind: z.enum(placeKinds), kindTitle: z.string(), why: z.string(), start: z.int(), end: z.int(),
          match: z.string(), blocks: z.boolean(), confirmed: z.boolean(), reason: z.string().nullable(),
        })),
        /** How many still hold it back. */
        open: z.int(),
      })),
    }),
  },
  'cases.write': {
    method: 'POST', path: `${cases}/own/:case/:level`, permission: 'incident.work', act: ['response.case-written'],
    params: z.object({ level }), body: texts.partial(), response: receipt,
  },
  'cases.confirm': {
    method: 'POST', path: `${cases}/own/:case/:level/confirm`, permission: 'incident.work', act: ['response.case-confirmed'],
    params: z.object({ level }),
    body: z.object({ field: z.enum(caseFields), start: z.int().min(0), end: z.int().min(1), kind: z.enum(placeKinds), reason: prose }),
    response: receipt,
  },
  'cases.publish': {
    method: 'POST', path: `${cases}/own/:case/:level/publish`, permission: 'incident.work', act: ['response.case-published'],
    params: z.object({ level }), body: z.object({ published: z.boolean().default(true) }), response: receipt,
  },
  'cases.pack': {
    method: 'GET', path: `${cases}/own/:case/:level/pack/:format`, permission: 'incident.read',
    params: z.object({ level, format: z.enum(['pdf', 'html', 'txt', 'json']) }),
    response: file('application/pdf', 'text/html', 'text/plain', 'application/json'),
  },
  'cases.take': {
    method: 'POST', path: `${cases}/files`, permission: 'incident.work', act: ['response.case-taken'],
    body: upload(262_144), response: z.object({ id }),
  },
})
