// What a review looks for: phases, what was wanted of each, and how long a silence may be. Data, so that a hospital's own can come.
import { z } from 'zod'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both, dataOf } from '../data.ts'

export const phaseIds = [
  'detected', 'opened', 'first-call', 'lead', 'first-cut', 'declared', 'first-note', 'first-report', 'restoring', 'first-back', 'all-back',
  'closed',
] as const
export type PhaseId = (typeof phaseIds)[number]

const phase = z.strictObject({
  id: z.enum(phaseIds), title: both,
  /** The earliest of these steps, where the playbook that was chosen has one, says the minutes. */
  steps: z.array(z.string().min(1).max(80)).default([]),
  /** Where no playbook says it. */
  minutes: z.int().positive().optional(),
})

const reviewData = z.strictObject({
  asOf: z.iso.date(), source: z.string().min(1).max(1000), certainty,
  gaps: z.strictObject({ firstHours: z.int().positive(), minutesFirst: z.int().positive(), minutesLater: z.int().positive() }),
  phases: z.array(phase).min(1).max(40),
})
export type ReviewData = z.infer<typeof reviewData>

export const reviewRules = dataOf('review', reviewData)
