// Who declares a system down, and when: agreed beforehand, running in the moment.
import { z } from 'zod'
import { offices } from '../../agreed-words.ts'
import { routes } from '../../route.ts'
import { day, line, moment, prose, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'

const decisions = `${oneIncident}/decisions` as const
const office = z.enum(offices)
const declarer = z.object({ role: office, roleTitle: z.string(), name: z.string().nullable(), phones: z.array(z.string()) }).nullable()
const about = { system: z.string().min(1).max(400), ...when } as const

export const decisionRoutes = routes({
  'decisions.list': {
    method: 'GET', path: decisions, permission: 'incident.read',
    response: z.object({
      now: moment,
      systems: z.array(z.object({
        system: z.string(), title: z.string(),
        rules: z.array(z.object({
          key: z.string(), sign: z.string().nullable(), afterMinutes: z.int().nullable(), declares: declarer, deputy: declarer,
          next: z.string().nullable(), agreedOn: day.nullable(), age: z.enum(['fresh', 'old', 'undated']),
        })),
        /** Nobody agreed on it. */
        proposal: z.object({
          sign: z.string(), afterMinutes: z.int(), declares: office, declaresTitle: z.string(), deputy: office, deputyTitle: z.string(),
          next: z.string(),
        }).nullable(),
        running: z.object({
          rule: z.string().nullable(), seenAt: moment, minutes: z.int(), leftMinutes: z.int().nullable(), over: z.boolean(),
        }).nullable(),
        declared: z.object({ at: moment, role: office, roleTitle: z.string(), name: z.string().nullable() }).nullable(),
        backAt: moment.nullable(),
      })),
    }),
  },
  'decisions.seen': {
    method: 'POST', path: `${decisions}/seen`, permission: 'incident.work', act: ['response.sign-seen'],
    body: z.object({ ...about, rule: z.string().min(1).max(800).optional(), words: prose.optional() }), response: receipt,
  },
  'decisions.gone': {
    method: 'POST', path: `${decisions}/gone`, permission: 'incident.work', act: ['response.sign-gone'],
    body: z.object({ ...about, words: prose.optional() }), response: receipt,
  },
  'decisions.declare': {
    method: 'POST', path: `${decisions}/declare`, permission: 'incident.work', act: ['response.declared'],
    body: z.object({ ...about, by: office, name: line.optional(), words: prose.optional() }), response: receipt,
  },
  'decisions.back': {
    method: 'POST', path: `${decisions}/back`, permission: 'incident.work', act: ['response.declared-back'],
    body: z.object({ ...about, by: office, name: line.optional(), words: prose.optional() }), response: receipt,
  },
})
