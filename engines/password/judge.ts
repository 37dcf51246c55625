// From the cheapest way to guess a password to a verdict.
import type { Facts, Lasting, Pattern, Verdict } from './explanation.ts'
import type { Part } from './part.ts'
import type { Kind } from './signs.ts'

/** log10 of tries. Below: found in a moment by whoever has a copy of the directory. */
const fairFrom = 12
/** From here on it stands for weeks against machines that try 10¹² a second. */
const strongFrom = 18
const leastLength = 8
/** A default name with less than this behind it is still the default. */
const littleMore = 4
/** Around a name of one's own: hospital, another name, a year and a sign. */
const ownMore = 7
/** The same for passwords that lists of leaks begin with. */
const hardlyMore = 1.5

const habits: ReadonlySet<Pattern> = new Set(['walk', 'sequence', 'copy', 'known', 'delivered', 'tail', 'joint'])

const sum = (parts: readonly Part[]) => parts.reduce((all, { guesses }) => all + guesses, 0)

type Danger = 'empty' | 'delivered' | 'known' | 'own' | 'habit'

/** What makes a password one of those that must never be used; null where nothing does. */
export function dangerOf(parts: readonly Part[], guesses: number, length: number): Danger | null {
  if (length === 0) return 'empty'
  if (guesses >= fairFrom) return null
  const without = (pattern: Pattern) => {
    const others = parts.filter((part) => part.pattern !== pattern)
    return others.length < parts.length ? sum(others) : Infinity
  }
  if (without('own') < ownMore) return 'own'
  if (without('delivered') < littleMore) return 'delivered'
  if (without('known') < hardlyMore) return 'known'
  const habitual = parts.filter(({ pattern }) => habits.has(pattern))
  return habitual.length > 0 && parts.every((part) => habitual.includes(part) || isOneSign(part)) ? 'habit' : null
}

/** `aaaa` is one sign and its copies. */
const isOneSign = ({ start, end }: Part) => end - start === 1

export function verdictOf(parts: readonly Part[], guesses: number, length: number): Verdict {
  if (dangerOf(parts, guesses, length) !== null) return 'refused'
  if (guesses < fairFrom || length < leastLength) return 'weak'
  return guesses < strongFrom ? 'fair' : 'strong'
}

export function factsOf(kinds: readonly Kind[], length: number): Facts {
  const letters = kinds.includes('lower') || kinds.includes('upper')
  const digits = kinds.includes('digit')
  const symbols = kinds.includes('symbol')
  const mixedEight = length >= leastLength && letters && digits && symbols
  return { letters, digits, symbols, mixedEight, thirteen: length >= 13 }
}

const spans: readonly (readonly [number, Lasting])[] = [
  [60, 'moment'], [3600, 'minutes'], [86_400, 'hours'],
  [60 * 86_400, 'days'], [730 * 86_400, 'months'], [36_500 * 86_400, 'years'],
]

export function lastingOf(guesses: number): Lasting {
  const seconds = 10 ** (guesses - 12)
  return spans.find(([until]) => seconds < until)?.[1] ?? 'centuries'
}
