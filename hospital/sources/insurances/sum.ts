// Great sums as policies write them: 1億円, 3,000万円, 1億2000万, 50000000.
import { fold } from '#engines/japanese'
import { sumNoise, sumUnits } from './columns.words.ts'

/** Null: not understood. */
export function yenIn(text: string): number | null {
  let rest = fold(text).replace(/\(.*\)$/u, '').replace(sumNoise, '')
  let sum = 0
  let found = false
  for (const [unit, worth] of sumUnits) {
    const [whole, digits] = new RegExp(`^(\\d+(?:\\.\\d+)?)${fold(unit)}`, 'u').exec(rest) ?? []
    if (whole === undefined || digits === undefined) continue
    sum += Number(digits) * worth
    rest = rest.slice(whole.length)
    found = true
  }
  if (/^\d+$/.test(rest)) sum += Number(rest)
  else if (rest !== '' || !found) return null
  return Number.isSafeInteger(Math.round(sum)) ? Math.round(sum) : null
}
