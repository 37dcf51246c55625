// Words of files compared: folded, and without the spaces that translations set now here, now there.
import { fold } from '#engines/japanese'

/** Folding is slow and the same labels come a million times. */
const known = new Map<string, string>()
const MOST = 4096
const LONGEST = 80

export function wordKey(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const key = fold(text).replaceAll(' ', '')
  if (text.length <= LONGEST) {
    if (known.size >= MOST) known.clear()
    known.set(text, key)
  }
  return key
}

export function foldedWords(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).map(([word, meaning]) => [wordKey(word), meaning]))
}
