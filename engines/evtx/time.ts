// FILETIME and SYSTEMTIME, exact to their last digit.
import { u16, u32 } from './bytes.ts'

/** Milliseconds from 1601, where FILETIME begins, to 1970. */
const epoch = 11_644_473_600_000

// 2^32 ticks are 429 496 ms and 7 296 ticks: the halves stay exact where their sum would not.
/** Milliseconds since 1970, rounded down. */
export function fileTimeMs(bytes: Uint8Array, at: number): number {
  const high = u32(bytes, at + 4)
  return high * 429_496 + Math.floor((high * 7_296 + u32(bytes, at)) / 10_000) - epoch
}

/** Ticks of 100 ns beyond the millisecond, 0 to 9 999. */
export function fileTimeRest(bytes: Uint8Array, at: number): number {
  return (u32(bytes, at + 4) * 7_296 + u32(bytes, at)) % 10_000
}

/** ISO 8601 with that many digits after the second, at most 7. */
export function fileTimeText(bytes: Uint8Array, at: number, digits: number): string {
  const iso = new Date(fileTimeMs(bytes, at)).toISOString()
  const rest = String(fileTimeRest(bytes, at)).padStart(4, '0')
  return `${iso.slice(0, -1)}${rest.slice(0, digits - 3)}Z`
}

export function systemTimeText(bytes: Uint8Array, at: number): string {
  const part = (index: number, digits: number): string => String(u16(bytes, at + 2 * index)).padStart(digits, '0')
  const day = `${part(0, 4)}-${part(1, 2)}-${part(3, 2)}`
  return `${day}T${part(4, 2)}:${part(5, 2)}:${part(6, 2)}.${part(7, 3)}Z`
}

/** Milliseconds since 1970 of what Windows or another tool wrote as text; NaN where it is no time. */
export function textMs(text: string): number {
  // More than three digits of a second are cut: Date takes them, but rounds in its own way.
  return Date.parse(text.replace(/(\.\d{3})\d+/, '$1'))
}
