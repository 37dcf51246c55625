// Search over the library: folded texts, every word must stand in it. A scan is fast enough for some thousands of cases.
import { fold } from '#engines/japanese'
import { lastLong } from './search.words.ts'

const folded = (text: string) => fold(text).replace(lastLong, '')

export function matches(query: string, texts: readonly (string | null | undefined)[]): boolean {
  const words = folded(query).split(' ').filter(Boolean)
  if (words.length === 0) return true
  const all = folded(texts.filter(Boolean).join('\n'))
  return words.every((one) => all.includes(one))
}
