// A rulebook is dated data: what an edition asks, from when to when, how sure its words are, which checks answer it.
import { z } from 'zod'

/**
 * How surely it is known. `stated`: a public source that gives it was read, its address is in `source`. `own`: our own
 * advice. Whatever is not `stated` or `own` must be compared with the original before anybody relies on it.
 */
export const certainty = z.enum(['stated', 'secondHand', 'knownHigh', 'knownMedium', 'knownLow', 'own'])
type Certainty = z.infer<typeof certainty>

const bilingual = z.strictObject({ ja: z.string().min(1).max(4000), en: z.string().min(1).max(4000) })
export type Bilingual = z.infer<typeof bilingual>

const itemId = z.string().min(1).max(40)
const checkId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60)

/** One check that answers an item, with this edition's limits. */
const ask = z.strictObject({
  check: checkId,
  limits: z.record(z.string().min(1).max(60), z.json()).default({}),
  /** `own` where the edition gives no figure or does not name this very thing: our reading. Left out: as the item. */
  limitsCertainty: certainty.optional(),
})
type Ask = z.infer<typeof ask>

const rulebookItem = z.strictObject({
  /** As the edition numbers it: `2-⑤`, `シQ-54`; where it does not, ours. */
  id: itemId,
  text: bilingual,
  /** `quoted`: `text.ja` is the edition's own wording, as surely as `certainty` says. English is our translation. */
  wording: z.enum(['quoted', 'summarised']).default('summarised'),
  /** Duties of the leaflet (1–9) it belongs to. */
  principle: z.int().min(1).max(9).nullable(),
  scope: bilingual.optional(),
  certainty,
  source: z.string().min(1).max(1000),
  /** Checks that answer it. None: answered by hand. */
  asks: z.array(ask).max(40).default([]),
  /** Checks this edition expressly no longer asks: their answer under it is `notApplicable`. */
  dropped: z.array(checkId).max(40).default([]),
  /** Records of what was done that stand beside the answer: drills that were held. Never an answer by themselves. */
  records: z.array(z.enum(['exercise'])).max(5).default([]),
  /** The shorter item of this edition that this one spells out. */
  partOf: itemId.optional(),
  /** Items of the superseded edition whose place this one takes. */
  replaces: z.array(itemId).max(40).default([]),
  /** Examples the edition itself gives. */
  examples: z.array(z.string().min(1).max(200)).max(100).default([]),
  note: bilingual.optional(),
})
export type RulebookItem = z.infer<typeof rulebookItem>

export const rulebookId = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,60}$/)

const fields = z.strictObject({
  id: rulebookId,
  /** Editions of one work share it: `checklist`, `guideline`. */
  family: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
  title: bilingual,
  publisher: bilingual,
  edition: z.string().min(1).max(60),
  /** First and last day in force, both included; null: no end known. */
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  supersedes: rulebookId.optional(),
  source: z.strictObject({ url: z.url({ protocol: /^https?$/ }).optional(), note: z.string().min(1).max(2000) }),
  /** `checked`: all of it was compared with the original (原本確認済). `toBeChecked`: not yet (要原本確認). */
  status: z.enum(['checked', 'toBeChecked']),
  /** `whole` edition, `parts`, or known `changes` only: what is absent from the last two is not known to be gone. */
  coverage: z.enum(['whole', 'parts', 'changes']),
  /** Evidence older than this is stale: the answer becomes `unknown`. Ours where the edition gives none. */
  evidenceMaxAgeDays: z.int().positive().max(3660),
  note: bilingual.optional(),
  items: z.array(rulebookItem).min(1).max(1000),
})

/** What one field alone cannot tell. Codes of the issues are sentences of this room's catalogue. */
export const rulebook = fields.superRefine((book, context) => {
  const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  if (book.validTo !== null && book.validTo < book.validFrom) say(['validTo'], 'refusal.endBeforeStart')
  const seen = new Set<string>()
  for (const [index, item] of book.items.entries()) {
    if (seen.has(item.id)) say(['items', index, 'id'], 'refusal.sameId')
    seen.add(item.id)
  }
  for (const [index, item] of book.items.entries()) {
    if (item.partOf !== undefined && (item.partOf === item.id || !seen.has(item.partOf))) {
      say(['items', index, 'partOf'], 'refusal.noSuchItem')
    }
    const asked = new Set(item.asks.map((one) => one.check))
    const both = item.dropped.findIndex((check) => asked.has(check))
    if (both !== -1) say(['items', index, 'dropped', both], 'refusal.askedAndDropped')
  }
})

export type Rulebook = z.infer<typeof rulebook>

/** The last day of an edition that is over on this day; null while it is in force, or has no end. */
export function endedOn({ validTo }: Pick<Rulebook, 'validTo'>, day: string): string | null {
  return validTo !== null && validTo < day ? validTo : null
}

export function inForce(book: Pick<Rulebook, 'validFrom' | 'validTo'>, day: string): boolean {
  return book.validFrom <= day && (book.validTo === null || day <= book.validTo)
}

/** Every check the edition speaks about, with the item that does. `asked: false`: expressly dropped. */
export function checksOf(book: Rulebook): readonly EditionCheck[] {
  return book.items.flatMap((item) => [
    ...item.asks.map((one) => ({
      edition: book.id, item: item.id, check: one.check, asked: true as const, limits: one.limits,
      limitsCertainty: one.limitsCertainty ?? item.certainty,
    })),
    ...item.dropped.map((check) => ({ edition: book.id, item: item.id, check, asked: false as const })),
  ])
}

/** Items nobody's check answers; one that others spell out is answered by them. */
export function unansweredItems(books: readonly Rulebook[]): readonly { readonly edition: string; readonly item: RulebookItem }[] {
  return books.flatMap((book) => {
    const spelledOut = new Set(book.items.flatMap(({ partOf }) => partOf ?? []))
    return book.items
      .filter((item) => item.asks.length === 0 && item.dropped.length === 0 && !spelledOut.has(item.id))
      .map((item) => ({ edition: book.id, item }))
  })
}

export type EditionCheck =
  | {
      readonly edition: string
      readonly item: string
      readonly check: string
      readonly asked: true
      readonly limits: Ask['limits']
      readonly limitsCertainty: Certainty
    }
  | { readonly edition: string; readonly item: string; readonly check: string; readonly asked: false }
