// Days as people write them: 令和8年11月20日 in Japanese, 20 November 2026 in English. Tables keep 2026-11-20, which sorts.

export type Locale = 'ja' | 'en'

const written: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  ja: new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** An ISO day in words; what is not a day stays as it is. */
export function longDay(locale: Locale, day: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) ? day : written[locale].format(at)
}
