// A date wherever it stands, with or without a time beside it.
import { type DateOptions, readDay, tidy } from './day.ts'
import { splitTime } from './moment.ts'

/** ISO day, or null. A time beside the date is allowed and dropped. */
export function parseDate(text: string, options: DateOptions): string | null {
  if (text.length > 64) return null
  const plain = tidy(text)
  return readDay(plain, options) ?? readDay(splitTime(plain)?.day ?? '', options)
}
