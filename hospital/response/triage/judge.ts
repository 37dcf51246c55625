// Red, yellow or grey, and why: one report by its signs, then several together. Pure: the same reports are always judged alike.
import { gravest, raiseBy, rank, type Seen, type SeenAt, type Standing } from './groups.ts'
import type { Level, TriageRules } from './rules.ts'

export interface Judgement {
  readonly level: Level
  /** Ids of rules and groups, the gravest first; none: nothing spoke. */
  readonly why: readonly string[]
}

type When = TriageRules['rules'][number]['when']

function holds(when: When, signs: ReadonlySet<string>, { several, patients }: Seen): boolean {
  const { any, all, among } = when
  return (any === undefined || any.some((one) => signs.has(one)))
    && (all === undefined || all.every((one) => signs.has(one)))
    && (among === undefined || among.signs.filter((one) => signs.has(one)).length >= among.atLeast)
    && (when.several === undefined || several === true)
    && (when.patients === undefined || patients === 'yes')
}

/** A sign nobody knows says nothing; it never makes a report lighter or graver. */
export function judge(seen: Seen, rules: TriageRules): Judgement {
  const signs = new Set([...seen.symptoms, ...seen.details])
  const spoke = rules.rules.filter(({ when }) => holds(when, signs, seen))
  const level = spoke.reduce<Level>((worst, one) => gravest(worst, one.level), 'grey')
  const order = spoke.toSorted((a, b) => rank(b.level) - rank(a.level))
  return { level, why: order.map((one) => one.id) }
}

/** What each report is in the company of the others. Groups are asked from light to grave: greys may so become red. */
export function raise(reports: readonly SeenAt[], rules: TriageRules): ReadonlyMap<string, Judgement> {
  const standing = reports.map((seen): Standing => {
    const { level, why } = judge(seen, rules)
    return { seen, level, why: [...why], source: seen.id }
  })
  for (const group of rules.groups.toSorted((a, b) => rank(a.of) - rank(b.of))) raiseBy(standing, group)
  return new Map(standing.map(({ seen, level, why }) => [seen.id, { level, why }]))
}
