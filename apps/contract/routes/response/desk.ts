// 「かも?」の受付: what came in, what is done with it, and the rules it is judged by.
import { z } from 'zod'
import { events, file, inFacility, routes } from '../../route.ts'
import { id, line, moment, person, prose, receipt } from '../../shapes.ts'
import { level } from './kamo.ts'

const desk = `${inFacility}/kamo` as const
const titled = z.object({ id: z.string(), title: z.string() })
const sign = z.string().min(1).max(40)
const reports = z.array(id).min(1).max(500)
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const short = (most: number) => z.string().trim().min(1).max(most).nullable()

const report = z.object({
  id, receipt: z.string(), via: z.enum(['page', 'phone', 'paper']), level, levelTitle: z.string(), why: z.array(z.string()),
  /** Where, as the label told or as it was typed. */
  place: z.string().nullable(), device: z.string().nullable(), department: z.string().nullable(), labelled: z.boolean(),
  symptoms: z.array(z.string()), details: z.array(z.string()), several: z.boolean().nullable(),
  patients: z.enum(['yes', 'no', 'unknown']).nullable(), callback: z.string().nullable(), words: z.string().nullable(),
  happenedAt: moment, receivedAt: moment, offline: z.boolean(),
  times: z.int(),
  /** What else was written where the same came several times. */
  again: z.array(z.object({ callback: z.string().nullable(), words: z.string().nullable(), where: z.string().nullable() })),
  photos: z.array(z.object({ sha256: z.string(), type: z.string(), size: z.int() })),
  state: z.enum(['received', 'looking', 'result']),
  lookedBy: person.nullable(), lookedAt: moment.nullable(),
  answeredAt: moment.nullable(), resultTitle: z.string().nullable(), resultWords: z.string().nullable(),
  incident: z.object({ id, number: z.string() }).nullable(),
})

export const deskRoutes = routes({
  'desk.list': {
    method: 'GET', path: desk, permission: 'incident.read',
    query: z.object({
      days: z.coerce.number<number>().int().min(1).max(400).default(30),
      /** Words of the place, the device, the department, the number to call back, what was written; or a receipt. */
      q: z.string().max(100).optional(), state: z.enum(['open', 'all']).default('all'),
    }),
    response: z.object({
      /** Newest first. Where there are too many, those that are red and yet without a result come before the others. */
      reports: z.array(report),
      /** There are more than are shown. */
      more: z.boolean(), waitingRed: z.int(),
      results: z.array(titled), signs: z.array(titled.extend({ button: z.boolean() })),
      /** Running ones that a report can be added to. */
      incidents: z.array(z.object({ id, number: z.string(), title: z.string().nullable() })),
    }),
  },
  'desk.events': {
    method: 'GET', path: `${desk}/events`, permission: 'incident.read', response: events(z.object({ seq: z.int() })),
  },
  'desk.month': {
    method: 'GET', path: `${desk}/month`, permission: 'board.read', query: z.object({ month: month.optional() }),
    response: z.object({
      month,
      /** The whole hospital first. */
      lines: z.array(z.object({ department: z.string().nullable(), count: z.int(), attacks: z.int(), text: z.string() })),
    }),
  },
  'desk.take': {
    method: 'POST', path: desk, permission: 'incident.work', act: ['response.reported'],
    body: z.object({
      via: z.enum(['phone', 'paper']), code: z.string().max(20).optional(), where: short(80),
      symptoms: z.array(sign).min(1).max(6), details: z.array(sign).max(60).default([]),
      several: z.boolean().nullable(), patients: z.enum(['yes', 'no', 'unknown']).nullable(),
      callback: short(40), words: short(500), happenedAt: moment.nullable(),
    }),
    response: z.object({ id, receipt: z.string() }),
  },
  'desk.look': {
    method: 'POST', path: `${desk}/reports/:report/look`, permission: 'incident.work', act: ['response.report-looked'],
    body: z.object({ details: z.array(sign).max(60) }), response: receipt,
  },
  'desk.answer': {
    method: 'POST', path: `${desk}/answers`, permission: 'incident.work', act: ['response.report-answered'],
    body: z.object({ reports, result: sign, words: prose.nullable() }), response: receipt,
  },
  'desk.open': {
    method: 'POST', path: `${desk}/incidents`, permission: 'incident.work', act: ['response.opened'],
    body: z.object({ reports, title: line.nullable() }), response: z.object({ incident: id }),
  },
  'desk.join': {
    method: 'POST', path: `${desk}/incidents/:incident`, permission: 'incident.work', act: ['response.report-joined'],
    body: z.object({ reports }), response: receipt,
  },
  'desk.photo': {
    method: 'GET', path: `${desk}/reports/:report/photos/:photo`, permission: 'incident.read',
    response: file('image/jpeg', 'image/png', 'image/webp', 'image/heic'),
  },
  'desk.rules': {
    method: 'GET', path: `${desk}/rules`, permission: 'incident.read',
    response: z.object({
      text: z.string(), own: z.boolean(),
      /** Newest first. `own: false`: back to the rules that come with the program. */
      versions: z.array(z.object({ version: z.int(), own: z.boolean(), at: moment, by: person })),
    }),
  },
  'desk.keepRules': {
    method: 'POST', path: `${desk}/rules`, permission: 'incident.work', act: ['response.triage-rules-kept'],
    /** null: back to the rules that come with the program. */
    body: z.object({ text: z.string().min(1).max(200_000).nullable() }), response: receipt,
  },
  'desk.rulesFile': {
    method: 'GET', path: `${desk}/rules/file`, permission: 'incident.read',
    query: z.object({ version: z.coerce.number<number>().int().min(0).optional() }),
    response: file('application/yaml'),
  },
})
