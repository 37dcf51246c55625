// Editions: which are active, what changes between two for this hospital, adding one as a file, OSCAL out.
import { z } from 'zod'
import { file, inFacility, routes, upload } from '../route.ts'
import { day, edition, listOf, receipt, verdict } from '../shapes.ts'

const summary = z.object({
  id: z.string(), title: z.string(), publisher: z.string(), edition: z.string(), validFrom: day,
  validTo: day.nullable(),
  status: z.string(), items: z.int(), askedByChecks: z.int(), active: z.boolean(), own: z.boolean(),
})
const item = z.object({
  id: z.string(), text: z.string(), principle: z.int().nullable(), certainty: z.string(), certaintyText: z.string(),
  source: z.string(),
  note: z.string().nullable(),
  asks: z.array(z.object({ check: z.string(), title: z.string(), limits: z.record(z.string(), z.unknown()) })),
})
const side = z.object(
  { verdict: verdict.nullable(), items: z.array(z.string()), fails: z.int(), unknowns: z.int(), text: z.string() }
)
const rulebooks = `${inFacility}/rulebooks` as const
const oscalType = 'application/json'

export const rulebookRoutes = routes({
  'rulebooks.list': { method: 'GET', path: rulebooks, permission: 'board.read', response: listOf(summary) },
  'rulebooks.compare': {
    method: 'GET', path: `${inFacility}/rulebooks-compare`, permission: 'board.read',
    query: z.object({ from: z.string().max(80), to: z.string().max(80) }),
    response: z.object({
      from: edition, to: edition,
      checks: z.array(z.object({
        check: z.string(), title: z.string(), principle: z.int(), before: side, after: side,
        change: z.enum(['same', 'stricter', 'looser', 'added', 'dropped', 'different']),
        nowFails: z.array(z.string()), noLongerFails: z.array(z.string()),
      })),
      items: z.object({ added: z.array(item), dropped: z.array(item) }),
    }),
  },
  'rulebooks.one': {
    method: 'GET', path: `${rulebooks}/:rulebook`, permission: 'board.read',
    response: z.object(
      { rulebook: summary, source: z.object({ url: z.string().nullable(), note: z.string() }), items: z.array(item) }
    ),
  },
  'rulebooks.activate': {
    method: 'POST', path: `${rulebooks}/:rulebook/activate`, permission: 'rulebook.manage', act: ['rulebook.activate'],
    response: receipt,
  },
  'rulebooks.deactivate': {
    method: 'POST', path: `${rulebooks}/:rulebook/deactivate`, permission: 'rulebook.manage',
    act: ['rulebook.deactivate'],
    response: receipt,
  },
  'rulebooks.add': {
    method: 'POST', path: rulebooks, permission: 'rulebook.manage', act: ['rulebook.added'],
    query: z.object({ name: z.string().min(1).max(400) }), body: upload(8 * 1024 * 1024),
    response: z.object({ rulebook: z.string(), notes: z.array(z.string()) }),
  },
  'rulebooks.withdraw': {
    method: 'DELETE', path: `${rulebooks}/:rulebook`, permission: 'rulebook.manage', act: ['rulebook.withdrawn'],
    response: receipt,
  },
  'rulebooks.catalog': {
    method: 'GET', path: `${rulebooks}/:rulebook/oscal-catalog`, permission: 'board.read', response: file(oscalType),
  },
  'rulebooks.results': {
    method: 'GET', path: `${rulebooks}/:rulebook/oscal-assessment-results`, permission: 'board.read',
    response: file(oscalType),
  },
})
