// A rulebook is dated data: what an edition asks, from when to when, how sure the wording is, and which checks answer it.
import { z } from 'zod'

/** How surely the wording is known. `stated` = the original was opened; the rest must be compared with it before relying on it. */
export const certainty = z.enum(['stated', 'secondHand', 'knownHigh', 'knownMedium', 'knownLow', 'own'])

const bilingual = z.object({ ja: z.string().min(1), en: z.string().min(1) })

export const rulebookItem = z.object({
  /** As the edition numbers it: `2-⑤`, `心得1`. */
  id: z.string().min(1).max(40),
  text: bilingual,
  /** Duties of the leaflet (1–9) it belongs to. */
  principle: z.int().min(1).max(9).nullable(),
  scope: z.string().optional(),
  certainty,
  source: z.string().min(1),
  /** Checks that answer it, with this edition's limits. None: answered by hand. */
  asks: z.array(z.object({ check: z.string(), limits: z.record(z.string(), z.unknown()).default({}) })).default([]),
  note: bilingual.optional(),
})

export const rulebook = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,60}$/),
  title: bilingual,
  publisher: bilingual,
  edition: z.string().min(1),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  source: z.object({ url: z.string().optional(), note: z.string() }),
  status: z.enum(['原本確認済', '要原本確認']),
  /** Evidence older than this is stale: the answer becomes `unknown`. */
  evidenceMaxAgeDays: z.int().positive(),
  items: z.array(rulebookItem).min(1),
})

export type Rulebook = z.infer<typeof rulebook>
export type RulebookItem = z.infer<typeof rulebookItem>
