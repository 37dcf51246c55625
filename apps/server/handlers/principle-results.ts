// What each check says under each edition, and what to do about it, for the page of a duty.
import type { PrincipleResult } from '#hospital/principles/evaluate.ts'
import type { Principle } from '#hospital/principles/shape.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import type { Message } from '#hospital/kernel/text.ts'
import type { Rulebook } from '#hospital/rulebooks/schema.ts'
import type { evidenceOf, said } from '../present.ts'

interface Speaking {
  title(check: string): string
  said(message: Message): ReturnType<typeof said>
  evidence(one: Evidence): ReturnType<typeof evidenceOf>
  excepted(check: string): number
}

const mostEvidence = 20

export function resultsOf(
  result: PrincipleResult | undefined, books: readonly Rulebook[], locale: 'ja' | 'en', speaking: Speaking
) {
  return (result?.checks ?? []).map((one) => {
    const book = books.find((each) => each.id === one.edition)
    const item = book?.items.find((each) => each.id === one.item)
    const limits = item?.asks.find((each) => each.check === one.id)?.limits ?? {}
    const count = (verdict: 'fail' | 'unknown') => one.subjects.filter((who) => who.verdict === verdict).length
    return {
      check: one.id,
      title: speaking.title(one.id),
      edition: { id: one.edition ?? '', title: book?.title[locale] ?? '' },
      item: { id: one.item, text: item?.text[locale] ?? '', certainty: item?.certainty ?? '' },
      verdict: one.verdict,
      reasons: one.reasons.map(speaking.said),
      looked: one.looked,
      fails: count('fail'),
      unknowns: count('unknown'),
      excepted: speaking.excepted(one.id),
      evidence: one.evidence.slice(0, mostEvidence).map(speaking.evidence),
      limits: Object.entries(limits).map(
        ([name, value]) => ({ code: name, text: `${name}: ${JSON.stringify(value)}` })
      ),
    }
  })
}

export function guidanceOf(principle: Principle, locale: 'ja' | 'en', check: string) {
  const found = principle.guidance[locale][check]
  return found ? { check, ...found, monday: [...found.monday] } : null
}
