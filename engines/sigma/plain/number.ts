// Numbers in values, as logs write them.
import type { Comparison } from '../rule.ts'

/** Decimal, or hexadecimal as Windows writes identifiers (`0x3e7`); NaN otherwise. */
export function numberIn(text: string): number {
  const bare = text.trim()
  return /^(?:[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|0[xX][0-9a-fA-F]+)$/.test(bare) ? Number(bare) : NaN
}

/** Of what is no number nothing holds, not even that it is different. */
export function holds(is: Comparison, number: number, than: number): boolean {
  if (Number.isNaN(number)) return false
  switch (is) {
    case 'gt': return number > than
    case 'gte': return number >= than
    case 'lt': return number < than
    case 'lte': return number <= than
    case 'eq': return number === than
    case 'neq': return number !== than
  }
}
