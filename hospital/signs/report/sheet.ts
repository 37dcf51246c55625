// What every part of the page stands on: counts, rules in order, and how numbers and times are written.
import { levels, type Level } from '#engines/sigma'
import { escaped } from '#hospital/kernel/escaped.ts'
import { type Stage, stagesOf, techniquesOf } from '../explanations/attack.ts'
import { sigmaBooks } from '../explanations/books.ts'
import { type Explained, explainer } from '../explanations/explain.ts'
import type { FoundRule } from '../finding.ts'
import { bounds } from './bounds.ts'
import type { ReportInput } from './input.ts'
import { type Moments, moments } from './moments.ts'
import { quotas } from './quota.ts'
import { type Count, gravest, type Tally } from './tally.ts'
import { type Say, words } from './words.ts'

export interface Sign {
  /** Place in the tally; names the sign in the page. */
  readonly place: number
  readonly rule: FoundRule
  readonly count: Count
  readonly computers: number
  readonly explained: Explained
  /** The first sentence of what it means. */
  readonly headline: string
  readonly stages: readonly Stage[]
  readonly techniques: readonly string[]
  /** How many of its detections the page carries. */
  readonly shown: number
}

export interface Sheet {
  readonly input: ReportInput
  readonly tally: Tally
  readonly say: Say
  /** The same sentence, ready for HTML. */
  readonly says: Say
  readonly moments: Moments
  readonly number: (value: number) => string
  /** The gravest first, then the most frequent. */
  readonly signs: readonly Sign[]
  readonly byPlace: ReadonlyMap<number, Sign>
  /** By place of the pair: how many of its detections the page carries. */
  readonly quotas: readonly number[]
  readonly shown: number
  /** The gravest level of all, null where nothing was found. */
  readonly gravest: Level | null
}

export function sheetOf(input: ReportInput, tally: Tally): Sheet {
  const { locale } = input
  const explain = explainer(locale, [...input.books, ...sigmaBooks])
  const given = quotas(tally.pairs.map((pair) => ({ count: pair.count, level: gravest(pair) })), bounds.rows,
    bounds.perPair)
  const shown = tally.rules.map(() => 0)
  tally.pairs.forEach(({ rule }, place) => (shown[rule] = (shown[rule] ?? 0) + (given[place] ?? 0)))
  const signs = tally.rules
    .map(({ rule, count, computers }, place): Sign => {
      const explained = explain(rule)
      return {
        place, rule, count, computers, explained, headline: firstSentence(explained.meaning),
        stages: stagesOf(rule.tags), techniques: techniquesOf(rule.tags), shown: shown[place] ?? 0,
      }
    })
    .sort((a, b) => levels.indexOf(b.rule.level) - levels.indexOf(a.rule.level) || b.count.count - a.count.count
    || a.place - b.place)
  const format = new Intl.NumberFormat(locale === 'ja' ? 'ja-JP' : 'en-GB')
  const say = words(locale)
  return {
    input, tally, signs, say, says: (code, params) => escaped(say(code, params)),
    moments: moments(locale, input.zone), number: (value) => format.format(value),
    byPlace: new Map(signs.map((sign) => [sign.place, sign])),
    quotas: given, shown: given.reduce((sum, one) => sum + one, 0),
    gravest: levels[gravest(tally.all)] ?? null,
  }
}

const firstSentence = (text: string): string => /^.+?(?:。|\.(?=\s|$))/.exec(text)?.[0] ?? text

export const badge = (say: Say, level: Level): string =>
  `<span class="badge ${level}">${escaped(say(`level.${level}`))}</span>`

/** From and to of what was counted, or nothing where no time is known. */
export const rangeOf = ({ moments }: Sheet, { first, last }: Count): string =>
  (first <= last ? moments.range(first, last) : '')
