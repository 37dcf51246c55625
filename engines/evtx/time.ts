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

/** The same of UTF-16LE where it lies, in the form Windows writes; NaN for every other. */
export function unitsMs(bytes: Uint8Array, start: number, size: number): number {
  if (size < 46 || size > 64 || bytes[start + 20] !== 84 || bytes[start + 38] !== 46) return NaN
  const end = start + size
  for (let at = start; at < end; at += 2) {
    if (bytes[at + 1] !== 0) return NaN
    // Nothing but digits may stand after the point, and Z alone after them.
    if (at > start + 38 && at < end - 2 && (bytes[at]! < 48 || bytes[at]! > 57)) return NaN
  }
  if (bytes[end - 2] !== 90 || size < 48) return NaN
  const year = unitDigits(bytes, start, 4)
  const [month, day] = [unitDigits(bytes, start + 10, 2), unitDigits(bytes, start + 16, 2)]
  const [hour, minute] = [unitDigits(bytes, start + 22, 2), unitDigits(bytes, start + 28, 2)]
  const [second, ms] = [unitDigits(bytes, start + 34, 2), unitDigits(bytes, start + 40, 3)]
  return Date.UTC(year, month - 1, day, hour, minute, second, ms)
}

function unitDigits(bytes: Uint8Array, start: number, count: number): number {
  let value = 0
  for (let at = start; at < start + 2 * count; at += 2) {
    const digit = bytes[at]! - 48
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}

/** A whole number in UTF-16LE of nothing but digits, at most fifteen; -1 for everything else. */
export function unitsNumber(bytes: Uint8Array, start: number, size: number): number {
  if (size === 0 || size > 30 || (size & 1) !== 0) return -1
  let value = 0
  for (let at = start; at < start + size; at += 2) {
    const digit = bytes[at]! - 48
    if (digit < 0 || digit > 9 || bytes[at + 1] !== 0) return -1
    value = value * 10 + digit
  }
  return value
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
