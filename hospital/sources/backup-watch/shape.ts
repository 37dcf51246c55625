// The shape of a watch report, piece by piece: one broken generation costs itself, not the report. Held against the types of
// #engines/copies and against docs/formats/backup-watch.schema.json by a test. Fields that are not known are left alone.
import { z } from 'zod'

const text = z.string().max(2000)
const moment = z.iso.datetime({ offset: true })
const count = z.int().nonnegative()
const seconds = z.number().nonnegative()
const names = z.array(text).max(1000)
const ids = z.array(text).max(100_000)
const damages = z.array(z.object({ where: text, said: text, generations: ids.optional() })).max(1001)
// Written out, so that reading a report does not load every reader of backup tools; the test sees that they stay the same.
export const reportName = 'kokoroe-backup-watch'
export const reportVersion = 1
const tools = ['restic', 'borg', 'folder', 'archive', 's3', 'pbs'] as const
const grades = ['B', 'C', 'D', 'E', 'none'] as const
const codes = [
  'no-tool', 'old-tool', 'no-password', 'wrong-password', 'not-there', 'not-one', 'no-generation', 'unreachable', 'denied', 'locked', 'damaged',
  'not-offered', 'too-large', 'no-room', 'aborted', 'failed',
] as const

export const suspicionShape = z.object({ rule: text.min(1), count, example: text })

export const generationShape = z.object({
  id: text.min(1),
  takenAt: moment.nullable(),
  storedAt: moment.nullable(),
  host: text.nullable(),
  paths: names,
  files: count.nullable(),
  bytes: count.nullable(),
  addedBytes: count.nullable(),
  packedShare: z.number().nonnegative().optional(),
  systems: names,
  medium: text.nullable(),
  root: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
  source: z.object({ comparedAt: moment, missing: count, unread: count, example: text.nullable() }).nullable(),
  read: z.object({ wholeAt: moment.nullable(), parts: count, of: count, damages }),
  inspected: z.object({
    at: moment,
    files: count,
    unjudged: count,
    changed: count.nullable(),
    suspicions: z.array(suspicionShape).max(1000),
    canaries: z.enum(['same', 'changed', 'missing', 'none']),
  }).nullable(),
  protection: z.object({
    grade: z.enum(grades),
    until: moment.nullable(),
    objects: count,
    unlocked: count,
    hidden: count,
    refused: z.boolean().nullable(),
    grounds: names,
    seenAt: moment,
    triedAt: moment.nullable(),
  }).nullable(),
})

export const sampleShape = z.object({
  generation: text.min(1),
  at: moment,
  picked: count,
  equal: count,
  sizeOnly: count,
  wrong: damages,
  bytes: count,
  seconds,
})

export const goneShape = z.object({
  id: text.min(1),
  takenAt: moment.nullable(),
  storedAt: moment.nullable(),
  addedBytes: count.nullable(),
  lastSeenAt: moment.nullable(),
  missedAt: moment,
  deletedAt: moment.nullable(),
})

export const repositoryShape = z.object({
  name: text.min(1),
  tool: z.enum(tools),
  place: text,
  systems: names,
  lookedAt: moment,
  refusal: z.object({ code: z.enum(codes), what: text, said: text }).nullable(),
  clock: z.object({ storage: moment, here: moment, aheadSeconds: z.number() }).nullable(),
  prune: z.object({ takes: ids, keeps: ids }).nullable(),
  generations: z.array(generationShape).max(100_000),
  sample: sampleShape.nullable(),
  samples: z.array(sampleShape).max(1000).optional(),
  /** What earlier watches saw and this one did not; `deletedAt` where the storage's own log tells it. */
  gone: z.array(goneShape).max(1000).optional(),
})

export const mediumShape = z.object({
  serial: text,
  label: text.nullable(),
  sort: text,
  bytes: count.nullable(),
  where: text,
  since: moment.optional(),
})

export const reportShape = z.object({
  kind: z.literal(reportName),
  version: z.literal(reportVersion),
  host: text.min(1),
  startedAt: moment,
  endedAt: moment,
  /** False: broken off. What stands here is true, and not all. */
  complete: z.boolean(),
  repositories: z.array(repositoryShape).max(1000),
  media: z.array(mediumShape).max(1000),
})

const anything = z.array(z.unknown())

/** The same, with lists left for later: what is in them is read one by one. */
export const looseReport = reportShape.extend({ version: z.number(), repositories: anything, media: anything })
export const looseRepository = repositoryShape.extend({
  generations: anything, sample: z.unknown().optional(), samples: anything.optional(), gone: anything.optional(),
})
