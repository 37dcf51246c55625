// What a rule says once it is read: everything a matcher or a person needs, nothing of YAML left.
import type { Comparison, Test } from './tree.ts'

export type { Comparison } from './tree.ts'

export type Level = 'informational' | 'low' | 'medium' | 'high' | 'critical'
export const levels: readonly Level[] = ['informational', 'low', 'medium', 'high', 'critical']

export interface RuleSource {
  readonly product: string | null
  readonly category: string | null
  readonly service: string | null
  readonly definition: string | null
}

/** What every kind of rule carries for people. Author and licence go wherever the rule is shown. */
export interface RuleHead {
  readonly id: string | null
  readonly name: string | null
  readonly title: string
  readonly description: string | null
  readonly level: Level
  readonly status: string | null
  readonly author: string | null
  readonly license: string | null
  readonly date: string | null
  readonly modified: string | null
  readonly references: readonly string[]
  readonly tags: readonly string[]
  readonly falsePositives: readonly string[]
  /** Fields the author wants shown. */
  readonly fields: readonly string[]
  readonly place: Place
}

/** Where a document begins: a path (`rules.zip/windows/x.yml` inside an archive) and a line counted from 1. */
export interface Place {
  readonly path: string
  readonly line: number
}

/** All of a detection but its tree, which is the larger part. */
export interface DetectionHead extends RuleHead {
  readonly kind: 'detection'
  readonly source: RuleSource
}

export interface DetectionRule extends DetectionHead {
  /** The whole detection as one tree; a list of conditions is already an OR. */
  readonly test: Test
}

export type RuleExpression =
  | { readonly is: 'rule'; readonly reference: string }
  | { readonly is: 'and' | 'or'; readonly of: readonly RuleExpression[] }
  | { readonly is: 'not'; readonly of: RuleExpression }

export type CorrelationType =
  | 'event_count' | 'value_count' | 'temporal' | 'temporal_ordered'
  | 'value_sum' | 'value_avg' | 'value_percentile' | 'value_median'

export interface CorrelationRule extends RuleHead {
  readonly kind: 'correlation'
  readonly type: CorrelationType
  /** Ids or names of rules, detections or correlations, in the order written. */
  readonly of: readonly string[]
  readonly groupBy: readonly string[]
  /** alias → rule reference → the field that stands for it in that rule. */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Milliseconds. */
  readonly timespan: number
  readonly bounds: readonly { readonly is: Comparison; readonly than: number }[]
  /** For value_*; `percentile` for value_percentile alone. */
  readonly fields: readonly string[]
  readonly percentile: number | null
  /** A temporal rule whose condition is words over rule names (`a and not b`) instead of a number; `of` then names them all. */
  readonly expression?: RuleExpression | null
  /** Whether the rules it stands on are reported on their own as well. */
  readonly generate: boolean
}

export interface FilterRule extends RuleHead {
  readonly kind: 'filter'
  readonly source: RuleSource
  /** Ids or names; `any` is every rule of that log source. */
  readonly of: readonly string[] | 'any'
  readonly test: Test
}

export type Rule = DetectionRule | CorrelationRule | FilterRule
