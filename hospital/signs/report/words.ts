// The report's own sentences in one language.
import { catalogue, fill, type Locale, type Message } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

const text = catalogue(ja, en)

export type Word = keyof typeof ja
export type Say = (code: Word, params?: Message['params']) => string

export const words = (locale: Locale): Say => (code, params) => fill(text[locale][code], params)

/** Sentences the page's script fills in by itself. */
export function pageWords(locale: Locale): Readonly<Record<string, string>> {
  const wanted = /^(?:find\.(?:result|nothing)|events\.(?:more|none)|event\.|level\.|nobody$|time\.from$)/
  return Object.fromEntries(Object.entries(text[locale]).filter(([code]) => wanted.test(code)))
}
