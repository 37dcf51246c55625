// The board of an incident: its steps, where they come from, and what people do about them.
import { z } from 'zod'
import { lanes, responseRoles, stepStates } from '../../response-words.ts'
import { file, inFacility, routes, upload } from '../../route.ts'
import { id, line, moment, prose, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'

const card = z.object({
  id, lane: z.enum(lanes), title: z.string(), detail: z.string().nullable(),
  who: z.enum(responseRoles), whoTitle: z.string(),
  /** Who holds that role now. */
  holder: z.string().nullable(),
  due: moment.nullable(), late: z.boolean(),
  /** Among the first to do now. */
  next: z.boolean(),
  /** False: an answer made it needless. */
  needed: z.boolean(),
  /** Titles of what comes first. */
  waitsFor: z.array(z.string()),
  undo: z.string().nullable(), clinicalEffect: z.string().nullable(), keepFirst: z.string().nullable(),
  question: z.string().nullable(), answer: z.enum(['yes', 'no']).nullable(),
  state: z.enum(stepStates), doneBy: z.string().nullable(), happenedAt: moment.nullable(), note: z.string().nullable(),
})

const playbooks = `${inFacility}/playbooks` as const

const offered = z.object({
  id, title: z.string(), about: z.string(), steps: z.int(),
  /** 0: as it was shipped. */
  version: z.int(), asOf: z.string(),
})

export const boardOfIncidentRoutes = routes({
  'steps.board': {
    method: 'GET', path: `${oneIncident}/board`, permission: 'incident.read',
    response: z.object({
      now: moment,
      lanes: z.array(z.object({ lane: z.enum(lanes), title: z.string() })),
      chosen: z.array(z.object({ id, title: z.string(), version: z.int(), at: moment })),
      /** The nearest to what was reported first. */
      offered: z.array(offered.extend({
        /** What was reported that speaks for it. */
        near: z.array(z.string()),
      })),
      cards: z.array(card),
    }),
  },
  'steps.choose': {
    method: 'POST', path: `${oneIncident}/playbooks`, permission: 'incident.work', act: ['response.playbook-chosen'],
    body: z.object({ playbook: id, ...when }), response: receipt,
  },
  'steps.add': {
    method: 'POST', path: `${oneIncident}/steps`, permission: 'incident.work', act: ['response.step-added'],
    body: z.object({
      lane: z.enum(lanes), words: line, who: z.enum(responseRoles).default('lead'),
      withinMinutes: z.int().min(0).max(525_600).optional(),
    }),
    response: receipt,
  },
  'steps.set': {
    method: 'POST', path: `${oneIncident}/steps/:step`, permission: 'incident.work', act: ['response.step-set'],
    body: z.object({
      state: z.enum(stepStates), answer: z.enum(['yes', 'no']).optional(),
      /** Without it: who holds the role, or who asks. */
      name: line.optional(),
      note: prose.optional(), ...when,
    }),
    response: receipt,
  },
  'playbooks.list': {
    method: 'GET', path: playbooks, permission: 'incident.read', response: z.object({ rows: z.array(offered) }),
  },
  'playbooks.get': {
    method: 'GET', path: `${playbooks}/:playbook`, permission: 'incident.read', response: file('application/json'),
  },
  'playbooks.keep': {
    method: 'POST', path: playbooks, permission: 'incident.work', act: ['response.playbook-kept'],
    body: upload(1024 * 1024),
    response: z.object({ id, title: z.string(), version: z.int() }),
  },
})
