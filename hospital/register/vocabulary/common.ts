// Shapes shared by the vocabulary. Dates are ISO (2026-11-20 or with time and offset); text is as it came, NFC.
import { z } from 'zod'

export const text = z.string().min(1).max(2000)
export const date = z.iso.date()
export const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
/** As people answer forms. */
export const answer = z.enum(['yes', 'no', 'notApplicable'])
export type Answer = z.infer<typeof answer>
