// What is put out, as schemas: for their publication and for tests; writing needs their types alone.
import { z } from 'zod'
import { levels } from '#engines/sigma'

const text = z.string().nullable()
const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** One line of `--format jsonl`; published in docs/formats/logs.schema.json. */
export const detectionShape = z.object({
  ts: text.describe('ISO 8601, UTC, milliseconds; null where the log gives no time'),
  level: z.enum(levels),
  title: z.string(),
  computer: text,
  channel: text,
  eventId: z.number().nullable(),
  recordId: z.number().nullable(),
  ruleId: text,
  file: z.string().describe('as given; inside an archive `logs.zip/folder/Security.evtx`'),
  fields: fields.describe('by name; a name that stands several times has an array'),
  author: text,
  license: text,
  // From `standard` on.
  provider: text.optional(),
  tags: z.array(z.string()).optional(),
  status: text.optional(),
  correlation: z.object({
    from: z.string(), to: z.string(), events: z.int(), value: z.number().nullable(), group: fields,
    hits: z.array(z.object({ ts: z.string(), ruleId: text, file: z.string(), recordId: z.number().nullable() })),
  }).nullable().optional(),
  // `full` alone.
  description: text.optional(),
  references: z.array(z.string()).optional(),
  falsePositives: z.array(z.string()).optional(),
  date: text.optional(),
  modified: text.optional(),
  rulePath: z.string().optional(),
})

export type DetectionObject = z.infer<typeof detectionShape>

/** `summary` of `--format json`. */
export const summaryShape = z.object({
  started: z.string(),
  finished: z.string(),
  interrupted: z.boolean(),
  bytes: z.int(),
  events: z.int(),
  span: z.object({ from: z.string(), to: z.string() }).nullable(),
  detections: z.int(),
  byLevel: z.record(z.enum(levels), z.int()),
  files: z.array(z.object({
    path: z.string(),
    kind: z.string().nullable(),
    state: z.enum(['read', 'partly', 'unread', 'unknown', 'notReached']),
    bytes: z.int(),
    events: z.int(),
    problems: z.array(z.object({ code: z.string(), text: z.string(), count: z.int() })),
  })),
  rules: z.object({
    loaded: z.int(),
    refused: z.array(z.object({
      path: z.string(), line: z.int(), title: z.string().nullable(), code: z.string(), text: z.string(),
    })),
  }),
})

export type SummaryObject = z.infer<typeof summaryShape>
