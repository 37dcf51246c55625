// 棚卸し: each department's head says of every account: in use, stop it, or not sure; on a phone or on paper that is typed
// back.
import { z } from 'zod'
import { inFacility, routes } from '../route.ts'
import { day, done, id, line, listOf, moment, receipt } from '../shapes.ts'

const stocktakeAnswer = z.enum(['inUse', 'stop', 'unsure'])
const answers = z.array(z.object({ entry: id, answer: stocktakeAnswer, note: line.optional() })).min(1).max(5000)
const tally = z.object({ total: z.int(), inUse: z.int(), stop: z.int(), unsure: z.int(), unanswered: z.int() })

const campaign = z.object({
  id, title: z.string(), scope: z.string(), startedAt: moment, due: day, state: z.enum(['open', 'closed']),
  closedAt: moment.nullable(),
  departments: z.int(), departmentsDone: z.int(), tally,
})
const sheetRow = z.object({
  id, department: z.string(), head: z.string().nullable(), tally, remindedAt: moment.nullable(),
  answeredAt: moment.nullable(),
  answeredBy: z.string().nullable(),
  via: z.enum(['page', 'paper']).nullable(),
})
const entry = z.object({
  id, login: z.string(), name: z.string().nullable(), realm: z.string(), lastLogonAt: z.string().nullable(),
  privileged: z.boolean(), hint: z.string().nullable(),
  answer: stocktakeAnswer.nullable(), note: z.string().nullable(),
  /** What the next import showed about what was decided. */
  outcome: z.enum(['waiting', 'carriedOut', 'notCarriedOut']).nullable(),
})
const sheet = z.object({ campaign, sheet: sheetRow, entries: z.array(entry) })

const stocktakes = `${inFacility}/stocktakes` as const
const oneSheet = `${stocktakes}/:campaign/sheets/:sheet` as const

export const stocktakeRoutes = routes({
  'stocktakes.list': { method: 'GET', path: stocktakes, permission: 'work.do', response: listOf(campaign) },
  'stocktakes.start': {
    method: 'POST', path: stocktakes, permission: 'work.manage', act: ['work.stocktake-started'],
    body: z.object({ title: line, due: day, realms: z.array(line).max(50).optional() }),
    /** The links are shown now and never again: only their hashes are kept. A reminder makes a new one. */
    response: z.object({ id, sheets: z.array(z.object({ id, department: z.string(), link: z.string() })) }),
  },
  'stocktakes.one': {
    method: 'GET', path: `${stocktakes}/:campaign`, permission: 'work.manage',
    response: z.object({ campaign, sheets: z.array(sheetRow) }),
  },
  'stocktakes.sheet': { method: 'GET', path: oneSheet, permission: 'work.manage', response: sheet },
  'stocktakes.typeBack': {
    method: 'POST', path: `${oneSheet}/answers`, permission: 'work.do', act: ['work.stocktake-answered'],
    body: z.object({ answers, answeredBy: line }), response: receipt,
  },
  'stocktakes.remind': {
    method: 'POST', path: `${oneSheet}/remind`, permission: 'work.manage', act: ['work.stocktake-reminded'],
    /** Ready text to send or read out: nothing is sent by the house. */
    response: z.object({ subject: z.string(), text: z.string(), link: z.string() }),
  },
  'stocktakes.close': {
    method: 'POST', path: `${stocktakes}/:campaign/close`, permission: 'work.manage', act: ['work.stocktake-closed'],
    response: z.object({ receipt, tasks: z.int() }),
  },
  'answer.get': {
    method: 'GET', path: '/api/v1/answer/:token', permission: 'public',
    response: z.object({
      hospital: z.string(), title: z.string(), department: z.string(), due: day, state: z.enum(['open', 'closed']),
      entries: z.array(entry),
    }),
  },
  'answer.send': {
    method: 'POST', path: '/api/v1/answer/:token', permission: 'public', act: ['work.stocktake-answered'],
    body: z.object({ answers, answeredBy: line }), response: done,
  },
})
