// A size as bytes: 2TB, 1.5 TB, 500GB(実効), 2,000GB, ２ＴＢ, 12TB/30TB (native before compressed).
import { fold } from '#engines/japanese'
import { beforeAmount, byteUnits } from './amounts.words.ts'

const units = new Map(Object.entries(byteUnits).map(([word, bytes]) => [fold(word), bytes]))
const unitPattern = [...units.keys()].sort((a, b) => b.length - a.length).join('|')
const size = new RegExp(`^(\\d+(?:\\.\\d+)?)\\s*(${unitPattern})?(?![a-z])`, 'u')

/** `unit`: bytes in one, where a bare number stands below a heading that names the unit. Null: not understood. */
export function bytesIn(text: string, unit?: number): number | null {
  const [, digits, word] = size.exec(fold(text).replaceAll(',', '').replace(beforeAmount, '')) ?? []
  if (digits === undefined) return null
  const bytes = word === undefined ? unit : units.get(word)
  if (bytes === undefined) return null
  const all = Math.round(Number(digits) * bytes)
  return Number.isSafeInteger(all) ? all : null
}

/** 容量(GB): what a bare number below it counts. */
export function byteUnitIn(heading: string): number | undefined {
  const named = new RegExp(`(?:^|[(\\[/ ])\\s*(${unitPattern})\\s*[)\\]]?\\s*$`, 'u').exec(fold(heading))?.[1]
  return named === undefined ? undefined : units.get(named)
}
