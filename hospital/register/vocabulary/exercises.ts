// Drills that were held: what, where, when, with how many. Never who, and nothing of how anybody did.
import { z } from 'zod'
import { moment, text } from './common.ts'

export const exercise = z.object({
  id: text,
  title: text,
  /** A card of five minutes, a ward, the whole hospital. */
  exerciseSize: z.enum(['card', 'ward', 'hospital']),
  startedAt: moment,
  endedAt: moment,
  department: text,
  participants: z.int().nonnegative(),
  /** How many things to make better were agreed. */
  improvements: z.int().nonnegative(),
})
