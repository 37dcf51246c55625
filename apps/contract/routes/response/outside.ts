// Help from outside: data-recovery companies side by side, insurance, what was decided on ransom. And heads of the record kept outside.
import { z } from 'zod'
import { file, inFacility, routes, upload } from '../../route.ts'
import { day, id, line, moment, prose, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'

const answer = z.enum(['yes', 'no', 'unsaid'])
const heads = `${inFacility}/heads` as const

export const outsideRoutes = routes({
  'outside.get': {
    method: 'GET', path: `${oneIncident}/outside`, permission: 'incident.read',
    response: z.object({
      questions: z.array(z.object({ id, text: z.string(), why: z.string(), weight: z.int(), must: z.boolean() })),
      unscored: z.array(z.object({ id, text: z.string() })),
      companies: z.array(z.object({
        company: z.string(), answers: z.record(z.string(), answer), note: z.string().nullable(), askedAt: moment, by: z.string(),
        points: z.int(), of: z.int(), unsaid: z.int(), stops: z.array(z.string()), open: z.array(z.string()),
      })),
      policies: z.array(z.object({
        stance: z.string(), decidedBy: z.string().nullable(), decidedOn: day.nullable(), note: z.string().nullable(),
      })),
      insurances: z.array(z.object({
        insurer: z.string(), number: z.string().nullable(), covers: z.array(z.string()), excludes: z.array(z.string()), callFirst: z.boolean(),
        phones: z.array(z.string()), from: day.nullable(), to: day.nullable(), limitYen: z.int().nullable(),
        state: z.enum(['valid', 'expired', 'notYet', 'unknown']),
      })),
    }),
  },
  'outside.ask': {
    method: 'POST', path: `${oneIncident}/outside/companies`, permission: 'incident.work', act: ['response.sheet-answered'],
    body: z.object({ company: line, answers: z.record(z.string().regex(/^[a-z][a-z-]{0,40}$/), answer), note: prose.optional(), ...when }),
    response: receipt,
  },
  'heads.list': {
    method: 'GET', path: heads, permission: 'ledger.read',
    response: z.object({
      now: z.object({ size: z.int(), root: z.string(), groups: z.array(z.string()) }),
      signed: z.array(z.object({
        size: z.int(), groups: z.array(z.string()), first: z.string().nullable(), second: z.string().nullable(), kept: z.string().nullable(),
        signedAt: moment, by: z.string(),
      })),
      stamped: z.array(z.object({ size: z.int(), root: z.string(), stampedAt: moment, authority: z.string(), serial: z.string() })),
    }),
  },
  'heads.paper': { method: 'GET', path: `${heads}/paper`, permission: 'ledger.read', response: file('application/pdf') },
  'heads.sign': {
    method: 'POST', path: `${heads}/signatures`, permission: 'incident.work', act: ['response.head-signed'],
    /** Typed from the paper that was signed: it is held against the record first. */
    body: z.object({ code: z.string().min(1).max(1000), first: line, second: line, kept: line.optional(), signedAt: moment.optional() }),
    response: receipt,
  },
  'heads.query': {
    method: 'GET', path: `${heads}/query`, permission: 'incident.work', response: file('application/timestamp-query'),
  },
  'heads.stamp': {
    method: 'POST', path: `${heads}/stamps`, permission: 'incident.work', act: ['response.head-stamped'],
    query: z.object({ size: z.coerce.number<number>().int().positive(), root: z.string().regex(/^[0-9a-f]{64}$/) }),
    body: upload(65_536),
    response: z.object({ stampedAt: moment, authority: z.string(), selfSigned: z.boolean(), notVerified: z.string() }),
  },
})
