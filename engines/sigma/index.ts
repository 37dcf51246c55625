// The only door of the sigma engine.
export type { LogEvent, LogSource, Shape } from './event.ts'
export { levels } from './rule.ts'
export type {
  Comparison, CorrelationRule, CorrelationType, DetectionRule, FilterRule, Level, Place, Rule, RuleHead, RuleSource,
} from './rule.ts'
export type { FieldMatch, Piece, RegexMatch, Test, TextMatch, TimePart } from './tree.ts'
