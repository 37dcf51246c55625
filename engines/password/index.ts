// The only door of the password engine.
export { explain } from './explain.ts'
export { adviceCodes, lastings, patterns, reasonCodes, themes, verdicts } from './explanation.ts'
export type {
  About, AdviceCode, Explanation, Facts, Lasting, Pattern, Reason, ReasonCode, Theme, Verdict,
} from './explanation.ts'
export type { Kind } from './signs.ts'
