// Whom an incident must be told to, by when, and what was done about it.
import { z } from 'zod'
import { answers, clockStates, deciders, ways } from '../../duty-words.ts'
import { inFacility, routes } from '../../route.ts'
import { day, id, line, moment, prose, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'

const duties = `${oneIncident}/duties` as const
const word = z.string().regex(/^[a-z0-9-]{1,60}$/)

const due = z.object({
  /** The first instant that is too late. */
  at: moment,
  /** Last day, where days are counted; the earlier one to aim for; the one before closed days moved it. */
  day: day.nullable(), aimDay: day.nullable(), movedFrom: day.nullable(),
})

const edition = z.object({
  id: z.string(), source: z.string(), validFrom: day,
  /** How surely it is known, and in words. */
  certainty: z.string(), certaintyTitle: z.string(),
})

const clock = z.object({
  duty: z.string(), title: z.string(), to: z.string(), what: z.string(),
  state: z.enum(clockStates), stateTitle: z.string(), optional: z.boolean(),
  from: moment, due: due.nullable(), toldAt: moment.nullable(), toldLate: z.boolean(),
  why: z.array(z.string()),
  /** Questions whose answers are missing. */
  open: z.array(z.string()),
  edition,
  decides: z.object({ role: z.enum(deciders), title: z.string() }),
  /** As the register knows them. */
  desks: z.array(z.object({ name: z.string(), reach: z.array(z.string()), expired: z.boolean() })),
  /** The newest that is to be shown now. */
  reminder: z.object({ kind: z.enum(['before', 'aim', 'late']), at: moment, hoursBefore: z.number() }).nullable(),
  reports: z.array(z.object({
    id, at: moment, who: z.string().nullable(), desk: z.string().nullable(), way: z.enum(ways), receipt: z.string().nullable(),
    note: z.string().nullable(), fromPaper: z.boolean(), withdrawn: z.boolean(),
  })),
  escalations: z.array(z.object({ at: moment, title: z.string(), person: z.string().nullable() })),
  /** The rule changed while the incident was open, and nobody has decided yet. */
  changed: z.object({ edition, due: due.nullable() }).nullable(),
})

export const dutyRoutes = routes({
  'duties.list': {
    method: 'GET', path: duties, permission: 'incident.read',
    response: z.object({
      now: moment, drill: z.boolean(),
      /** So many seconds the machine's clock stands behind the newest record. */
      clockBehind: z.number().nullable(),
      /** Jumps of the machine's clock since the program began, as sentences. */
      clockJumps: z.array(z.object({ at: moment, seconds: z.number() })),
      /** The insurance's words, where it wants to be called before anything is ordered. */
      callFirst: z.array(z.string()),
      questions: z.array(z.object({
        id: z.string(), text: z.string(), hint: z.string(),
        answers: z.array(z.object({ id: z.enum(answers), title: z.string() })),
        answer: z.enum(answers).nullable(), at: moment.nullable(), by: z.string().nullable(),
      })),
      clocks: z.array(clock),
    }),
  },
  'duties.answer': {
    method: 'POST', path: `${duties}/answer`, permission: 'incident.work', act: ['response.duty-answered'],
    body: z.object({ question: word, answer: z.enum(answers), ...when }), response: receipt,
  },
  'duties.report': {
    method: 'POST', path: `${duties}/report`, permission: 'incident.work', act: ['response.duty-reported'],
    body: z.object({
      duty: word, who: line.optional(), desk: line.optional(), way: z.enum(ways), receipt: line.optional(), note: prose.optional(),
      ...when,
    }),
    response: z.object({ id }),
  },
  'duties.withdraw': {
    method: 'POST', path: `${duties}/withdraw`, permission: 'incident.work', act: ['response.duty-withdrawn'],
    body: z.object({ report: id, why: prose.optional() }), response: receipt,
  },
  'duties.escalate': {
    method: 'POST', path: `${duties}/escalate`, permission: 'incident.work', act: ['response.duty-escalated'],
    body: z.object({ duty: word, role: z.enum(deciders), person: line.optional(), ...when }), response: receipt,
  },
  'duties.edition': {
    method: 'POST', path: `${duties}/edition`, permission: 'incident.work', act: ['response.duty-edition-taken'],
    body: z.object({ duty: word, edition: word, taken: z.boolean() }), response: receipt,
  },
  'duties.reminders': {
    method: 'GET', path: `${inFacility}/duty-reminders`, permission: 'incident.read',
    response: z.object({
      now: moment,
      /** Of real incidents; what is latest first. */
      rows: z.array(z.object({
        incident: id, number: z.string(), title: z.string(), state: z.enum(clockStates), due: moment.nullable(),
      })),
    }),
  },
})
