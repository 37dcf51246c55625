// The red file: what it is now, when it was printed, its files, and its check lists taken in afterwards.
import { z } from 'zod'
import { file, inFacility, routes, upload } from '../../route.ts'
import { day, line, moment, receipt } from '../../shapes.ts'

export const maxRedResultBytes = 1024 * 1024
export const redFileFormats = ['pdf', 'html', 'stick'] as const

const redFile = `${inFacility}/red-file` as const
const version = z.coerce.number().int().min(1)
const one = z.object({
  version: z.int(), asOf: day, madeAt: moment, pages: z.int(),
  /** 8 groups of 8 characters: the same on every page. */
  groups: z.array(z.string()),
})

export const redFileRoutes = routes({
  'redFile.get': {
    method: 'GET', path: redFile, permission: 'incident.read',
    response: z.object({
      now: moment,
      newest: one.extend({
        sections: z.array(z.object({ id: z.string(), title: z.string(), changed: z.boolean() })),
      }).nullable(),
      /** Parts that were printed and stand in it no more. */
      gone: z.array(z.string()),
      versions: z.array(one),
      /** Days since the last printing; null: never. */
      days: z.int().nullable(), againAfterDays: z.int(),
      complaints: z.array(z.enum(['never', 'old', 'changed'])),
      printings: z.array(z.object({
        version: z.int(), printedAt: moment, by: z.string(), collected: z.boolean(),
        copies: z.array(z.object({ place: z.string().nullable(), count: z.int() })),
      })),
      /** For whoever checks a file against it. */
      key: z.string(),
    }),
  },
  'redFile.make': {
    method: 'POST', path: redFile, permission: 'incident.work', act: ['file.stored', 'response.redfile-made'],
    response: z.object({ version: z.int(), made: z.boolean() }),
  },
  'redFile.file': {
    method: 'GET', path: `${redFile}/versions/:version/:format`, permission: 'incident.read',
    params: z.object({ version, format: z.enum(redFileFormats) }), response: file('application/pdf', 'text/html', 'application/zip'),
  },
  'redFile.printed': {
    method: 'POST', path: `${redFile}/printings`, permission: 'incident.work', act: ['response.redfile-printed'],
    body: z.object({
      version: z.int().min(1), copies: z.array(z.object({ place: line, count: z.int().min(1).max(1000) })).min(1).max(50),
      collected: z.boolean(), printedAt: moment.optional(),
    }),
    response: receipt,
  },
  'redFile.takeIn': {
    method: 'POST', path: `${redFile}/results`, permission: 'incident.work',
    act: [
      'response.opened', 'response.playbook-chosen', 'response.told', 'response.step-set', 'response.cut-done', 'response.called',
      'response.note-issued', 'response.redfile-taken',
    ],
    query: z.object({
      /** Without it: an incident is opened from the result. */
      incident: z.string().max(80).optional(),
    }),
    body: upload(maxRedResultBytes),
    response: z.object({
      incident: z.string().nullable(), opened: z.boolean(), taken: z.int(), already: z.int(),
      /** What could not be taken in, each with its place and what to do. */
      problems: z.array(z.string()),
    }),
  },
})
