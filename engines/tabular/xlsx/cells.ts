// One cell's stored value to text, as a person would read it: dates as ISO, numbers plainly.
import { serialToIso } from '#engines/japanese'
import type { Format } from './styles.ts'

export function numberText(value: string, format: Format, dates: '1900' | '1904'): string {
  if (format.kind === 'plain') return /^-?\d{1,15}$/.test(value) ? value : plainNumber(value)
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  if (format.kind === 'padded') {
    const digits = Number.isInteger(number) && number >= 0
    return digits ? String(number).padStart(format.digits, '0') : plainNumber(value)
  }
  if (format.kind === 'time') return timeText(number) ?? plainNumber(value)
  const iso = serialToIso(number, dates)
  if (iso === null) return plainNumber(value)
  return format.kind === 'date' ? iso.slice(0, 10) : iso
}

/** Excel keeps 15 digits; the further ones in the file are noise of its arithmetic. */
function plainNumber(value: string): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  const rounded = Number(number.toPrecision(15))
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded)
}

function timeText(serial: number): string | null {
  if (serial < 0 || serial > 10_000) return null
  const seconds = Math.round(serial * 86_400)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map(part => String(part).padStart(2, '0')).join(':')
}
