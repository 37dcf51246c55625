// Words of files compared: folded, and without the spaces that translations set now here, now there.
import { fold } from '#engines/japanese'

export function wordKey(text: string): string {
  return fold(text).replaceAll(' ', '')
}

export function foldedWords(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).map(([word, meaning]) => [wordKey(word), meaning]))
}
