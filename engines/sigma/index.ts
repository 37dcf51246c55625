// The only door of the sigma engine.
export type { LogEvent, LogSource, Shape } from './event.ts'
export { levels } from './rule.ts'
export type {
  Comparison, CorrelationRule, CorrelationType, DetectionRule, FilterRule, Level, Place, Rule, RuleExpression, RuleHead, RuleSource,
} from './rule.ts'
export type { FieldMatch, Piece, RegexMatch, Test, TextMatch, TimePart } from './tree.ts'
export { checkRegex, compileRegex } from './regex/regex.ts'
export type { CompiledRegex, RegexCheck, SafeRegex } from './regex/regex.ts'
export type { RegexRefusal } from './regex/parse.ts'
export type { RegexFlags } from './regex/tree.ts'
export { fieldKey, routeTakes } from './mapping/route.ts'
export type { Route } from './mapping/route.ts'
export { foldTable, foldText, hasCasedPair } from './plain/fold.ts'
export { correlate } from './correlation/correlator.ts'
export type { Correlator, CorrelatorOptions } from './correlation/correlator.ts'
export type { CorrelationHit, GroupValue, RuleHit } from './correlation/hit.ts'
export { correlationProblemCodes } from './correlation/problem.ts'
export type { CorrelationProblem, CorrelationProblemCode } from './correlation/problem.ts'
