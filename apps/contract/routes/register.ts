// What the house knows: every kind as a table, one entity with where each value came from and who disagrees.
import { z } from 'zod'
import { file, inFacility, routes } from '../route.ts'
import { cell, evidence, listOf, paged, paging, verdict } from '../shapes.ts'

const column = z.object(
  { attribute: z.string(), title: z.string(), type: z.enum(['text', 'number', 'boolean', 'date', 'list']) }
)
const filter = paging.extend({
  /** `attribute:value`, several joined by `,`. */
  where: z.string().max(400).optional(),
  conflicts: z.enum(['true', 'false']).optional(),
})
const kind = `${inFacility}/register/:kind` as const

export const registerRoutes = routes({
  'register.kinds': {
    method: 'GET', path: `${inFacility}/register`, permission: 'register.read',
    response: listOf(
      z.object(
        { kind: z.string(), title: z.string(), count: z.int(), conflicts: z.int(), newest: z.string().nullable() }
      )
    ),
  },
  'register.list': {
    method: 'GET', path: kind, permission: 'register.read', query: filter,
    response: paged(z.object({
      key: z.string(), label: z.string(), cells: z.record(z.string(), cell), conflicts: z.int(), sources: z.int(),
    })).extend({ title: z.string(), columns: z.array(column) }),
  },
  'register.csv': {
    method: 'GET', path: `${kind}/export.csv`, permission: 'register.read', query: filter, response: file('text/csv'),
  },
  'register.one': {
    method: 'GET', path: `${kind}/entity`, permission: 'register.read',
    query: z.object({ key: z.string().min(1).max(1000) }),
    response: z.object({
      kind: z.string(), kindTitle: z.string(), key: z.string(), label: z.string(),
      values: z.array(z.object({
        attribute: z.string(), title: z.string(), value: cell, evidence: evidence.nullable(),
        others: z.array(z.object({ value: cell, evidence })),
      })),
      evidence: z.array(evidence),
      related: z.array(z.object({ kind: z.string(), key: z.string(), label: z.string(), how: z.string() })),
      findings: z.array(
        z.object({ id: z.string(), check: z.string(), title: z.string(), verdict, reason: z.string() })
      ),
    }),
  },
})
