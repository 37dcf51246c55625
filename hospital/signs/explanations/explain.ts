// What a sign means and what to do next, in one language, for any rule.
import type { Locale } from '#hospital/kernel/text.ts'
import type { ExplanationBook } from '../explanation.ts'
import { composed, type Telling } from './fallback.ts'
import { stepText } from './steps.ts'

export interface Explained {
  readonly meaning: string
  readonly next: readonly string[]
  /** False where the sentence was put together from stage, technique and level. */
  readonly written: boolean
}

export type Explain = (rule: Telling & { readonly id: string | null }) => Explained

export function explainer(locale: Locale, books: readonly ExplanationBook[]): Explain {
  return (rule) => {
    for (const { rules, text } of books) {
      const found = rule.id === null ? undefined : rules[rule.id]
      const meaning = found && text[locale][found.means]
      if (found && meaning) return { meaning, next: found.next.map((step) => stepText[locale][step]), written: true }
    }
    const { meaning, steps } = composed(rule, locale)
    return { meaning, next: steps.map((step) => stepText[locale][step]), written: false }
  }
}
