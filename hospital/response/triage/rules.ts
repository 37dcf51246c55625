// The shape of the triage rules: signs people see, what follows from them, and what several reports together mean.
import { z } from 'zod'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both, dataOf, textOf } from '../data.ts'

export const levels = ['grey', 'yellow', 'red'] as const
export type Level = (typeof levels)[number]

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const minutes = z.int().min(1).max(1440)
const reports = z.int().min(2).max(100)

const sign = z.strictObject({
  id,
  title: both,
  /** A button of the page; the rest is ticked by whoever looks into it. */
  button: z.boolean().default(false),
})

/** Everything that is named must hold. */
const condition = z.strictObject({
  any: z.array(id).min(1).max(40).optional(),
  all: z.array(id).min(1).max(40).optional(),
  /** At least so many of these. */
  among: z.strictObject({ signs: z.array(id).min(2).max(40), atLeast: z.int().min(2).max(40) }).optional(),
  several: z.literal(true).optional(),
  patients: z.literal(true).optional(),
})

const rule = z.strictObject({
  id, level: z.enum(['yellow', 'red']), when: condition, why: both, certainty, source: z.string().min(1).max(400),
})

const group = z.strictObject({
  id,
  /** So many of this level … */
  of: z.enum(['grey', 'yellow']),
  count: reports,
  within: minutes,
  /** … from one place or one part of the network, or from anywhere in the hospital … */
  where: z.enum(['near', 'hospital']),
  /** … are this together. */
  become: z.enum(['yellow', 'red']),
  why: both, certainty, source: z.string().min(1).max(400),
})

const shape = z.strictObject({
  title: both,
  signs: z.array(sign).min(6).max(60),
  rules: z.array(rule).min(1).max(100),
  groups: z.array(group).max(10),
  /** What is said where no rule speaks. */
  otherwise: both,
})

export type TriageRules = z.infer<typeof shape>
export type Sign = TriageRules['signs'][number]

const buttons = 6

export const triageRules: z.ZodType<TriageRules> = shape.superRefine((rules, context) => {
  const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  for (const part of ['signs', 'rules', 'groups'] as const) {
    const seen = new Set<string>()
    for (const [n, one] of rules[part].entries()) {
      if (seen.has(one.id)) complain([part, n, 'id'], 'response.triage.twice')
      seen.add(one.id)
    }
  }
  if (rules.signs.filter((one) => one.button).length !== buttons) complain(['signs'], 'response.triage.six')
  const known = new Set(rules.signs.map((one) => one.id))
  for (const [n, { when }] of rules.rules.entries()) {
    if (Object.keys(when).length === 0) complain(['rules', n, 'when'], 'response.triage.never')
    const named = { any: when.any, all: when.all, among: when.among?.signs }
    for (const [part, signs] of Object.entries(named)) {
      if (signs?.some((one) => !known.has(one))) complain(['rules', n, 'when', part], 'response.triage.sign')
    }
    if (when.among && when.among.atLeast > when.among.signs.length) complain(['rules', n, 'when', 'among'], 'response.triage.among')
  }
  for (const [n, one] of rules.groups.entries()) {
    if (levels.indexOf(one.become) <= levels.indexOf(one.of)) complain(['groups', n, 'become'], 'response.triage.raise')
  }
})

export const shippedRules = dataOf('triage-rules', triageRules)
export const shippedRulesText = (): string => textOf('triage-rules')
