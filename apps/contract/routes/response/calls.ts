// Whom to call next, what came of each call, and how this hospital wants its tree called.
import { z } from 'zod'
import { callOutcomes, insideRoles } from '../../response-words.ts'
import { file, inFacility, routes } from '../../route.ts'
import { line, moment, prose, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'
import { paperFormats } from './timeline.ts'

const calls = `${oneIncident}/calls` as const
const calling = `${inFacility}/calling` as const
const key = z.string().min(1).max(1000)
const minutes = z.int().min(0).max(10_080)

const rules = z.object({
  escalateAfterMinutes: minutes.min(1), triesPerChannel: z.int().min(1).max(20),
  inside: z.array(z.object({ role: z.enum(insideRoles), afterMinutes: minutes })).max(insideRoles.length),
  vendorsAfterMinutes: minutes, outsideAfterMinutes: minutes,
})

const way = z.object({
  channel: z.string(),
  /** What `tel:` or `mailto:` takes; null: it can only be read. */
  href: z.string().nullable(),
})
const person = z.object({ key, name: z.string(), order: z.enum(['main', 'deputy']), ways: z.array(way), nights: z.boolean() })

const station = z.object({
  place: z.string(), title: z.string(), about: z.string().nullable(),
  state: z.enum(['reached', 'later', 'call', 'exhausted', 'nobody']),
  reachedBy: z.object({ name: z.string(), at: moment }).nullable(),
  next: z.object({ contact: key, name: z.string(), order: z.enum(['main', 'deputy']), way, tries: z.int() }).nullable(),
  /** The one after is called then, if nobody has answered. */
  escalateAt: moment.nullable(),
  /** When its turn comes. */
  since: moment,
  people: z.array(person),
})

export const callPapers = ['tree', 'script'] as const

export const callRoutes = routes({
  'calls.list': {
    method: 'GET', path: calls, permission: 'incident.read',
    response: z.object({
      now: moment,
      inside: z.array(station), vendors: z.array(station), outside: z.array(station),
      escalateAfterMinutes: z.int(), triesPerChannel: z.int(),
      /** What is said, in its order, filled from the incident. */
      script: z.array(z.string()),
      /** Newest first. */
      log: z.array(z.object({
        seq: z.int(), at: moment, recordedAt: moment, name: z.string().nullable(), channel: z.string().nullable(), outcome: z.enum(callOutcomes),
        outcomeTitle: z.string(), words: z.string().nullable(), by: z.string(), fromPaper: z.boolean(),
      })),
    }),
  },
  'calls.called': {
    method: 'POST', path: calls, permission: 'incident.work', act: ['response.called'],
    body: z.object({
      contact: key.optional(), name: line.optional(), channel: line.optional(), outcome: z.enum(callOutcomes), words: prose.optional(), ...when,
    }),
    response: receipt,
  },
  'calls.rules': {
    method: 'GET', path: calling, permission: 'incident.read',
    response: z.object({
      rules, own: z.boolean(), roles: z.array(z.object({ role: z.enum(insideRoles), title: z.string() })),
      /** Newest first. `own: false`: back to what comes with the program. */
      versions: z.array(z.object({ version: z.int(), own: z.boolean(), at: moment, by: z.string() })),
    }),
  },
  'calls.keepRules': {
    method: 'POST', path: calling, permission: 'incident.work', act: ['response.calling-kept'],
    body: z.object({ rules: rules.nullable() }), response: receipt,
  },
  'calls.print': {
    method: 'GET', path: `${calls}/papers/:paper/:format`, permission: 'incident.read',
    params: z.object({ paper: z.enum(callPapers), format: z.enum(paperFormats) }),
    response: file('application/pdf', 'text/html', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
})
