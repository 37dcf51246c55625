// A number as people type it with a Japanese keyboard: full width, with commas, in large units, with what is counted behind it. NaN
// where it is none.
import { powers } from './number-typed.words.ts'

const withUnits = new RegExp(`([\\d.]+)([${Object.keys(powers).join('')}]+)`, 'g')
const counted = /\p{Script=Han}+$/u

export function numberTyped(text: string): number {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '')
  // Large units stand behind the digits like what is counted, and must be read before that is left out.
  const parts = [...plain.matchAll(withUnits)]
  const rest = plain.replaceAll(withUnits, '').replace(counted, '')
  if (parts.length === 0) return numberOf(rest)
  const large = parts.reduce((sum, [, digits = '', units = '']) => sum + times(numberOf(digits), units), 0)
  return Math.round(large + (rest === '' ? 0 : numberOf(rest)))
}

const times = (value: number, units: string): number => [...units].reduce((all, unit) => all * (powers[unit] ?? 1), value)

const numberOf = (digits: string): number => (digits === '' ? NaN : Number(digits))
