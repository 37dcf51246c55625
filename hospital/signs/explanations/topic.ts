// Explanations are written by topic: rules that mean the same stand together under one sentence.
import type { Catalogue } from '#hospital/kernel/text.ts'
import type { Explanation, ExplanationBook } from '../explanation.ts'

export type Topic = Readonly<Record<string, { readonly next: Explanation['next']; readonly rules: readonly string[] }>>

export function bookOf(topic: Topic, text: Catalogue): ExplanationBook {
  const rules = Object.entries(topic)
    .flatMap(([means, { next, rules }]) => rules.map((id) => [id, { means, next }] as const))
  return { rules: Object.fromEntries(rules), text }
}
