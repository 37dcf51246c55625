// What people do about findings: tasks, today's five, exceptions that end by themselves.
import { z } from 'zod'
import { inFacility, routes } from '../route.ts'
import { day, id, line, listOf, moment, paged, paging, person, prose, receipt, role } from '../shapes.ts'

const taskRow = z.object({
  id,
  title: z.string(),
  /** First thing to do, and where to click. */
  next: z.string(),
  link: z.string(),
  finding: id.nullable(),
  principle: z.int().nullable(),
  duty: role,
  assignee: person.nullable(),
  due: day.nullable(),
  overdue: z.boolean(),
  risk: z.int(),
  effortMinutes: z.int(),
  state: z.enum(['open', 'done']),
  createdAt: moment,
  doneAt: moment.nullable(),
  note: z.string().nullable(),
})

/** Something that waits for somebody: a task, findings nobody has taken, a file to bring, an approval, a stock-take. */
const choreRow = z.object({
  id: z.string(),
  kind: z.enum(['task', 'findings', 'evidence', 'approval', 'stocktake', 'contacts', 'kamo', 'duty', 'redFile', 'improvement', 'evidenceRead']),
  title: z.string(),
  next: z.string(),
  link: z.string(),
  principle: z.int().nullable(),
  /** How many findings, sheets or contacts it settles. */
  count: z.int(),
  due: day.nullable(),
  overdue: z.boolean(),
  risk: z.int(),
  effortMinutes: z.int(),
})

const exceptionRow = z.object({
  id,
  finding: id,
  findingText: z.string(),
  principle: z.int(),
  reason: z.string(),
  measure: z.string(),
  until: day,
  state: z.enum(['requested', 'approved', 'refused', 'ended', 'expired']),
  requestedBy: person,
  requestedAt: moment,
  decidedBy: person.nullable(),
  decidedAt: moment.nullable(),
  note: z.string().nullable(),
  /** Whether the person asking may decide it: nobody approves their own request. */
  mayDecide: z.boolean(),
  whyNot: z.string().nullable(),
})

const made = z.object({ id, receipt })
const tasks = `${inFacility}/tasks` as const
const exceptions = `${inFacility}/exceptions` as const

export const workRoutes = routes({
  'tasks.list': {
    method: 'GET', path: tasks, permission: 'work.do',
    query: paging.extend({
      state: z.enum(['open', 'done', 'all']).default('open'),
      mine: z.enum(['true', 'false']).optional(),
      duty: role.optional(),
      principle: z.coerce.number<number>().int().min(1).max(9).optional(),
    }),
    response: paged(taskRow),
  },
  /** At most five, by risk and effort, with what does not fit into today counted. */
  'tasks.today': {
    method: 'GET', path: `${tasks}/today`, permission: 'work.do',
    response: z.object({ on: day, minutes: z.int(), rows: z.array(choreRow).max(5), later: z.int() }),
  },
  'tasks.create': {
    method: 'POST', path: tasks, permission: 'work.manage', act: ['work.task-created'],
    body: z.object({
      findings: z.array(id).min(1).max(500), duty: role.optional(), assignee: id.optional(), due: day.optional(),
      note: prose.optional(),
    }),
    response: z.object({ ids: z.array(id) }),
  },
  'tasks.assign': {
    method: 'POST', path: `${tasks}/:task/assign`, permission: 'work.manage', act: ['work.task-assigned'],
    body: z.object({ assignee: id.nullable(), due: day.optional() }), response: receipt,
  },
  'tasks.done': {
    method: 'POST', path: `${tasks}/:task/done`, permission: 'work.do', act: ['work.task-done'],
    body: z.object({ note: prose.optional() }), response: receipt,
  },
  'tasks.reopen': {
    method: 'POST', path: `${tasks}/:task/reopen`, permission: 'work.do', act: ['work.task-reopened'],
    body: z.object({ note: prose.optional() }), response: receipt,
  },
  'exceptions.list': {
    method: 'GET', path: exceptions, permission: 'board.read',
    query: paging.extend({ state: z.enum(['requested', 'approved', 'refused', 'ended', 'expired']).optional() }),
    response: paged(exceptionRow),
  },
  'exceptions.request': {
    method: 'POST', path: exceptions, permission: 'work.manage', act: ['work.exception-requested'],
    body: z.object({ finding: id, reason: prose, measure: prose, until: day }), response: made,
  },
  'exceptions.approve': {
    method: 'POST', path: `${exceptions}/:exception/approve`, permission: 'exception.approve',
    act: ['work.exception-approved'],
    body: z.object({ note: prose.optional() }), response: receipt,
  },
  'exceptions.refuse': {
    method: 'POST', path: `${exceptions}/:exception/refuse`, permission: 'exception.approve',
    act: ['work.exception-refused'],
    body: z.object({ note: prose }), response: receipt,
  },
  'exceptions.end': {
    method: 'POST', path: `${exceptions}/:exception/end`, permission: 'work.manage', act: ['work.exception-ended'],
    body: z.object({ note: prose.optional() }), response: receipt,
  },
  'attestations.list': {
    method: 'GET', path: `${inFacility}/attestations`, permission: 'board.read',
    query: z.object({ edition: z.string().max(80).optional() }),
    response: listOf(z.object({
      edition: z.object({ id: z.string(), title: z.string() }),
      item: z.string(),
      text: z.string(),
      principle: z.int().nullable(),
      /** What the checks say, where checks answer it. */
      checked: z.enum(['pass', 'fail', 'notApplicable', 'unknown']).nullable(),
      /** Drills of the last twelve months, beside items that ask for them. */
      records: z.array(z.string()),
      answer: z.enum(['yes', 'no', 'notApplicable']).nullable(),
      confirmedOn: day.nullable(),
      targetOn: day.nullable(),
      note: z.string().nullable(),
      by: person.nullable(),
    })),
  },
  'attestations.set': {
    method: 'PUT', path: `${inFacility}/attestations/:edition/:item`, permission: 'work.manage', act: ['work.attested'],
    body: z.object({
      answer: z.enum(['yes', 'no', 'notApplicable']),
      confirmedOn: day.optional(),
      targetOn: day.optional(),
      note: line.max(2000).optional(),
    }),
    response: receipt,
  },
})
