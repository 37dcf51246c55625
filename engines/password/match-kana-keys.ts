// Japanese words typed on kana keys with the kana switch off: さくら comes out as xho.
import { kanaKeys, plosive, voiced } from './kana-keys.words.ts'
import type { Lexicon } from './lexicon.ts'
import type { Part } from './part.ts'
import { capitalsCost, type Sign } from './signs.ts'
import { soundKey } from './sounds.ts'

const extra = 1
const shortest = 3
const longest = 16

export function matchKanaKeys(signs: readonly Sign[], { entries, prefixes }: Lexicon): Part[] {
  const parts: Part[] = []
  for (let start = 0; start < signs.length; start += 1) {
    let kana = ''
    for (let end = start + 1; end <= Math.min(signs.length, start + longest); end += 1) {
      const key = kanaKeys[signs[end - 1]?.plain ?? '']
      const grown = key === undefined ? null : join(kana, key)
      if (grown === null) break
      kana = grown
      const entry = entries.get(soundKey(kana))
      if (entry && entry.pattern !== 'particle' && kana.length >= shortest) {
        parts.push({
          start, end, pattern: entry.pattern, guesses: entry.guesses + extra + capitalsCost(signs, start, end),
          params: { ...(entry.theme ? { theme: entry.theme } : {}), kanaKeys: 1 },
        })
      }
      // The last kana may still get its mark, so it does not end the walk.
      if (kana.length > 1 && !prefixes.has(soundKey(kana.slice(0, -1)))) break
    }
  }
  return parts
}

function join(kana: string, key: string): string | null {
  if (key !== '\u309b' && key !== '\u309c') return kana + key
  const pairs = key === '\u309b' ? voiced : plosive
  const at = pairs.indexOf(kana.slice(-1))
  return kana === '' || at === -1 || at % 2 === 1 ? null : kana.slice(0, -1) + pairs.charAt(at + 1)
}
