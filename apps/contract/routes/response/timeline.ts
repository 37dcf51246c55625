// The timeline of an incident: what wrote itself, and what people add, also from paper.
import { z } from 'zod'
import { lanes, lineKinds } from '../../response-words.ts'
import { routes } from '../../route.ts'
import { moment, prose, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'

const lane = z.enum(lanes)

export const timelineRoutes = routes({
  'timeline.list': {
    method: 'GET', path: `${oneIncident}/timeline`, permission: 'incident.read',
    response: z.object({
      lanes: z.array(z.object({ lane, title: z.string() })),
      /** By when it happened. */
      lines: z.array(z.object({
        id: z.string(), happenedAt: moment, recordedAt: moment, kind: z.enum(lineKinds), kindTitle: z.string(), lane: lane.nullable(),
        said: z.string().nullable(), words: z.string().nullable(), by: z.string(), fromPaper: z.boolean(),
      })),
    }),
  },
  'timeline.tell': {
    method: 'POST', path: `${oneIncident}/timeline`, permission: 'incident.work', act: ['response.told'],
    body: z.object({ lane: lane.optional(), words: prose, ...when }), response: receipt,
  },
  'timeline.paper': {
    method: 'POST', path: `${oneIncident}/timeline/paper`, permission: 'incident.work', act: ['response.told'],
    body: z.object({ lines: z.array(z.object({ happenedAt: moment, words: prose, lane: lane.optional() })).min(1).max(100) }),
    response: z.object({ kept: z.int() }),
  },
})
