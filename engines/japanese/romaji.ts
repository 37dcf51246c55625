// Every plausible way a kana name is written in Latin letters, for matching account names to people.
import { fold } from './fold.ts'
import { doubling, nasal, prolonged, syllables } from './romaji.words.ts'

const LIMIT = 512

/**
 * Lower-case romanisations, the most usual first; at most `limit`. Characters that are no kana stay as they are.
 * Long vowels appear as written (ou, oo, uu), shortened (o, u) and with h (oh).
 */
export function romajiOf(kana: string, limit: number = LIMIT): readonly string[] {
  const text = fold(kana).replaceAll(' ', '')
  let ways: string[] = ['']
  let double = false
  for (let at = 0; at < text.length; ) {
    const pair = text.slice(at, at + 2)
    const unit = pair.length === 2 && syllables.has(pair) ? pair : (text[at] ?? '')
    at += unit.length
    if (unit === doubling) {
      double = true
      continue
    }
    ways = bounded(ways.flatMap(way => extend(way, unit, text[at], double)), limit)
    double = false
  }
  return ways
}

function extend(way: string, unit: string, next: string | undefined, double: boolean): string[] {
  const last = way.at(-1) ?? ''
  if (unit === prolonged) {
    const spelled = way + (/[aiueo]/.test(last) ? last : '-')
    return last === 'o' ? [way, spelled, `${way}h`, `${way}u`] : [way, spelled]
  }
  if (unit === nasal) return nasals(next).map(n => way + n)
  const sounds = (syllables.get(unit) ?? [unit]).flatMap(sound => (double ? doubled(sound) : [sound]))
  const plain = sounds.map(sound => way + sound)
  const [first = ''] = sounds
  const long = unit.length === 1 && ((last === 'o' && /^[uo]$/.test(first)) || (last === 'u' && first === 'u'))
  if (!long) return plain
  return last === 'o' ? [way, ...plain, `${way}h`, `${way}o`, `${way}u`] : [way, ...plain]
}

/** Before b, m and p the passport writes m; before a vowel some write n' or nn. */
function nasals(next: string | undefined): string[] {
  const sound = next === undefined ? '' : (syllables.get(next)?.[0] ?? '')
  if (/^[bmp]/.test(sound)) return ['n', 'm']
  if (/^[aiueoy]/.test(sound)) return ['n', 'nn', "n'"]
  return next === undefined ? ['n', 'nn'] : ['n']
}

function doubled(sound: string): string[] {
  if (sound.startsWith('ch')) return [`t${sound}`, `c${sound}`]
  return /^[a-z]/.test(sound) && !/^[aiueo]/.test(sound) ? [sound.charAt(0) + sound] : [sound]
}

function bounded(ways: string[], limit: number): string[] {
  return [...new Set(ways)].slice(0, limit)
}
