// Whole numbers with a word behind: 5世代, 約2,200台, 3 本, 12,800円, 1.2万円.
import { fold } from '#engines/japanese'
import { beforeCount, tenThousand } from './amounts.words.ts'

const thousands = fold(tenThousand)
const amount = new RegExp(`^(?:${beforeCount.join('|')})?\\s*(\\d+(?:\\.\\d+)?)\\s*(${thousands})?[^\\d.]{0,12}$`, 'u')

/** Null: not understood. */
export function countIn(text: string): number | null {
  const plain = fold(text).replaceAll(',', '').replace(/\(.*\)$/u, '').trim()
  const [, digits, many] = amount.exec(plain) ?? []
  if (digits === undefined) return null
  const number = Math.round(Number(digits) * (many === undefined ? 1 : 10_000))
  return Number.isSafeInteger(number) ? number : null
}

export function numberIn(text: string): number | null {
  const [, digits] = amount.exec(fold(text).replaceAll(',', '').replace(/\(.*\)$/u, '').trim()) ?? []
  return digits === undefined ? null : Number(digits)
}
