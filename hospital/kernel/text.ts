// What code says to people, before it is in a language: a code and its values. Sentences live in catalogues beside each room.
import { longDay, type Locale } from './long-day.ts'

export type { Locale }

export interface Message {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** One room's sentences by code; `{name}` stands for a value. `ja` is the source, `en` must have the same codes. */
export interface Catalogue {
  readonly ja: Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
}

export function catalogue<const Ja extends Record<string, string>>(
  ja: Ja,
  en: { readonly [K in keyof Ja]: string },
): { readonly ja: Ja; readonly en: { readonly [K in keyof Ja]: string } } {
  return { ja, en }
}

/** A message whose code is known to a catalogue at compile time. */
export function messages<C extends Catalogue>(_of: C) {
  return (code: keyof C['ja'] & string, params?: Message['params']): Message => (params ? { code, params } : { code })
}

export function fill(sentence: string, params: Message['params'] = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
}

const days = new Set(['date', 'due', 'until', 'since'])

/** A day that a sentence tells is written out; a value that stood in a file stays as it stood there. */
function inWords(locale: Locale, params: Message['params'] = {}): Message['params'] {
  const told = Object.entries(params).map(([name, value]): [string, string | number] =>
    [name, days.has(name) && typeof value === 'string' ? longDay(locale, value) : value])
  return Object.fromEntries(told)
}

/** Renders a message; an unknown code shows itself rather than nothing. */
export function speaker(...catalogues: readonly Catalogue[]) {
  return (locale: Locale, message: Message): string => {
    for (const one of catalogues) {
      const sentence = one[locale][message.code]
      if (sentence !== undefined) return fill(sentence, inWords(locale, message.params))
    }
    return message.code
  }
}
