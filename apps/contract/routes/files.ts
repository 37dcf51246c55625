// A file comes in: stored as it is, recognised, previewed, imported by a job; any list by the column mapper; undone as
// a batch.
import { z } from 'zod'
import { inFacility, routes, upload } from '../route.ts'
import { cell, done, id, line, listOf, moment, paged, paging, person, said } from '../shapes.ts'

export const maxFileBytes = 512 * 1024 * 1024

const problem = z.object({
  row: z.int().nullable(),
  text: z.string(),
  code: z.string(),
  value: z.string().nullable(),
  weight: z.enum(['lost', 'note']),
})

const recognised = z.object({
  /** null: nothing recognised it well enough. */
  source: z.string().nullable(),
  title: z.string().nullable(),
  confidence: z.number(),
  why: z.string(),
  /** Every source that was asked, best first. */
  tried: z.array(z.object({ source: z.string(), title: z.string(), confidence: z.number(), why: z.string() })),
  /** What it looks like, where nothing recognised it, and what to do. */
  looksLike: z.string().nullable(),
  mappable: z.boolean(),
})

const fileRow = z.object({
  id,
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  state: z.enum(['uploaded', 'importing', 'imported', 'undone', 'failed']),
  source: z.string().nullable(),
  sourceTitle: z.string().nullable(),
  facts: z.int(),
  problems: z.int(),
  uploadedAt: moment,
  uploadedBy: person.nullable(),
  batch: id.nullable(),
  job: id.nullable(),
  observedAt: z.string().nullable(),
})

const preview = z.object({
  header: z.array(z.string()),
  rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  facts: z.array(z.object({
    kind: z.string(), kindTitle: z.string(), key: z.string(), row: z.int().nullable(),
    attributes: z.array(z.object({ attribute: z.string(), title: z.string(), value: cell })),
  })),
  problems: z.array(problem),
  ignored: z.array(z.string()),
})

const cellWords = z.array(z.string().min(1).max(200)).min(1).max(100)

const mappedColumn = z.looseObject({
  /** The heading; its number where the file has none. */
  column: z.string().max(400),
  /** null: looked at and left out. */
  attribute: z.string().max(60).nullable(),
  yes: cellWords.optional(),
  no: cellWords.optional(),
  not: z.boolean().optional(),
  never: cellWords.optional(),
  words: z.record(z.string().min(1).max(200), z.string().max(60)).optional(),
  order: z.enum(['mdy', 'dmy']).optional(),
  separator: z.string().min(1).max(5).optional(),
})

/**
 * How columns become attributes: the same shape as the command line's file, told in docs/formats/mapping.md. Which words
 * of the register fit where, and what is no field at all, is the register's to say: it says it in people's words.
 */
const mapping = z.looseObject({
  kind: z.string().min(1).max(60),
  realm: line.optional(),
  scope: line.optional(),
  mode: z.enum(['snapshot', 'additive']).default('snapshot'),
  gives: z.array(z.string().max(60)).max(100).optional(),
  sheet: line.optional(),
  /** Counted from 1; 0 where the file has no headings. */
  headerRow: z.int().min(0).max(200).optional(),
  columns: z.array(mappedColumn).max(500),
  constants: z.record(
    z.string().max(60),
    z.union([z.string().max(2000), z.boolean(), z.number(), z.array(z.string().max(2000)).max(100)]),
  ).optional(),
})

const guess = z.object({
  mapping,
  columns: z.array(z.object({
    column: z.string(), examples: z.array(z.string()), attribute: z.string().nullable(), confidence: z.number(),
    why: z.string(),
  })),
})

const files = `${inFacility}/files` as const
const mapper = `${inFacility}/mapper` as const

export const filesRoutes = routes({
  'files.upload': {
    method: 'POST', path: files, permission: 'evidence.import', act: ['file.stored'],
    query: z.object({ name: z.string().min(1).max(400), modified: moment.optional() }),
    body: upload(maxFileBytes),
    response: z.object({ file: fileRow, recognised, alreadyImported: z.boolean() }),
  },
  'files.list': {
    method: 'GET', path: files, permission: 'register.read',
    query: paging.extend({ state: z.enum(['uploaded', 'importing', 'imported', 'undone', 'failed']).optional() }),
    response: paged(fileRow),
  },
  'files.one': {
    method: 'GET', path: `${files}/:file`, permission: 'register.read',
    response: z.object({ file: fileRow, recognised })
  },
  'files.preview': {
    method: 'POST', path: `${files}/:file/preview`, permission: 'evidence.import',
    body: z.object({ source: z.string().max(80).optional(), mapping: mapping.optional() }), response: preview,
  },
  'files.import': {
    method: 'POST', path: `${files}/:file/import`, permission: 'evidence.import', act: ['register.import'],
    body: z.object({
      source: z.string().max(80).optional(), profile: id.optional(), mapping: mapping.optional(),
      observedAt: z.iso.date().optional(),
    }),
    response: z.object({ job: id }),
  },
  'files.undo': {
    method: 'POST', path: `${files}/:file/undo`, permission: 'evidence.import', act: ['register.import-undone'],
    body: z.object({ reason: line }), response: done,
  },
  'files.problems': {
    method: 'GET', path: `${files}/:file/problems`, permission: 'register.read', query: paging,
    response: paged(problem),
  },
  'files.sources': {
    method: 'GET', path: `${inFacility}/sources`, permission: 'register.read',
    response: listOf(z.object({ id: z.string(), title: z.string(), how: z.string(), gives: z.array(z.string()) })),
  },
  'mapper.targets': {
    method: 'GET', path: `${mapper}/targets`, permission: 'evidence.import',
    response: listOf(z.object({
      kind: z.string(), title: z.string(),
      attributes: z.array(z.object({
        attribute: z.string(), title: z.string(), needed: z.boolean(),
        holds: z.enum(['text', 'date', 'moment', 'yesNo', 'number', 'list', 'choice']),
        /** A word of this system may stand for "never" here. */
        nullable: z.boolean(),
      })),
    })),
  },
  'mapper.guess': {
    method: 'POST', path: `${mapper}/guess`, permission: 'evidence.import',
    body: z.object({ file: id, kind: z.string().max(60).optional() }), response: guess,
  },
  'mapper.profiles': {
    method: 'GET', path: `${mapper}/profiles`, permission: 'evidence.import',
    response: listOf(z.object({ id, name: z.string(), mapping, savedAt: moment, savedBy: person.nullable() })),
  },
  'mapper.save': {
    method: 'POST', path: `${mapper}/profiles`, permission: 'evidence.import', act: ['mapping.saved'],
    body: z.object({ name: line, mapping }), response: z.object({ id }),
  },
  'mapper.remove': {
    method: 'DELETE', path: `${mapper}/profiles/:profile`, permission: 'evidence.import',
    act: ['mapping.removed'], response: done,
  },
  'files.directory': {
    method: 'POST', path: `${inFacility}/directory/import`, permission: 'evidence.import', act: ['register.import'],
    body: z.object({
      url: z.string().regex(/^ldaps:\/\/[^/\s]+$/).max(300), baseDn: line, bindDn: line,
      password: z.string().min(1).max(256),
      ca: z.string().max(100_000).optional(), servername: line.optional(),
    }),
    response: z.object({ job: id }),
  },
  'files.badge': {
    method: 'GET', path: `${inFacility}/files-state`, permission: 'board.read',
    response: z.object({ importing: z.int(), unrecognised: z.int(), messages: z.array(said) }),
  },
})
