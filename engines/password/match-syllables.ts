// Romaji and kana that are no word we know: still one of some seventy sounds after another, far fewer than letters.
import type { Part } from './part.ts'
import { capitalsCost, type Sign } from './signs.ts'
import { longVowel, type Steps } from './sounds.ts'
import { doubled, nasal, vowelOf } from './sounds.words.ts'

const begin = 0.5
const sound = 1.75
/** ん, っ and long vowels say little. */
const little = 0.9
/** For ー, but as likely to stand between two words. */
const hyphen = 1.6
const longest = 40

interface Reached {
  readonly cost: number
  readonly vowel: string
  readonly count: number
}

export function matchSyllables(signs: readonly Sign[], steps: Steps): Part[] {
  const parts: Part[] = []
  for (let start = 0; start < signs.length; start += 1) {
    const cost = new Map<number, Reached>([[start, { cost: begin, vowel: '', count: 0 }]])
    for (let at = start; at < Math.min(signs.length, start + longest); at += 1) {
      const here = cost.get(at)
      if (!here) continue
      const reach = (to: number, more: number, vowel: string) => {
        if (here.cost + more >= (cost.get(to)?.cost ?? Infinity)) return
        cost.set(to, { cost: here.cost + more, vowel, count: here.count + 1 })
      }
      const long = longVowel(signs, at, here.vowel)
      if (long > at) reach(long, signs[at]?.plain === '-' ? hyphen : little, here.vowel)
      for (const { to, kana, leet } of steps[at] ?? []) {
        const more = kana === nasal || kana === doubled ? little : sound
        if (leet === 0) reach(to, more, vowelOf.get(kana.slice(-1)) ?? '')
      }
    }
    for (const [end, { cost: sounds, count }] of cost) {
      if (count < 2) continue
      const guesses = sounds + capitalsCost(signs, start, end)
      parts.push({ start, end, pattern: 'syllables', guesses, params: { count }, japanese: true })
    }
  }
  return parts
}
