// What is cut in which order, and what was cut; photographs of where to cut.
import { z } from 'zod'
import { cutSorts } from '../../agreed-words.ts'
import { file, inFacility, routes, upload } from '../../route.ts'
import { line, moment, prose, receipt } from '../../shapes.ts'
import { oneIncident, when } from './incidents.ts'

export const maxCutPhotoBytes = 8 * 1024 * 1024
const cuts = `${oneIncident}/cuts` as const
const photos = `${inFacility}/cut-photos` as const
const key = z.string().min(1).max(400)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const item = z.object({
  key: z.string(),
  /** A place to cut of the register; false for a room nobody wrote down how to cut. */
  known: z.boolean(),
  sort: z.enum(cutSorts), sortTitle: z.string(), name: z.string(), why: z.string(),
  cuts: z.string().nullable(), where: z.string().nullable(), how: z.string().nullable(), undo: z.string().nullable(),
  effect: z.string().nullable(), by: z.string().nullable(), phones: z.array(z.string()), confirmedOn: z.string().nullable(),
  /** Confirmed long ago, or on no day at all. */
  age: z.enum(['fresh', 'old', 'undated']),
  near: z.boolean(),
  missing: z.array(z.string()),
  done: z.object({
    state: z.enum(['cut', 'joined']), at: moment, by: z.string(), hands: z.string().nullable(), fromPaper: z.boolean(),
    joinedAt: moment.nullable(), joinedBy: z.string().nullable(),
  }).nullable(),
  effects: z.array(z.object({ at: moment, words: z.string().nullable(), by: z.string(), fromPaper: z.boolean() })),
  photos: z.array(z.object({ file: z.string(), words: z.string().nullable() })),
})

export const cutRoutes = routes({
  'cuts.list': {
    method: 'GET', path: cuts, permission: 'incident.read',
    response: z.object({
      now: moment,
      /** Whether what must be checked before anything is joined again is known to be passed. */
      gate: z.enum(['passed', 'notPassed', 'unknown']),
      /** Its items nobody has confirmed yet: outside lines and borders stay cut until there are none. */
      gateOpen: z.int().nonnegative(),
      items: z.array(item),
      asks: z.array(z.object({ sort: z.enum(cutSorts), sortTitle: z.string(), cuts: z.string(), question: z.string(), next: z.string() })),
    }),
  },
  'cuts.done': {
    method: 'POST', path: `${cuts}/done`, permission: 'incident.work', act: ['response.cut-done'],
    body: z.object({ cut: key, hands: line.optional(), ...when }), response: receipt,
  },
  'cuts.undone': {
    method: 'POST', path: `${cuts}/undone`, permission: 'incident.work', act: ['response.cut-undone'],
    body: z.object({ cut: key, despite: z.boolean().default(false), reason: prose.optional(), ...when }), response: receipt,
  },
  'cuts.effect': {
    method: 'POST', path: `${cuts}/effect`, permission: 'incident.work', act: ['response.cut-effect-noted'],
    body: z.object({ cut: key, words: prose, ...when }), response: receipt,
  },
  'cuts.keepPhoto': {
    method: 'POST', path: photos, permission: 'incident.work', act: ['file.stored', 'response.cut-photo-kept'],
    query: z.object({ point: key, words: line.optional() }), body: upload(maxCutPhotoBytes), response: receipt,
  },
  'cuts.dropPhoto': {
    method: 'POST', path: `${photos}/drop`, permission: 'incident.work', act: ['response.cut-photo-dropped'],
    body: z.object({ point: key, file: sha256 }), response: receipt,
  },
  'cuts.photo': {
    method: 'GET', path: `${photos}/:file`, permission: 'incident.read', params: z.object({ file: sha256 }),
    response: file('image/jpeg', 'image/png'),
  },
})
