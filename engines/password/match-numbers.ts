// Numbers that stand in the telephone book: telephones and postal codes. The hospital's own are on its web page.
import type { Part } from './part.ts'
import { plainText, type Sign } from './signs.ts'

const forms: readonly (readonly [RegExp, 'phone' | 'postal', number])[] = [
  [/0[5789]0-?\d{4}-?\d{4}/y, 'phone', 8],
  [/0120-?\d{3}-?\d{3}/y, 'phone', 6],
  [/0\d-\d{4}-\d{4}|0\d{2}-\d{3}-\d{4}|0\d{3}-\d{2}-\d{4}|0\d{9}/y, 'phone', 6.5],
  [/\u3012?\d{3}-\d{4}/y, 'postal', 4.6],
  [/\d{7}/y, 'postal', 5],
]

export function matchNumbers(signs: readonly Sign[]): Part[] {
  const text = plainText(signs)
  return forms.flatMap(([form, pattern, guesses]) => Array.from(text, (_, start) => {
    form.lastIndex = start
    const length = form.exec(text)?.[0].length ?? 0
    return { start, end: start + length, pattern, guesses }
  })).filter(({ start, end }) => end > start)
}
