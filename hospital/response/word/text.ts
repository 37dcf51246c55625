// This part's sentences; whom a note was given to is named as the data calls its readers.
import { catalogue, fill, type Locale, type Message } from '#hospital/kernel/text.ts'
import { sentences } from '../part.ts'
import { audiences } from './audiences.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

const givenLines = (locale: Locale, given: string): Record<string, string> =>
  Object.fromEntries(audiences().map(({ id, title }) => [`response.line.given.${id}`, fill(given, { to: title[locale] })] as const))

const written = catalogue(ja, en)
export const wordText = {
  ja: { ...givenLines('ja', ja['response.line.given.to']), ...written.ja }, en: { ...givenLines('en', en['response.line.given.to']), ...written.en },
}
export const { say, actText } = sentences(written)

/** Readers that the data no longer names are told without their name. */
export function givenLine(n: number, audience: string): Message {
  const code = `response.line.given.${audience}`
  return code in wordText.ja ? { code, params: { n } } : say('response.line.given', { n })
}
