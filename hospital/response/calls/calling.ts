// How the tree is called: data that a hospital can change, printed on its paper.
import { z } from 'zod'
import type { InsideRole } from '#hospital/work/contact-tree.ts'
import { insideRoles } from '#hospital/work/contact-tree.ts'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { dataOf } from '../data.ts'

const minutes = z.int().min(0).max(10_080)

/** What a hospital decides for itself. */
export const callingRules = z.strictObject({
  /** Without an answer for so long, the next one is called beside. */
  escalateAfterMinutes: minutes.min(1),
  triesPerChannel: z.int().min(1).max(20),
  inside: z.array(z.strictObject({
    role: z.enum(insideRoles as [InsideRole, ...InsideRole[]]), // a list with at least one
    /** From the opening of the incident. */
    afterMinutes: minutes,
  })).max(insideRoles.length),
  vendorsAfterMinutes: minutes,
  outsideAfterMinutes: minutes,
})
export type CallingRules = z.infer<typeof callingRules>

const sentencesIn = z.array(z.string().min(1).max(300)).min(1)

const shape = callingRules.extend({ certainty, script: z.strictObject({ ja: sentencesIn, en: sentencesIn }) })
export type Calling = z.infer<typeof shape>

export const calling = dataOf('calling', shape)

/** The minutes of the hospital, with the sentences that come with the program. */
export const callingWith = (own: CallingRules | null): Calling => (own === null ? calling() : { ...calling(), ...own })
