// Letters that can be pronounced although we know no such word: a foreign word or an invented one.
import type { Part } from './part.ts'
import { capitalsCost, type Sign } from './signs.ts'

const begin = 0.6
const perLetter = 1.1
const shortest = 5
const longest = 24

const clusters = new Set(`
bl br cl cr dr fl fr gl gr pl pr sc sk sl sm sn sp st str spr scr sw tr tw th sh ch ph wh kn wr qu
ck ct ft ld lf lk lm lp lt mp nd ng nk nt pt rd rf rg rk rl rm rn rp rt rv ss tt ll nn mm pp rr ff gg bb dd cc zz
tch ght nch mb mn nth rst rld ns ts ms ls rs xt`
  .split(/\s+/))

export function matchPronounced(signs: readonly Sign[]): Part[] {
  const parts: Part[] = []
  for (let start = 0; start < signs.length; start += 1) {
    let consonants = ''
    let vowels = 0
    for (let at = start; at < Math.min(signs.length, start + longest); at += 1) {
      const letter = signs[at]?.plain ?? ''
      if (!/^[a-z]$/.test(letter)) break
      const vowel = /^[aeiouy]$/.test(letter)
      vowels = vowel ? vowels + 1 : 0
      consonants = vowel ? '' : consonants + letter
      if (vowels > 2 || (consonants.length > 1 && !clusters.has(consonants))) break
      const length = at + 1 - start
      if (length < shortest) continue
      const guesses = begin + perLetter * length + capitalsCost(signs, start, at + 1)
      parts.push({ start, end: at + 1, pattern: 'pronounced', guesses })
    }
  }
  return parts
}
