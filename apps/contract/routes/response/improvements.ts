// What is to be better next time, of drills and real incidents: with an owner and a day.
import { z } from 'zod'
import { inFacility, routes } from '../../route.ts'
import { day, id, line, listOf, moment, prose, receipt } from '../../shapes.ts'

const improvements = `${inFacility}/improvements` as const

/** A person with a log-in, or a name or ward as typed. */
const owned = { owner: id.optional(), ownerName: line.optional(), due: day } as const

export const improvementRoutes = routes({
  'improvements.list': {
    method: 'GET', path: improvements, permission: 'incident.read',
    query: z.object({
      /** Of one drill or incident only. */
      of: id.optional(),
    }),
    response: listOf(z.object({
      id, of: id, number: z.string(), mode: z.enum(['real', 'drill']), what: z.string().nullable(), owner: z.string().nullable(),
      due: day, overdue: z.boolean(), state: z.enum(['open', 'done']), note: z.string().nullable(), doneAt: moment.nullable(),
    })),
  },
  'improvements.add': {
    method: 'POST', path: improvements, permission: 'incident.work', act: ['response.improvement-added', 'register.witness'],
    body: z.object({ of: id, what: prose, ...owned }), response: z.object({ id }),
  },
  'improvements.assign': {
    method: 'POST', path: `${improvements}/:improvement/owner`, permission: 'incident.work', act: ['response.improvement-assigned'],
    body: z.object(owned), response: receipt,
  },
  'improvements.done': {
    method: 'POST', path: `${improvements}/:improvement/done`, permission: 'incident.work', act: ['response.improvement-done'],
    body: z.object({ done: z.boolean().default(true), note: prose.optional() }), response: receipt,
  },
})
