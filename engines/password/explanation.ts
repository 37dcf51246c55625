// What is said about a password: codes and numbers only, never a piece of it.
import type { Kind } from './signs.ts'

/** From bad to good. `refused`: must not be used, whatever else is done. */
export const verdicts = ['refused', 'weak', 'fair', 'strong'] as const
export type Verdict = (typeof verdicts)[number]

export const patterns = [
  'known', 'delivered', 'own', 'word', 'particle', 'syllables', 'pronounced', 'walk', 'sequence', 'copy', 'date',
  'phone', 'postal', 'joint', 'tail', 'brute',
] as const
export type Pattern = (typeof patterns)[number]

export const themes = [
  'name', 'place', 'animal', 'food', 'nature', 'hospital', 'popular', 'phrase', 'everyday', 'english',
] as const
export type Theme = (typeof themes)[number]

export const reasonCodes = [
  'empty', 'short', 'known', 'delivered', 'own', 'oneWord', 'twoWords', 'fewWords', 'shortSentence', 'phrase', 'name',
  'place', 'hospital', 'syllables', 'pronounced', 'walk', 'sequence', 'copy', 'date', 'phone', 'postal', 'digitsOnly', 'leet',
  'reversed', 'kanaKeys', 'tail', 'fewSigns', 'cut', 'sentence', 'manyWords', 'random', 'long',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const adviceCodes = [
  'sentence', 'moreWords', 'longer', 'ownWords', 'notOwn', 'noPattern', 'noTricks', 'manager', 'typeable', 'unique',
] as const
export type AdviceCode = (typeof adviceCodes)[number]

/** How long it stands when whoever stole the directory tries 10¹² a second. */
export const lastings = ['moment', 'minutes', 'hours', 'days', 'months', 'years', 'centuries'] as const
export type Lasting = (typeof lastings)[number]

export interface About {
  /** Names of the hospital and of the person, in any writing: kanji, kana, Latin. */
  readonly names: readonly string[]
}

export interface Reason {
  readonly code: ReasonCode
  readonly params?: Readonly<Record<string, number>>
}

/** A stretch of the password, in UTF-16 units, and how it would be guessed. */
interface ExplainedPart {
  readonly start: number
  readonly end: number
  readonly pattern: Pattern
  /** log10 */
  readonly guesses: number
  readonly params: Readonly<Record<string, string | number>>
}

/** What editions of the rules count; which edition asks for what is the caller's. */
export interface Facts {
  readonly letters: boolean
  readonly digits: boolean
  readonly symbols: boolean
  /** SOURCE: checklist-r7 2-⑦, eight or more of letters, digits and symbols mixed */
  readonly mixedEight: boolean
  /** SOURCE: checklist-r7 2-⑦, thirteen or more: no change at intervals */
  readonly thirteen: boolean
}

export interface Explanation {
  readonly verdict: Verdict
  /** log10 of how many tries the cheapest way to it takes. */
  readonly guesses: number
  /** Characters, as code points. */
  readonly length: number
  readonly kinds: readonly Kind[]
  readonly facts: Facts
  readonly lasting: Lasting
  readonly parts: readonly ExplainedPart[]
  readonly reasons: readonly Reason[]
  readonly advice: readonly AdviceCode[]
}
