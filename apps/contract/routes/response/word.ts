// What the hospital says: notes in one shape, each as its readers get it, and words that calm.
import { z } from 'zod'
import { noteParts } from '../../response-words.ts'
import { file, routes } from '../../route.ts'
import { id, line, moment, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'
import { paperFormats } from './timeline.ts'

const word = `${oneIncident}/word` as const
const lines = z.array(z.string().trim().min(1).max(600)).max(30)
const text = z.string().trim().min(1).max(4000)

const content = { known: lines, unknown: lines, doing: lines, notDoing: lines, nextAt: moment, contact: line.nullable() } as const

const shown = z.array(z.string())
const note = z.object({
  id, n: z.int(), issuedAt: moment, by: z.string(), fromPaper: z.boolean(), nextAt: moment, contact: z.string().nullable(),
  known: shown, unknown: shown, doing: shown, notDoing: shown,
  readers: z.array(z.object({
    audience: z.string(), title: z.string(),
    /** As it was given; before that, as it is made of the note. */
    text: z.string(), warnings: z.array(z.string()),
    given: z.object({ at: moment, way: z.string().nullable(), by: z.string() }).nullable(),
  })),
})

export const wordPapers = ['note', 'phrases'] as const

export const wordRoutes = routes({
  'word.list': {
    method: 'GET', path: word, permission: 'incident.read',
    response: z.object({
      now: moment,
      due: z.object({ at: moment, promised: z.boolean() }),
      /** What a new note starts with. */
      proposed: z.object({ nextAt: moment, contact: z.string().nullable() }),
      offered: z.object({ known: shown, unknown: shown, doing: shown, notDoing: shown }),
      audiences: z.array(z.object({
        id: z.string(), title: z.string(), parts: z.array(z.enum(noteParts)), neverSay: z.array(z.string()),
      })),
      parts: z.array(z.object({ part: z.enum(noteParts), title: z.string() })),
      /** Newest first. */
      notes: z.array(note),
    }),
  },
  'word.due': {
    method: 'GET', path: `${word}/due`, permission: 'incident.read',
    response: z.object({ now: moment, at: moment, promised: z.boolean() }),
  },
  'word.preview': {
    method: 'POST', path: `${word}/preview`, permission: 'incident.read',
    body: z.object(content),
    response: z.object({ readers: z.array(z.object({ audience: z.string(), text: z.string(), warnings: z.array(z.string()) })) }),
  },
  'word.check': {
    method: 'POST', path: `${word}/check`, permission: 'incident.read',
    body: z.object({ audience: z.string().max(80), text, contact: line.nullable() }), response: z.object({ warnings: z.array(z.string()) }),
  },
  'word.issue': {
    method: 'POST', path: word, permission: 'incident.work', act: ['response.note-issued'],
    body: z.object({
      ...content, ...when,
      /** How many notes there were when its writer began: one issued meanwhile is read first. */
      after: z.int().nonnegative().optional(),
    }),
    response: z.object({ id }),
  },
  'word.give': {
    method: 'POST', path: `${word}/:note/given`, permission: 'incident.work', act: ['response.note-given'],
    body: z.object({ audience: z.string().max(80), text, way: line.nullable() }), response: receipt,
  },
  'word.phrases': {
    method: 'GET', path: `${word}/phrases`, permission: 'incident.read',
    response: z.object({
      readers: z.array(z.object({ id: z.string(), title: z.string() })),
      phrases: z.array(z.object({
        id: z.string(), for: z.string(), moment: z.string(), say: z.string(), why: z.string(), need: z.string(), certaintyTitle: z.string(),
      })),
    }),
  },
  'word.print': {
    method: 'GET', path: `${word}/papers/:paper/:format`, permission: 'incident.read',
    params: z.object({ paper: z.enum(wordPapers), format: z.enum(paperFormats) }),
    query: z.object({
      /** Without a note: the newest. */
      note: id.optional(), audience: z.string().max(80).optional(),
    }),
    response: file('application/pdf', 'text/html', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
})
