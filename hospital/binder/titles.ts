// Names of duties, checks and editions in one language, as every paper and page writes them.
import type { Locale } from '#hospital/kernel/text.ts'
import { principles } from '#hospital/principles/index.ts'
import type { Check, Guidance } from '#hospital/principles/shape.ts'
import type { Rulebook } from '#hospital/rulebooks/schema.ts'

const checks = new Map(principles.flatMap((principle) =>
  principle.checks.map((check) => [check.id, { check, principle }] as const)))

export function checkOf(id: string): Check<never> | undefined {
  return checks.get(id)?.check
}

/** Guidance of a check, or of a duty that no check answers yet. */
export function guidanceOf(locale: Locale, id: string): Guidance | undefined {
  const found = principles.find((principle) => id in principle.guidance[locale])
  return found?.guidance[locale][id]
}

export function checkTitle(locale: Locale, id: string): string {
  return guidanceOf(locale, id)?.title ?? dutyTitle(locale, id) ?? id
}

function dutyTitle(locale: Locale, id: string): string | undefined {
  return principles.map((principle) => principle.text[locale][`duty.${id}`]).find((title) => title !== undefined)
}

export function principleTitle(locale: Locale, number: number): string {
  return principles.find((principle) => principle.number === number)?.text[locale][`principle.${number}.title`] ?? String(number)
}

export const editionTitle = (locale: Locale, book: Rulebook): string => book.title[locale]

export function editionTitles(locale: Locale, books: readonly Rulebook[]): string[] {
  return books.map((book) => editionTitle(locale, book))
}
