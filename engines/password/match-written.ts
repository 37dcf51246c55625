// Words as they are written: any capitals, signs that look like letters (pa$$w0rd).
import { looksLike } from './layouts.data.ts'
import type { Entry, Lexicon } from './lexicon.ts'
import type { Part } from './part.ts'
import { capitalsCost, type Sign } from './signs.ts'

/** Of the alternatives at each sign; more are not tried from one place. */
const mostSteps = 400

export function matchWritten(signs: readonly Sign[], { entries, prefixes }: Lexicon): Part[] {
  const parts: Part[] = []
  for (let start = 0; start < signs.length; start += 1) {
    let left = mostSteps
    const walk = (at: number, word: string, leet: number): void => {
      const entry = entries.get(word)
      if (entry && (!entry.alone || (leet === 0 && standsAlone(signs, start, at)))) {
        const capitals = capitalsCost(signs, start, at)
        parts.push({
          start, end: at, pattern: entry.pattern, guesses: entry.guesses + capitals + leetCost(leet),
          params: wordParams(entry, leet, capitals), ...(/[a-z0-9]/.test(word) ? {} : { japanese: true as const }),
        })
      }
      const char = signs[at]?.plain
      if (char === undefined) return
      for (const letter of char + (looksLike[char] ?? '')) {
        if (left <= 0) return
        if (!prefixes.has(word + letter)) continue
        left -= 1
        walk(at + 1, word + letter, leet + (letter === char ? 0 : 1))
      }
    }
    walk(start, '', 0)
  }
  return parts
}

/** What is worth telling about a word: what it is about, and which tricks were played with it. */
export function wordParams({ theme }: Entry, leet: number, capitals: number): NonNullable<Part['params']> {
  return { ...(theme ? { theme } : {}), ...(leet > 0 ? { leet } : {}), ...(capitals > 0 ? { capitals: 1 } : {}) }
}

/** Everybody swaps the same few letters. */
export const leetCost = (count: number): number => (count === 0 ? 0 : 0.3 + 0.2 * count)

function standsAlone(signs: readonly Sign[], start: number, end: number): boolean {
  const letter = (sign: Sign | undefined) => sign !== undefined && /^[a-z]$/.test(sign.plain)
  return !letter(signs[start - 1]) && !letter(signs[end])
}
