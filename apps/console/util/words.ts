// Sentences of one part of the console, in the language of the page: `const useWords = wordsOf(catalogue(ja, en))`.
import { useCallback } from 'react'
import { fill, type Catalogue, type Message } from '#hospital/kernel/text.ts'
import { locale, useLocale } from './locale.ts'

export type Say<C extends Catalogue> = (code: keyof C['ja'] & string, params?: Message['params']) => string

export function wordsOf<C extends Catalogue>(of: C): () => Say<C> {
  return function useWords() {
    const spoken = useLocale()
    return useCallback((code, params) => fill(of[spoken][code] ?? code, params), [spoken])
  }
}

/** Outside of rendering: the sentence as of now. */
export function sayIn<C extends Catalogue>(of: C): Say<C> {
  return (code, params) => fill(of[locale()][code] ?? code, params)
}
