// Words that can be looked up letter by letter: a walk stops as soon as no word goes on that way.
import type { Pattern, Theme } from './explanation.ts'

export interface Entry {
  readonly pattern: Pattern
  readonly theme: Theme | null
  /** log10 */
  readonly guesses: number
  /** Only where no letter stands beside it: initials. */
  readonly alone?: true
}

export interface Lexicon {
  readonly entries: ReadonlyMap<string, Entry>
  readonly prefixes: ReadonlySet<string>
}

export function lexiconMaker() {
  const entries = new Map<string, Entry>()
  const prefixes = new Set<string>()
  return {
    /** The cheapest meaning of a word stays. */
    add(word: string, entry: Entry): void {
      if ((entries.get(word)?.guesses ?? Infinity) <= entry.guesses) return
      entries.set(word, entry)
      for (let end = 1; end <= word.length; end += 1) prefixes.add(word.slice(0, end))
    },
    lexicon: { entries, prefixes } satisfies Lexicon,
  }
}
