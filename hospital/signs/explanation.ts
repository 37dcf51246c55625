// What a sign means and what to do next, for somebody who is not an engineer: one shape for SigmaHQ's rules and our own.
import type { Catalogue } from '#hospital/kernel/text.ts'
import type { Step } from './explanations/steps.ts'

/** One rule, or several that mean the same: which sentence says it, and the steps, most urgent first. */
export interface Explanation {
  /** Code in the book's catalogue: one or two sentences, what happened and why it matters. */
  readonly means: string
  /** Shared steps, so that the same advice is always said in the same words. Two to four. */
  readonly next: readonly Step[]
}

/** One topic: rule id → explanation, and the sentences. The catalogue comes from `catalogue(ja, en)`. */
export interface ExplanationBook {
  readonly rules: Readonly<Record<string, Explanation>>
  readonly text: Catalogue
}
