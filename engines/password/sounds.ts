// Romaji read back into kana, in every spelling people use, and kana reduced until long vowels no longer matter.
import { romajiOf } from '#engines/japanese'
import { looksLike } from './layouts.data.ts'
import { doubled, nasal, otherSpellings, prolonged, sameSound, units, vowelOf } from './sounds.words.ts'
import type { Sign } from './signs.ts'

/** From one place to another by one sound. */
interface Step {
  readonly to: number
  readonly kana: string
  readonly leet: number
}

/** By place, all sounds that can begin there. */
export type Steps = readonly (readonly Step[])[]

const isVowel = (char: string | undefined) => char !== undefined && /^[aiueo]$/.test(char)
const isConsonant = (char: string | undefined) => char !== undefined && /^[b-df-hj-np-tv-z]$/.test(char)

interface Spellings {
  readonly whole: ReadonlyMap<string, readonly string[]>
  readonly prefixes: ReadonlySet<string>
}

let made: Spellings | null = null

function spellings(): Spellings {
  if (made) return made
  const whole = new Map<string, string[]>()
  const prefixes = new Set<string>()
  const add = (latin: string, kana: string) => {
    const same = [...kana].map((one) => sameSound[one] ?? one).join('')
    const kanas = whole.get(latin) ?? []
    if (!kanas.includes(same)) whole.set(latin, [...kanas, same])
    for (let end = 1; end <= latin.length; end += 1) prefixes.add(latin.slice(0, end))
  }
  for (const unit of units) for (const latin of romajiOf(unit, 8)) if (/^[a-z]+$/.test(latin)) add(latin, unit)
  for (const [latin, kana] of Object.entries(otherSpellings)) add(latin, kana)
  made = { whole, prefixes }
  return made
}

/** Without long vowels: びょういん, びょーいん and byoin are one. */
export function soundKey(kana: string): string {
  let key = ''
  let vowel = ''
  for (const raw of kana) {
    const one = sameSound[raw] ?? raw
    if (one === prolonged || lengthens(vowel, vowelOnly(one))) continue
    key += one
    vowel = vowelOf.get(one) ?? ''
  }
  return key
}

/** あ is `a`; か and ん are none. */
const vowelOnly = (kana: string) => ('\u3042\u3044\u3046\u3048\u304a'.includes(kana) ? vowelOf.get(kana) ?? '' : '')
const lengthens = (vowel: string, next: string) => next !== '' && (next === vowel || (vowel === 'o' && next === 'u'))

/** Where the vowel before goes on without a new sound (ou, oh, -, ー), how far; else `at`. */
export function longVowel(signs: readonly Sign[], at: number, vowel: string): number {
  const char = signs[at]?.plain
  if (char === undefined || vowel === '') return at
  if (char === prolonged || char === '-') return at + 1
  if (char === 'h' && vowel === 'o' && !isVowel(signs[at + 1]?.plain) && signs[at + 1]?.plain !== 'y') return at + 1
  return lengthens(vowel, isVowel(char) ? char : vowelOnly(char)) ? at + 1 : at
}

export function soundSteps(signs: readonly Sign[]): Steps {
  return signs.map((sign, at) => {
    if (vowelOf.has(sign.plain) || sign.plain === doubled || sign.plain === nasal) {
      return [{ to: at + 1, kana: sameSound[sign.plain] ?? sign.plain, leet: 0 }]
    }
    const steps: Step[] = [...marks(signs, at)]
    spell(signs, at, '', 0, steps)
    return steps
  })
}

/** っ and ん. */
function* marks(signs: readonly Sign[], at: number): Generator<Step> {
  const here = signs[at]?.plain
  const next = signs[at + 1]?.plain
  if (here === 'n') {
    if (next === 'n' || next === "'") yield { to: at + 2, kana: nasal, leet: 0 }
    if (!isVowel(next) && next !== 'y') yield { to: at + 1, kana: nasal, leet: 0 }
  } else if (here === 'm' && next !== undefined && 'bmp'.includes(next)) {
    yield { to: at + 1, kana: nasal, leet: 0 }
  } else if (isConsonant(here) && (here === next || (here === 't' && next === 'c'))) {
    yield { to: at + 1, kana: doubled, leet: 0 }
  }
}

function spell(signs: readonly Sign[], at: number, latin: string, leet: number, steps: Step[]): void {
  const { whole, prefixes } = spellings()
  const char = signs[at]?.plain
  if (char === undefined || latin.length > 3) return
  const instead = looksLike[char] ?? ''
  for (const letter of /^[a-z]$/.test(char) ? char : instead) {
    const grown = latin + letter
    if (!prefixes.has(grown)) continue
    const cost = leet + (letter === char ? 0 : 1)
    for (const kana of whole.get(grown) ?? []) steps.push({ to: at + 1, kana, leet: cost })
    spell(signs, at + 1, grown, cost, steps)
  }
}

/** A word in Latin letters as the key of its sound; null where it is no Japanese sound. */
export function soundKeyOfLatin(signs: readonly Sign[]): string | null {
  const steps = soundSteps(signs)
  const seen = new Set<string>()
  const read = (at: number, key: string): string | null => {
    if (at === signs.length) return key
    const mark = `${at} ${key}`
    if (seen.has(mark)) return null
    seen.add(mark)
    const long = longVowel(signs, at, vowelOf.get(key.slice(-1)) ?? '')
    const skipped = long > at ? read(long, key) : null
    if (skipped !== null) return skipped
    for (const step of steps[at] ?? []) {
      const whole = step.leet === 0 ? read(step.to, key + step.kana) : null
      if (whole !== null) return whole
    }
    return null
  }
  return read(0, '')
}
