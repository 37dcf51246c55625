// The nine as a board, one page per duty, findings with their history, and the row of the file behind each.
import { z } from 'zod'
import { inFacility, routes } from '../route.ts'
import {
  counts, day, edition, evidence, id, listOf, moment, paged, paging, person, role, said, verdict
} from '../shapes.ts'

const number = z.coerce.number<string>().int().min(1).max(9)
const trendPoint = z.object({ on: day, pass: z.int(), fail: z.int(), unknown: z.int() })

/** Which kind of file would tell what cannot be told yet, and how to get it. */
const wanted = z.object({ kind: z.string(), title: z.string(), how: z.string().nullable() })

const result = z.object({
  check: z.string(),
  title: z.string(),
  edition,
  item: z.object({ id: z.string(), text: z.string(), certainty: z.string() }),
  verdict,
  reasons: z.array(said),
  looked: z.int(),
  fails: z.int(),
  unknowns: z.int(),
  excepted: z.int(),
  evidence: z.array(evidence),
  limits: z.array(said),
})

const guidance = z.object({
  check: z.string(), title: z.string(), why: z.string(), monday: z.array(z.string()), cost: z.string(),
  lesson: z.string(),
})

const findingRow = z.object({
  id,
  principle: z.int(),
  check: z.string(),
  checkTitle: z.string(),
  edition,
  item: z.string(),
  subject: z.object({ kind: z.string(), kindTitle: z.string(), key: z.string(), label: z.string() }).nullable(),
  verdict: z.enum(['fail', 'unknown']),
  reason: z.string(),
  since: day,
  risk: z.int(),
  effortMinutes: z.int(),
  duty: role,
  state: z.enum(['open', 'tasked', 'excepted', 'resolved']),
  due: day.nullable(),
})

export const boardRoutes = routes({
  'board.get': {
    method: 'GET', path: `${inFacility}/board`, permission: 'board.read',
    query: z.object({ edition: z.string().max(80).optional() }),
    response: z.object({
      asOf: day,
      evaluatedAt: moment.nullable(),
      evaluating: id.nullable(),
      /** `endedOn`: its last day, where that is past. */
      editions: z.array(edition.extend({ endedOn: day.nullable() })),
      files: z.int(),
      principles: z.array(z.object({
        number: z.int(), id: z.string(), title: z.string(), audience: role, verdict, counts,
        trend: z.array(trendPoint),
        headline: z.string(),
        openTasks: z.int(),
        wanted: z.array(wanted),
      })),
    }),
  },
  'principles.one': {
    method: 'GET', path: `${inFacility}/principles/:number`, permission: 'board.read', params: z.object({ number }),
    response: z.object({
      number: z.int(), id: z.string(), title: z.string(), lead: z.string(), audience: role, verdict, counts,
      trend: z.array(trendPoint),
      duties: z.array(
        z.object({ id: z.string(), text: z.string(), verdict, checks: z.array(z.string()), wanted: z.array(wanted) })
      ),
      results: z.array(result),
      guidance: z.array(guidance),
      wanted: z.array(wanted),
      kinds: z.array(z.object({ kind: z.string(), title: z.string(), count: z.int() })),
    }),
  },
  'findings.list': {
    method: 'GET', path: `${inFacility}/findings`, permission: 'board.read',
    query: paging.extend({
      principle: z.coerce.number<number>().int().min(1).max(9).optional(),
      check: z.string().max(80).optional(),
      edition: z.string().max(80).optional(),
      verdict: z.enum(['fail', 'unknown']).optional(),
      state: z.enum(['open', 'tasked', 'excepted', 'resolved', 'current']).default('current'),
      duty: role.optional(),
    }),
    response: paged(findingRow),
  },
  'findings.one': {
    method: 'GET', path: `${inFacility}/findings/:finding`, permission: 'board.read',
    response: findingRow.extend({
      reasons: z.array(said),
      evidence: z.array(evidence),
      itemText: z.string(),
      guidance: guidance.nullable(),
      history: z.array(z.object({ at: moment, what: z.string(), text: z.string(), by: person.nullable() })),
      tasks: z.array(z.object({ id, title: z.string(), state: z.string() })),
      exceptions: z.array(z.object({ id, state: z.string(), until: day })),
    }),
  },
  'evidence.rows': {
    method: 'GET', path: `${inFacility}/evidence/:file`, permission: 'register.read',
    query: z.object({
      row: z.coerce.number<number>().int().min(1).optional(),
      around: z.coerce.number<number>().int().min(0).max(50).default(3),
    }),
    response: z.object({
      file: z.string(), path: z.string(), source: z.string(), sourceTitle: z.string(), importedAt: moment,
      observedAt: z.string(),
      header: z.array(z.string()),
      rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()), here: z.boolean() })),
    }),
  },
  'evidence.kinds': {
    method: 'GET', path: `${inFacility}/evidence`, permission: 'board.read',
    response: listOf(
      wanted.extend({ principles: z.array(z.int()), newest: z.string().nullable(), stale: z.boolean() })
    ),
  },
})
