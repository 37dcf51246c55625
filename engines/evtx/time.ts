// FILETIME and SYSTEMTIME, exact to their last digit.
import { u16, u32 } from './bytes.ts'
import { begin, finish, putNumber, putText } from './text.ts'

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

const dayMs = 86_400_000
let knownDay = NaN
let knownDate = ''

/** ISO 8601 with that many digits after the second, at most 7. */
export function fileTimeText(bytes: Uint8Array, at: number, digits: number): string {
  const ms = fileTimeMs(bytes, at)
  const day = Math.floor(ms / dayMs)
  if (day !== knownDay) {
    knownDay = day
    // Up to the T: years beyond 9999 have more digits.
    knownDate = new Date(ms).toISOString().split('T')[0]!
  }
  const inDay = ms - day * dayMs
  begin()
  putText(knownDate)
  putText('T')
  putNumber(Math.floor(inDay / 3_600_000), 2)
  putText(':')
  putNumber(Math.floor(inDay / 60_000) % 60, 2)
  putText(':')
  putNumber(Math.floor(inDay / 1000) % 60, 2)
  putText('.')
  const ticks = inDay % 1000 * 10_000 + fileTimeRest(bytes, at)
  putNumber(Math.floor(ticks / 10 ** (7 - digits)), digits)
  putText('Z')
  return finish()
}

export function systemTimeText(bytes: Uint8Array, at: number): string {
  const part = (index: number, digits: number): string => String(u16(bytes, at + 2 * index)).padStart(digits, '0')
  const day = `${part(0, 4)}-${part(1, 2)}-${part(3, 2)}`
  return `${day}T${part(4, 2)}:${part(5, 2)}:${part(6, 2)}.${part(7, 3)}Z`
}

/** Milliseconds since 1970 of what Windows or another tool wrote as text; NaN where it is no time. */
export function textMs(text: string): number {
  // The form Windows writes: read digit by digit, since every forwarded event passes here.
  if (text.length >= 20 && text.charCodeAt(10) === 84 && text.charCodeAt(19) === 46 && text.endsWith('Z')) {
    const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)]
    const [hour, minute, second] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)]
    const ms = digits(text, 20, 3)
    const time = Date.UTC(year, month - 1, day, hour, minute, second, ms)
    if (!Number.isNaN(time)) return time
  }
  return Date.parse(text.replace(/(\.\d{3})\d+/, '$1'))
}

function digits(text: string, start: number, count: number): number {
  let value = 0
  for (let at = start; at < start + count; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}
