// Coming back: the plan from now, states of systems and devices, the gate before anything is connected, terminals, and paper caught up.
import { z } from 'zod'
import { comebackStates, gateAnswers, subjectKinds } from '../../response-words.ts'
import { file, routes } from '../../route.ts'
import { id, day, line, moment, prose, receipt } from '../../shapes.ts'
import { claim, lever, wayBack } from '../recovery.ts'
import { oneIncident, when } from './incidents.ts'
import { paperFormats } from './timeline.ts'

const comeback = `${oneIncident}/recovery` as const
const key = z.string().min(1).max(1000)
const count = z.int().nonnegative()
const subject = z.object({ kind: z.enum(subjectKinds), key })

const gateItem = z.object({
  id: z.string(), title: z.string(), how: z.string(), case: z.string(), source: z.string(), certaintyTitle: z.string(),
  /** Answered from the record, by nobody's word. */
  byHouse: z.boolean(),
  state: z.enum(['open', 'shut', 'unanswered']),
  answer: z.object({ answer: z.enum(gateAnswers), title: z.string(), by: z.string().nullable(), how: z.string().nullable(), at: moment }).nullable(),
})

const step = {
  key, label: z.string(), state: z.enum(comebackStates), stateTitle: z.string(), since: moment.nullable(), by: z.string().nullable(),
  how: z.string().nullable(),
  /** The next step; null: it is through. */
  next: z.object({ state: z.enum(comebackStates), title: z.string() }).nullable(),
  gate: z.array(gateItem),
  /** Of its own gate. */
  open: count,
  held: z.boolean(),
  /** The incident that holds it: another one may. */
  heldIn: id.nullable(),
} as const

const system = z.object({
  ...step,
  /** Among those that come back first. */
  first: z.boolean(),
  /** Place in the order of what is left; null: it is up, or nobody said what it needs. */
  rank: z.int().nullable(),
  wantedHours: z.number().nullable(), claim: claim.nullable(), measuredHours: z.number().nullable(), basisTitle: z.string(),
  /** A vendor's word is all there is. */
  onlyClaimed: z.boolean(),
  needs: z.array(z.object({ name: z.string(), up: z.boolean() })), terminals: count,
  substitutes: z.array(z.object({
    form: z.string(), where: z.string().nullable(), amount: z.number().nullable(), steps: z.string().nullable(), checkedOn: day.nullable(),
  })),
})

export const comebackPapers = ['order', 'gate', 'reentry'] as const

export const comebackRoutes = routes({
  'comeback.get': {
    method: 'GET', path: comeback, permission: 'incident.read',
    response: z.object({
      now: moment,
      plan: wayBack,
      /** When the plan says that all is back; null: nothing is left. */
      endsAt: z.object({ middle: moment, plan: moment }).nullable(),
      levers: z.array(lever),
      terminals: z.object({
        needed: count, left: count, rebuilt: count, sparesUsed: count, sparesLeft: count, measuredPerDay: z.number().nullable(),
        statedPerDay: z.number().nullable(), daysLeft: z.number().nullable(), doneAt: moment.nullable(),
      }),
      systems: z.array(system),
      devices: z.array(z.object({ ...step, place: z.string().nullable(), heldFor: z.string().nullable() })),
      /** Once for the whole hospital. */
      gate: z.array(gateItem), gateOpen: count,
      reentries: z.array(z.object({
        system: z.string(), form: z.string(), counted: count, entered: count, checked: count, at: moment, note: z.string().nullable(),
      })),
      /** Paper the register knows of, for what is entered again. */
      forms: z.array(z.object({ system: z.string(), form: z.string() })),
    }),
  },
  'comeback.state': {
    method: 'POST', path: `${comeback}/states`, permission: 'incident.work', act: ['response.comeback-set'],
    body: z.object({ ...subject.shape, state: z.enum(comebackStates), by: line, how: prose.optional(), ...when }), response: receipt,
  },
  'comeback.device': {
    method: 'POST', path: `${comeback}/devices`, permission: 'incident.work', act: ['response.comeback-set'],
    /** By its number or name, as on its label: from here on it is followed. */
    body: z.object({ number: line, by: line }), response: receipt,
  },
  'comeback.answer': {
    method: 'POST', path: `${comeback}/gate`, permission: 'incident.work', act: ['response.gate-answered'],
    body: z.object({
      /** Without it: once for the whole hospital. */
      subject: subject.optional(), item: z.string().max(80), answer: z.enum(gateAnswers), by: line, how: prose.optional(),
    }),
    response: receipt,
  },
  'comeback.terminals': {
    method: 'POST', path: `${comeback}/terminals`, permission: 'incident.work', act: ['response.rebuilt'],
    body: z.object({ way: z.enum(['rebuilt', 'spare']), count: z.int().min(1).max(100_000), ...when }), response: receipt,
  },
  'comeback.reentry': {
    method: 'POST', path: `${comeback}/reentries`, permission: 'incident.work', act: ['response.reentry-set'],
    body: z.object({
      system: line, form: line, counted: count.max(10_000_000), entered: count.max(10_000_000), checked: count.max(10_000_000), note: line.optional(),
    }),
    response: receipt,
  },
  'comeback.print': {
    method: 'GET', path: `${comeback}/papers/:paper/:format`, permission: 'incident.read',
    params: z.object({ paper: z.enum(comebackPapers), format: z.enum(paperFormats) }),
    query: z.object({
      /** The gate of one system or device; without it, of all that are not up. */
      key: key.optional(),
    }),
    response: file('application/pdf', 'text/html', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
})
