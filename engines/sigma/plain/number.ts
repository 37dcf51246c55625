// Numbers in values, as logs write them.
import type { Comparison } from '../rule.ts'
import type { NumberMatch } from '../tree.ts'

/** From here on neighbours are one to a number: those that are whole are compared by their digits. */
const beyond = 2 ** 53

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

/** Whether a value's number fulfils the comparison, exactly however large it is. */
export function comparesTo(text: string, { is, than, exact }: NumberMatch): boolean {
  const number = numberIn(text)
  // One of them below the bound: rounding the other never carries it across.
  if (!(Math.abs(number) >= beyond && Math.abs(than) >= beyond)) return holds(is, number, than)
  const mine = wholeIn(text.trim())
  if (mine === null || exact === undefined && !Number.isFinite(than)) return holds(is, number, than)
  const theirs = BigInt(exact ?? than)
  return holds(is, mine < theirs ? -1 : mine > theirs ? 1 : 0, 0)
}

/** The digits of a whole number, decimal or hexadecimal, that a number cannot hold; undefined for all others. */
export function exactDigits(text: string): string | undefined {
  const whole = wholeIn(text)
  return whole === null || Math.abs(Number(whole)) < beyond ? undefined : String(whole)
}

/** More digits than any log's numbers have are no longer counted one by one. */
const longest = 400

function wholeIn(text: string): bigint | null {
  if (text.length > longest) return null
  if (/^0[xX][0-9a-fA-F]+$/.test(text)) return BigInt(text)
  return /^[-+]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : null
}
