// The timeline of an incident: what wrote itself, and what people add, also from paper.
import { z } from 'zod'
import { lanes, lineKinds } from '../../response-words.ts'
import { file, routes } from '../../route.ts'
import { moment, prose, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'

const lane = z.enum(lanes)

export const incidentPapers = ['timeline', 'handover'] as const
export const paperFormats = ['pdf', 'html', 'csv', 'xlsx'] as const

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
  'timeline.print': {
    method: 'GET', path: `${oneIncident}/papers/:paper/:format`, permission: 'incident.read',
    params: z.object({ paper: z.enum(incidentPapers), format: z.enum(paperFormats) }),
    query: z.object({
      /** The hand-over sheet tells what happened since. */
      since: moment.optional(),
    }),
    response: file('application/pdf', 'text/html', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
})
