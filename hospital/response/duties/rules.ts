// Duties as dated data: whom to tell, what sets it off, how its days are counted, when to remind.
import { z } from 'zod'
import { contactRoles, outsideBodies } from '#hospital/register/vocabulary/contacts.ts'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both, dataOf } from '../data.ts'

const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60)

export const answers = ['yes', 'maybe', 'no', 'none', 'some', 'many', 'unknown'] as const
export type AnswerWord = (typeof answers)[number]

const question = z.strictObject({ id: word, text: both, hint: both, answers: z.array(z.enum(answers)).min(2).max(6) })
export type Question = z.infer<typeof question>

/** Any of these answers sets it off. */
const condition = z.strictObject({
  any: z.array(z.strictObject({ question: word, is: z.array(z.enum(answers)).min(1) })).min(1).max(10),
})
export type Condition = z.infer<typeof condition>

const hoursRule = z.strictObject({
  kind: z.literal('hours'), hours: z.number().positive().max(8760),
  /** What the source says instead of a figure. */
  words: z.enum(['at-once', 'promptly', 'early', 'before-order']),
  figure: certainty,
})

const daysRule = z.strictObject({
  kind: z.literal('days'), days: z.int().min(1).max(365),
  /** Earlier day to aim for, where the source gives a range. */
  aimDays: z.int().min(1).max(365).optional(),
  longer: z.strictObject({ days: z.int().min(1).max(365), when: condition }).optional(),
  /** Is the day on which it became known the first day? */
  firstDay: z.enum(['counted', 'not-counted']),
  closed: z.enum(['none', 'next-open-day']),
  figure: certainty,
  /** How surely the way of counting is known. */
  counting: certainty,
})
export type DaysRule = z.infer<typeof daysRule>

const edition = z.strictObject({
  id: word, duty: word, order: z.int().min(0).max(100), title: both, to: both,
  /** Where its contact stands in the register. */
  desk: z.enum([...outsideBodies, 'vendor', 'none']),
  validFrom: z.iso.date(), validTo: z.iso.date().nullable(), certainty, source: z.string().min(1).max(1000), what: both,
  /** Who must decide that it is told. */
  decides: z.enum(contactRoles),
  asked: condition,
  due: z.discriminatedUnion('kind', [hoursRule, daysRule, z.strictObject({ kind: z.literal('none') })]),
  /** Hours before the end. */
  reminders: z.array(z.number().positive().max(8760)).max(10),
  /** No duty: worth doing. */
  optional: z.boolean(),
})
export type Edition = z.infer<typeof edition>

const dutyData = z.strictObject({
  asOf: z.iso.date(), questions: z.array(question).min(1).max(40), editions: z.array(edition).min(1).max(200),
}).superRefine(({ questions, editions }, context) => {
  const known = new Map(questions.map((one) => [one.id, one.answers]))
  for (const [at, { asked, due }] of editions.entries()) {
    const longer = due.kind === 'days' && due.longer ? due.longer.when.any : []
    for (const { question: id, is } of [...asked.any, ...longer]) {
      if (is.every((one) => known.get(id)?.includes(one) ?? false)) continue
      context.addIssue({ code: 'custom', path: ['editions', at], message: `no such question or answer: ${id}` })
    }
  }
})
export type DutyData = z.infer<typeof dutyData>

export const duties = dataOf('duties', dutyData)

/** Duties in the order people see them, each once. */
export function dutyIds({ editions }: Pick<DutyData, 'editions'>): readonly string[] {
  return [...new Set(editions.toSorted((a, b) => a.order - b.order).map(({ duty }) => duty))]
}

/** The edition in force on a day: of several the one that began last. */
export function editionOn({ editions }: Pick<DutyData, 'editions'>, duty: string, day: string): Edition | null {
  return editions.filter((one) => one.duty === duty && one.validFrom <= day && (one.validTo === null || day <= one.validTo))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null
}
