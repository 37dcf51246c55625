// The review of an incident: phases and silences from the timeline, what people wrote, which checks show that it got better.
import { z } from 'zod'
import { phaseIds } from '../../after-words.ts'
import { file, routes } from '../../route.ts'
import { id, moment, prose, receipt, verdict } from '../../shapes.ts'
import { oneIncident } from './incidents.ts'
import { paperFormats } from './timeline.ts'

const review = `${oneIncident}/review` as const
const check = z.object({ id: z.string(), title: z.string(), principle: z.int(), verdict: verdict.nullable() })

export const reviewRoutes = routes({
  'review.get': {
    method: 'GET', path: review, permission: 'incident.read',
    response: z.object({
      phases: z.array(z.object({
        id: z.enum(phaseIds), title: z.string(), at: moment.nullable(), minutes: z.int().nullable(), wantedAt: moment.nullable(),
        wantedFrom: z.enum(['playbook', 'usual']).nullable(), verdict: z.enum(['inTime', 'late', 'missing', 'noTarget']),
      })),
      late: z.array(z.object({ kind: z.enum(['step', 'duty']), title: z.string(), due: moment, doneAt: moment.nullable(), minutes: z.int() })),
      gaps: z.array(z.object({ from: moment, to: moment, minutes: z.int() })),
      written: z.object({
        well: z.string().nullable(), hindered: z.string().nullable(), causes: z.string().nullable(), at: moment, by: z.string(),
      }).nullable(),
      /** Checks that improvements of this incident are linked to. */
      linked: z.array(z.object({ improvement: id, check })),
      /** Checks that can be chosen, in the order of the nine. */
      checks: z.array(check),
      /** The case made of it. */
      case: id.nullable(),
    }),
  },
  'review.write': {
    method: 'POST', path: review, permission: 'incident.work', act: ['response.review-written'],
    body: z.object({ well: prose.optional(), hindered: prose.optional(), causes: prose.optional() }), response: receipt,
  },
  'review.link': {
    method: 'POST', path: `${review}/links`, permission: 'incident.work', act: ['response.review-check-linked'],
    body: z.object({ improvement: id, check: z.string().max(100).nullable() }), response: receipt,
  },
  'review.print': {
    method: 'GET', path: `${review}/papers/:format`, permission: 'incident.read', params: z.object({ format: z.enum(paperFormats) }),
    response: file('application/pdf', 'text/html', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
})
