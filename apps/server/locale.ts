// The language of an answer: the address says, then the browser, then the house.
import type { Locale } from '#hospital/kernel/text.ts'

const isLocale = (text: string | null | undefined): text is Locale => text === 'ja' || text === 'en'

export function localeOf(request: Request, usual: Locale): Locale {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLocale(asked)) return asked
  for (const one of (request.headers.get('accept-language') ?? '').slice(0, 400).split(',')) {
    const language = one.trim().slice(0, 2).toLowerCase()
    if (isLocale(language)) return language
  }
  return usual
}
