// The binder's own sentences in one language.
import { catalogue, fill, type Locale, type Message } from '#hospital/kernel/text.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

export const binderText = catalogue(ja, en)

export const binderWords = (locale: Locale) => (code: keyof typeof ja, params?: Message['params']) =>
  fill(binderText[locale][code], params)
