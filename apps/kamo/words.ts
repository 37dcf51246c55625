// The page's sentences in the language of the phone, or the one chosen on the page.
import { fill, type Locale, type Message } from '#hospital/kernel/text.ts'
import { keep, kept } from './store/safe-storage.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

const sentences = { ja, en }
const place = 'kamo.locale'

type Word = keyof typeof ja

export function locale(): Locale {
  const chosen = kept(place)
  if (chosen === 'ja' || chosen === 'en') return chosen
  return /^ja\b/i.test(navigator.language) || navigator.language === '' ? 'ja' : 'en'
}

export function switchLocale(): void {
  keep(place, locale() === 'ja' ? 'en' : 'ja')
}

export const say = (word: Word, params?: Message['params']): string => fill(sentences[locale()][word], params)
