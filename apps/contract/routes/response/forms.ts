// Reports of an incident: fields that fill while people work, and every version that was sent.
import { z } from 'zod'
import { stages } from '../../duty-words.ts'
import { file, routes } from '../../route.ts'
import { day, id, line, moment, prose, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'

const forms = `${oneIncident}/forms` as const
const word = z.string().regex(/^[a-z0-9-]{1,60}$/)
const count = z.int().nonnegative()

export const formFormats = ['xlsx', 'pdf', 'txt'] as const

const far = z.object({ complete: z.boolean(), required: count, answered: count, unknown: count, missing: z.array(z.string()) })

const sentence = z.string().nullable()
const change = z.object({ title: z.string(), before: sentence, after: sentence })

export const formRoutes = routes({
  'forms.list': {
    method: 'GET', path: forms, permission: 'incident.read',
    response: z.object({
      rows: z.array(z.object({
        id: z.string(), short: z.string(), title: z.string(), to: z.string(), far,
        sent: count, lastAt: moment.nullable(), lastTitle: z.string().nullable(),
      })),
    }),
  },
  'forms.get': {
    method: 'GET', path: `${forms}/:form`, permission: 'incident.read',
    response: z.object({
      now: moment, drill: z.boolean(), id: z.string(), short: z.string(), title: z.string(), to: z.string(), note: z.string(),
      source: z.string(), certaintyTitle: z.string(), validFrom: day,
      /** Stands for all values: sending names it. */
      digest: z.string(),
      far,
      sections: z.array(z.object({
        title: z.string(),
        fields: z.array(z.object({
          id: z.string(), title: z.string(), hint: z.string().nullable(), kind: z.enum(['line', 'prose', 'rows']), required: z.boolean(),
          certaintyTitle: z.string(), state: z.enum(['value', 'unknown', 'empty']), value: z.string().nullable(),
          sourceTitle: z.string().nullable(),
          suggestions: z.array(z.object({ source: z.string(), title: z.string(), value: z.string() })),
        })),
      })),
      /** Newest first; `changes` against the one before. */
      sent: z.array(z.object({
        id, version: count, stage: z.enum(stages), stageTitle: z.string(), at: moment, by: z.string(), desk: z.string().nullable(),
        note: z.string().nullable(), sha256: z.string(), fromPaper: z.boolean(), changes: z.array(change),
      })),
      /** What differs from the version sent last. */
      changedSince: z.array(change),
    }),
  },
  'forms.set': {
    method: 'POST', path: `${forms}/field`, permission: 'incident.work', act: ['response.field-set'],
    body: z.object({
      field: word, state: z.enum(['value', 'unknown', 'empty']), value: z.string().trim().min(1).max(20_000).optional(),
      /** The suggestion it was taken from. */
      source: word.optional(),
    }),
    response: receipt,
  },
  'forms.send': {
    method: 'POST', path: `${forms}/:form/sent`, permission: 'incident.work', act: ['response.form-sent'],
    body: z.object({
      stage: z.enum(stages), digest: z.string().regex(/^[0-9a-f]{64}$/), desk: line.optional(), note: prose.optional(), ...when,
    }),
    response: z.object({ id }),
  },
  'forms.file': {
    method: 'GET', path: `${forms}/:form/file/:format`, permission: 'incident.read',
    params: z.object({ format: z.enum(formFormats) }),
    query: z.object({
      /** Id of a version that was sent; without it, as it stands. */
      sent: id.optional(),
    }),
    response: file(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/pdf', 'text/plain',
    ),
  },
})
