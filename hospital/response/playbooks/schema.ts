// What a playbook is: steps in lanes, each with who, by when, how to undo it and what it does to patients.
import { z } from 'zod'
import { both } from '../data.ts'
import { lanes, responseRoles } from '../lanes.ts'

const stepId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/)
const ids = z.array(stepId).max(100)

export const step = z.strictObject({
  id: stepId,
  lane: z.enum(lanes),
  title: both,
  detail: both.optional(),
  who: z.enum(responseRoles),
  /** From when the incident was opened. */
  withinMinutes: z.int().min(0).max(525_600).optional(),
  undo: both.optional(),
  /** What patients and wards notice of it. */
  clinicalEffect: both.optional(),
  /** Evidence to keep before it is done. */
  keepFirst: both.optional(),
  /** Steps that come first. */
  after: ids.default([]),
  /** Steps of one group go on at the same time. */
  group: z.string().min(1).max(80).optional(),
  /** A question; what its answer makes needless is set aside. */
  branch: z.strictObject({ question: both, yes: ids, no: ids }).optional(),
})
export type Step = z.output<typeof step>

export const playbook = z.strictObject({
  id: stepId,
  title: both,
  /** When to choose it. */
  about: both,
  asOf: z.iso.date(),
  source: z.string().min(1).max(1000).optional(),
  certainty: z.enum(['stated', 'secondHand', 'knownHigh', 'knownMedium', 'own']).default('own'),
  steps: z.array(step).min(1).max(200),
})
export type Playbook = z.output<typeof playbook>
