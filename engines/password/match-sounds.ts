// Japanese words by their sound: typed as kana, or as romaji in any spelling (ringo, rinngo; byouin, byoin).
import type { Lexicon } from './lexicon.ts'
import { leetCost, wordParams } from './match-written.ts'
import type { Part } from './part.ts'
import { capitalsCost, type Sign } from './signs.ts'
import { longVowel, type Steps } from './sounds.ts'
import { vowelOf } from './sounds.words.ts'

const mostSteps = 200

export function matchSounds(signs: readonly Sign[], steps: Steps, { entries, prefixes }: Lexicon): Part[] {
  const parts: Part[] = []
  for (let start = 0; start < signs.length; start += 1) {
    let left = mostSteps
    const seen = new Set<string>()
    const walk = (at: number, key: string, leet: number): void => {
      const mark = `${at} ${key}`
      if (left <= 0 || seen.has(mark)) return
      seen.add(mark)
      left -= 1
      const entry = entries.get(key)
      if (entry && signs[at - 1]?.plain !== '-') {
        const capitals = capitalsCost(signs, start, at)
        parts.push({
          start, end: at, pattern: entry.pattern, guesses: entry.guesses + capitals + leetCost(leet), japanese: true,
          params: wordParams(entry, leet, capitals),
          ...(entry.pattern === 'particle' ? { follows: true as const } : {}),
        })
      }
      const long = longVowel(signs, at, vowelOf.get(key.slice(-1)) ?? '')
      if (long > at) walk(long, key, leet)
      for (const step of steps[at] ?? []) {
        if (prefixes.has(key + step.kana)) walk(step.to, key + step.kana, leet + step.leet)
      }
    }
    walk(start, '', 0)
  }
  return parts
}
