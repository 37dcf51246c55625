// The only door of the sigma engine.
export type { LogEvent, LogSource, Shape } from './event.ts'
export { levels } from './rule.ts'
export type {
  Comparison, CorrelationRule, CorrelationType, DetectionRule, FilterRule, Level, Place, Rule, RuleHead, RuleSource,
} from './rule.ts'
export type { FieldMatch, Piece, RegexMatch, Test, TextMatch, TimePart } from './tree.ts'
export { checkRegex, compileRegex } from './regex/regex.ts'
export type { CompiledRegex, RegexCheck, SafeRegex } from './regex/regex.ts'
export type { RegexRefusal } from './regex/parse.ts'
export type { RegexFlags } from './regex/tree.ts'
export { fieldKey, routeTakes } from './mapping/route.ts'
export type { Route } from './mapping/route.ts'
export { foldTable, foldText, hasCasedPair } from './plain/fold.ts'
