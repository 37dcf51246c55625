// The Common Exercise Format (CEXF) as far as we read and write it: the four parts, and what is ours under one key.
import { z } from 'zod'
import { channels, exercise } from '../exercise.ts'

/** Ours, under one key: whatever the format has no place for. */
export const ownKey = 'kokoroe'

const uuid = z.guid()
const text = z.string().max(20_000)

const shaped = exercise.shape

const own = z.object({
  format: z.literal(1),
  id: shaped.id,
  en: z.object({ title: text, about: text }),
  size: shaped.size, audience: shaped.audience, aims: shaped.aims, drawnFrom: shaped.drawnFrom, certainty: shaped.certainty,
  prepare: shaped.prepare, roles: shaped.roles, hotwash: shaped.hotwash,
  flow: z.record(uuid, z.object({ at: z.int(), to: z.array(z.string()), channel: z.enum(channels), clock: z.string().optional() })),
  injects: z.record(uuid, shaped.injects.element.omit({ title: true, text: true, expectations: true }).extend({
    en: z.object({ title: text, text }),
    expectations: z.array(shaped.injects.element.shape.expectations.element.omit({ what: true }).extend({ en: text })),
  })),
})

export const cexf = z.object({
  exercise: z.looseObject({ name: text.min(1), description: text.default(''), uuid, total_duration: z.union([z.number(), z.string()]).optional() }),
  inject_flow: z.array(z.looseObject({
    inject_uuid: uuid,
    description: text.optional(),
    sequence: z.looseObject({ trigger: z.array(text).default([]), followed_by: z.array(uuid).default([]) }).optional(),
    /** Where the older shape puts it. */
    requirements: z.union([z.looseObject({ inject_uuid: uuid.optional(), resolution_requirement: text.optional() }), z.array(z.unknown())]).optional(),
  })).min(1).max(40),
  inject_payloads: z.array(z.looseObject({ uuid, name: text.default(''), type: text.default('file'), parameters: z.looseObject({}).default({}) })).max(200).default([]),
  injects: z.array(z.looseObject({
    uuid, name: text.min(1), action: text.default(''), target_tool: text.default(''), description: text.optional(),
    action_payload_resource_uuid: z.string().optional(),
    inject_evaluation: z.array(z.looseObject({ result: text.default(''), score_range: z.tuple([z.number(), z.number()]) })).max(40).default([]),
  })).min(1).max(40),
  [ownKey]: own.optional(),
})
export type Cexf = z.input<typeof cexf>
export type CexfRead = z.output<typeof cexf>
