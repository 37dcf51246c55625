// A password as single characters, folded for comparison, with where each stood.
import { foldName, toHiragana } from '#engines/japanese'

/** Longer passwords are examined up to here; what follows can only make them harder. */
export const examinedAtMost = 256

export type Kind = 'lower' | 'upper' | 'digit' | 'symbol' | 'hiragana' | 'katakana' | 'kanji' | 'other'

/** How many characters of a kind somebody who tries all would try, as log10. */
export const kindSize: Readonly<Record<Kind, number>> = {
  lower: 26, upper: 26, digit: 10, symbol: 33, hiragana: 83, katakana: 86, kanji: 2000, other: 1000,
}

export interface Sign {
  /** Lower case, hiragana, plain width; one UTF-16 unit, so that places in texts are places in signs. */
  readonly plain: string
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

const unnamed = '\uffff'

export function signsOf(password: string): Sign[] {
  const signs: Sign[] = []
  let at = 0
  for (const raw of password) {
    if (signs.length === examinedAtMost) break
    const wide = /^[\x20-\x7e]$/.test(raw) ? raw : raw.normalize('NFKC')
    const one = wide.length === 1 ? wide : raw
    const kind = kindOf(one)
    const plain = kind === 'kanji' ? foldName(one) : toHiragana(one.toLowerCase())
    signs.push({ plain: plain.length === 1 ? plain : unnamed, kind, start: at, end: at + raw.length })
    at += raw.length
  }
  return signs
}

export function lengthOf(password: string): number {
  let length = 0
  for (const _ of password) length += 1
  return length
}

function kindOf(char: string): Kind {
  if (/^[a-z]$/.test(char)) return 'lower'
  if (/^[A-Z]$/.test(char)) return 'upper'
  if (/^[0-9]$/.test(char)) return 'digit'
  if (/^[\x20-\x7e]$/.test(char)) return 'symbol'
  if (/^[\u3041-\u309f]$/.test(char)) return 'hiragana'
  if (/^[\u30a0-\u30ff\uff66-\uff9f]$/.test(char)) return 'katakana'
  return /^\p{Script=Han}$/u.test(char) ? 'kanji' : 'other'
}

export const plainText = (signs: readonly Sign[]): string => signs.map(({ plain }) => plain).join('')

/** What capitals inside a stretch cost; the first letter or all of them are what everybody does. */
export function capitalsCost(signs: readonly Sign[], start: number, end: number): number {
  let upper = 0
  let lower = 0
  for (let at = start; at < end; at += 1) {
    if (signs[at]?.kind === 'upper') upper += 1
    if (signs[at]?.kind === 'lower') lower += 1
  }
  if (upper === 0) return 0
  if (lower === 0 || (upper === 1 && signs[start]?.kind === 'upper')) return 0.3
  let ways = 0
  let choose = 1
  for (let k = 1; k <= Math.min(upper, lower); k += 1) {
    choose = (choose * (upper + lower - k + 1)) / k
    ways += choose
  }
  return Math.max(0.5, Math.log10(ways))
}
