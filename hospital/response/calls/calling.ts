// How the tree is called: data, agreed in each hospital and printed on its paper.
import { z } from 'zod'
import type { InsideRole } from '#hospital/work/contact-tree.ts'
import { insideRoles } from '#hospital/work/contact-tree.ts'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { dataOf } from '../data.ts'

const sentencesIn = z.array(z.string().min(1).max(300)).min(1)

const shape = z.strictObject({
  /** Without an answer for so long, the next one is called beside. */
  escalateAfterMinutes: z.int().positive(),
  triesPerChannel: z.int().positive(),
  inside: z.array(z.strictObject({
    role: z.enum(insideRoles as [InsideRole, ...InsideRole[]]), // a list with at least one
    /** From the opening of the incident. */
    afterMinutes: z.int().nonnegative(),
  })),
  certainty,
  script: z.strictObject({ ja: sentencesIn, en: sentencesIn }),
})
export type Calling = z.infer<typeof shape>

export const calling = dataOf('calling', shape)
