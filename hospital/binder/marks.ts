// Short marks for what is named again and again on a paper: editions by letter, files by number. The paper says which
// is which.
import type { Evidence } from '#hospital/register/fact.ts'
import type { Locale } from '#hospital/kernel/text.ts'
import type { Rulebook } from '#hospital/rulebooks/schema.ts'
import type { Standing } from './report.ts'
import { editionTitle } from './titles.ts'

const letterA = 65
const letters = 26

/** A, B … by the order of the active editions; what is not among them shows its own id. */
export function editionMark(books: readonly Rulebook[], id: string): string {
  const index = books.findIndex((book) => book.id === id)
  return index === -1 ? id : index < letters ? String.fromCodePoint(letterA + index) : String(index + 1)
}

export function markedEditions(locale: Locale, books: readonly Rulebook[]): string[] {
  return books.map((book) => `${editionMark(books, book.id)} ${editionTitle(locale, book)}`)
}

/** The editions that ask one of these checks: what a paper about them rests on. */
export function askingEditions({ locale, rulebooks }: Standing, checks: readonly string[]): string[] {
  const asking = rulebooks.filter((book) => book.items.some((item) =>
    item.asks.some((one) => checks.includes(one.check))))
  return asking.map((book) => editionTitle(locale, book))
}

/** Numbers files in the order they are met. */
export class FileNumbers {
  readonly #numbers = new Map<string, { readonly number: number; readonly evidence: Evidence }>()

  of(evidence: Evidence): number {
    // The same bytes under two names are two papers in the hospital's drawer.
    const key = `${evidence.file}\0${evidence.path}`
    const known = this.#numbers.get(key)
    if (known) return known.number
    const number = this.#numbers.size + 1
    this.#numbers.set(key, { number, evidence })
    return number
  }

  all(): readonly { readonly number: number; readonly evidence: Evidence }[] {
    return [...this.#numbers.values()]
  }
}

/** A hash in groups of eight, as people compare it by eye. */
export const grouped = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? ''
