// Filters put into the rules they speak of: the rule holds AND NOT the filter.
import type { Warning } from './faults.ts'
import type { CorrelationRule, DetectionRule, FilterRule, Rule, RuleSource } from './rule.ts'
import { allOf, not } from './read/tests.ts'

export interface Filtered {
  readonly rules: readonly (DetectionRule | CorrelationRule)[]
  readonly warnings: readonly Warning[]
}

/** Correlations stay as they are; the detections they stand on are filtered. */
export function applyFilters(rules: readonly Rule[]): Filtered {
  const filters = rules.filter((rule) => rule.kind === 'filter')
  const kept = rules.filter((rule) => rule.kind !== 'filter')
  if (filters.length === 0) return { rules: kept, warnings: [] }
  const warnings = kept.flatMap((rule) => (rule.kind === 'detection' ? filters : [])
    .filter((filter) => filter.of !== 'any' && speaksOf(filter, rule) && !covers(filter.source, rule))
    .map((filter): Warning => ({
      ...filter.place, code: 'filterSource', params: { reference: rule.id ?? rule.title }, rule: filter.title,
    })))
  return { rules: kept.map((rule) => (rule.kind === 'detection' ? filtered(rule, filters) : rule)), warnings }
}

function filtered(rule: DetectionRule, filters: readonly FilterRule[]): DetectionRule {
  const mine = filters.filter((filter) => speaksOf(filter, rule) && covers(filter.source, rule))
  return mine.length === 0 ? rule : { ...rule, test: allOf([rule.test, ...mine.map((filter) => not(filter.test))]) }
}

function speaksOf({ of }: FilterRule, rule: Rule): boolean {
  if (of === 'any') return true
  // A rule of the old counting form was split; its events go by its id with a mark behind.
  const names = [rule.id, rule.name, rule.name?.replace(/#events$/, '')].map((name) => name?.toLowerCase())
  return of.some((reference) => names.includes(reference.toLowerCase()))
}

/** What the filter's log source names must be the rule's as well; what it leaves open may be anything. */
function covers(filter: RuleSource, rule: Rule): boolean {
  return rule.kind === 'detection' && (['product', 'category', 'service'] as const)
    .every((key) => filter[key] === null || filter[key] === rule.source[key])
}
