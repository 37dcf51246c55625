// Exercises and drills: chosen, started, led from a phone, scored, ended, taken in from paper, printed, carried elsewhere.
import { z } from 'zod'
import { file, inFacility, routes, upload } from '../../route.ts'
import { id, line, moment, prose, receipt } from '../../shapes.ts'
import { paperFormats } from './timeline.ts'
import { when } from './incidents.ts'

export const drillSizes = ['card', 'ward', 'hospital'] as const
const drills = `${inFacility}/drills` as const
const oneDrill = `${drills}/:drill` as const
const oneExercise = `${inFacility}/exercises/:exercise` as const

const size = z.enum(drillSizes)
const score = z.union([z.literal(0), z.literal(1), z.literal(2)]).nullable()
const people = z.int().min(1).max(100_000)
const papers = file('application/pdf', 'text/html', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')

const exercise = z.object({
  id, version: z.int(), title: z.string(), size, sizeTitle: z.string(), minutes: z.int(), about: z.string(), aims: z.array(z.string()),
  audience: z.array(z.string()), drawnFrom: z.string(), certainty: z.string(), certaintyTitle: z.string(), scenes: z.int(), lastRun: moment.nullable(),
})

const drill = z.object({
  id, number: z.string(), exercise: id, title: z.string(), size, sizeTitle: z.string(), ward: z.string().nullable(), participants: z.int().nullable(),
  startedAt: moment, endedAt: moment.nullable(), strengths: z.int(), better: z.int(), fromReal: z.boolean(),
})

const expectation = z.object({
  id, roleTitle: z.string(), what: z.string(), withinMinutes: z.int(), bcp: z.string().nullable(), score, told: z.boolean(),
})

const seen = z.object({ inject: id, scene: z.string(), expectation: id, what: z.string(), roleTitle: z.string(), bcp: z.string().nullable(), score })

export const drillRoutes = routes({
  'drills.list': {
    method: 'GET', path: drills, permission: 'incident.read',
    response: z.object({
      now: moment,
      exercises: z.array(exercise),
      /** The newest first. */
      drills: z.array(drill),
      /** Last run of each ward, the longest ago first; null: the whole hospital. */
      wards: z.array(z.object({ ward: z.string().nullable(), endedAt: moment, late: z.boolean() })),
      /** Until when the last drill counts for the year; null: none was held. */
      yearly: z.object({ until: moment.nullable(), late: z.boolean() }),
      /** Whose board a drill may be a copy of. */
      real: z.array(z.object({ id, number: z.string(), title: z.string().nullable() })),
    }),
  },
  'drills.start': {
    method: 'POST', path: drills, permission: 'incident.work', act: ['response.opened', 'response.drill-started'],
    body: z.object({ exercise: id, ward: line.optional(), participants: people.optional(), copyOf: id.optional(), ...when }),
    response: z.object({ id }),
  },
  'drills.takeIn': {
    method: 'POST', path: `${inFacility}/drills-from-paper`, permission: 'incident.work',
    act: ['response.opened', 'response.drill-started', 'response.drill-scored', 'response.drill-ended', 'register.witness'],
    body: z.object({
      exercise: id, ward: line.optional(), participants: people, startedAt: moment, endedAt: moment, strengths: prose.optional(),
      scores: z.array(z.object({ inject: id, expectation: id, score })).max(320).default([]),
    }),
    response: z.object({ id }),
  },
  'drills.get': {
    method: 'GET', path: oneDrill, permission: 'incident.read',
    response: z.object({
      now: moment, drill, minutes: z.int(), aims: z.array(z.string()), prepare: z.array(z.string()), hotwash: z.array(z.string()),
      roles: z.array(z.object({ id, title: z.string() })),
      injects: z.array(z.object({
        id, title: z.string(), text: z.string(), easy: z.string().nullable(), prompts: z.array(z.string()), hidden: z.array(z.string()),
        handout: z.object({ title: z.string(), lines: z.array(z.string()) }).nullable(), expectations: z.array(expectation),
        clock: z.string().nullable(), channelTitle: z.string(), to: z.array(z.string()),
        /** Null: waits for another one to be finished. */
        dueAt: moment.nullable(), givenAt: moment.nullable(), resolvedAt: moment.nullable(), next: z.boolean(),
      })),
    }),
  },
  'drills.inject': {
    method: 'POST', path: `${oneDrill}/injects/:inject`, permission: 'incident.work', act: ['response.drill-inject'],
    body: z.object({ state: z.enum(['given', 'resolved']), ...when }), response: receipt,
  },
  'drills.score': {
    method: 'PUT', path: `${oneDrill}/injects/:inject/expectations/:expectation`, permission: 'incident.work', act: ['response.drill-scored'],
    body: z.object({ score }), response: receipt,
  },
  'drills.end': {
    method: 'POST', path: `${oneDrill}/end`, permission: 'incident.work', act: ['response.drill-ended', 'register.witness'],
    body: z.object({
      participants: people.optional(), strengths: prose.optional(), hotwash: z.array(prose.nullable()).max(10).default([]), ...when,
    }),
    response: receipt,
  },
  'drills.result': {
    method: 'GET', path: `${oneDrill}/result`, permission: 'incident.read',
    response: z.object({
      drill, own: z.string().nullable(),
      strengths: z.array(seen), better: z.array(seen), notTried: z.array(seen),
      roles: z.array(z.object({ role: id, title: z.string(), seen: z.array(seen) })),
      hotwash: z.array(z.object({ question: z.string(), answer: z.string().nullable() })),
    }),
  },
  'drills.record': {
    method: 'GET', path: `${oneDrill}/record/:format`, permission: 'incident.read',
    params: z.object({ format: z.enum(paperFormats) }), response: papers,
  },
  'drills.held': {
    method: 'GET', path: `${inFacility}/drills-held/:format`, permission: 'incident.read',
    params: z.object({ format: z.enum(paperFormats) }), response: papers,
  },
  'exercises.print': {
    method: 'GET', path: `${oneExercise}/papers/:paper/:format`, permission: 'incident.read',
    params: z.object({ paper: z.enum(['script', 'handouts', 'answers']), format: z.enum(paperFormats) }), response: papers,
  },
  'exercises.get': {
    method: 'GET', path: oneExercise, permission: 'incident.read',
    response: z.object({
      /** As it is kept, to change and send back. */
      body: z.json(),
      versions: z.array(z.object({ version: z.int(), keptAt: moment, by: z.string() })),
    }),
  },
  'exercises.keep': {
    method: 'PUT', path: oneExercise, permission: 'incident.work', act: ['response.exercise-kept'],
    body: z.object({ body: z.json() }), response: receipt,
  },
  'exercises.cexf': {
    method: 'GET', path: `${oneExercise}/cexf`, permission: 'incident.read', response: file('application/json'),
  },
  'exercises.import': {
    method: 'POST', path: `${inFacility}/exercises`, permission: 'incident.work', act: ['response.exercise-kept'],
    body: upload(1_000_000), response: z.object({ id }),
  },
})
