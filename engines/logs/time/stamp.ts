// A moment as logs write it: ISO in all its spellings, year-first local times, seconds since 1970, .NET dates.
import type { Zone } from './zone.ts'

export interface Stamp {
  /** NaN where the text is no moment. */
  readonly time: number
  /** ISO with offset; null where the text is no moment. */
  readonly ts: string | null
}

export const noStamp: Stamp = { time: Number.NaN, ts: null }

const dateText = String.raw`(\d{4})([-/.])(\d{1,2})\2(\d{1,2})`
const clockText = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?`
const zoned = String.raw`(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?`
const iso = new RegExp(String.raw`^${dateText}(?:[T \t]+${clockText}\s*${zoned})?$`, 'i')
const dotNet = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/

/** A text with its own offset is taken by it, any other by the zone. */
export function readStamp(text: string, zone: Zone): Stamp {
  if (text.length > 64) return noStamp
  const usual = readUsual(text)
  if (usual !== null) return usual
  const found = iso.exec(text.trim())
  if (found) {
    const [, year, , month, day, hour = '0', minute = '0', second = '0', fraction = '', offset] = found
    const days = [Number(year), Number(month), Number(day)] as const
    return stampOf(...days, Number(hour), Number(minute), Number(second), fraction, offset, zone)
  }
  const net = dotNet.exec(text)
  if (net) return epochStamp(Number(net[1]) / 1000, 3)
  return /^\d{9,20}(?:\.\d{1,9})?$/.test(text) ? numberStamp(text) : noStamp
}

let knownDay = ''
let knownMs = 0

/** `2026-11-20T09:00:00.123Z`, as nearly all machines write it, without a pattern; null for any other. */
function readUsual(text: string): Stamp | null {
  const { length } = text
  if (length < 20 || length > 30 || text.charCodeAt(length - 1) !== 0x5a || text.charCodeAt(10) !== 0x54) return null
  if (text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a) return null
  const hour = digitsAt(text, 11)
  const minute = digitsAt(text, 14)
  const second = digitsAt(text, 17)
  // NaN fails every comparison
  if (!(hour < 24 && minute < 60 && second < 60)) return null
  let millis = 0
  if (length > 20) {
    if (text.charCodeAt(19) !== 0x2e || length === 21) return null
    for (let at = 20; at < length - 1; at++) {
      const digit = text.charCodeAt(at) - 48
      if (digit < 0 || digit > 9) return null
      if (at < 23) millis += digit * (at === 20 ? 100 : at === 21 ? 10 : 1)
    }
  }
  const day = text.slice(0, 10)
  if (day !== knownDay) {
    if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day)) return null
    const ms = Date.parse(`${day}T00:00:00Z`)
    if (Number.isNaN(ms) || new Date(ms).getUTCDate() !== Number(day.slice(8))) return null
    knownDay = day
    knownMs = ms
  }
  return { time: knownMs + hour * 3_600_000 + minute * 60_000 + second * 1000 + millis, ts: text }
}

function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** Month counted from 1. `offset` undefined means wall clock in the zone. */
export function stampOf(
  year: number, month: number, day: number, hour: number, minute: number, second: number,
  fraction: string, offset: string | undefined, zone: Zone,
): Stamp {
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return noStamp
  const whole = Date.UTC(year, month - 1, day, hour, minute, second)
  const wall = fraction === '' ? whole : whole + Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6)
  if (new Date(whole).getUTCDate() !== day && hour !== 24 && second !== 60) return noStamp
  const clock = `${two(hour)}:${two(minute)}:${two(second)}${fraction && `.${fraction}`}`
  const digits = `${four(year)}-${two(month)}-${two(day)}T${clock}`
  if (offset === undefined) return { time: zone.toUtc(wall), ts: digits + zone.suffix(wall) }
  const minutes = offsetMinutes(offset)
  return { time: wall - minutes * 60_000, ts: digits + (minutes === 0 ? 'Z' : spelled(minutes)) }
}

/** Seconds, milliseconds, microseconds, nanoseconds or Windows file time since their beginnings, told by their size. */
function numberStamp(text: string): Stamp {
  const [whole = ''] = text.split('.')
  const value = Number(text)
  const decimals = Math.max(0, text.length - whole.length - 1)
  if (whole.length <= 10) return epochStamp(value, Math.min(6, decimals))
  if (whole.length <= 13) return epochStamp(value / 1e3, 3)
  if (whole.length <= 16) return epochStamp(value / 1e6, 6)
  if (whole.length === 18 && whole.startsWith('1')) return epochStamp(value / 1e7 - 11_644_473_600, 6)
  return whole.length === 19 ? epochStamp(value / 1e9, 6) : noStamp
}

export function epochStamp(seconds: number, digits: number): Stamp {
  const time = Math.floor(seconds * 1000 + 1e-3)
  if (!(Math.abs(time) < 8.64e15)) return noStamp
  const text = new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)
  const part = Math.floor((seconds - Math.floor(seconds)) * 10 ** digits + 0.5e-3)
  const fraction = digits === 0 ? '' : `.${String(part).padStart(digits, '0')}`
  return { time, ts: `${text}${fraction}Z` }
}

function offsetMinutes(offset: string): number {
  if (/^[A-Z]/i.test(offset)) return 0
  const digits = offset.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3) || '0')
  return digits.startsWith('-') ? -minutes : minutes
}

function spelled(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
const four = (n: number): string => String(n).padStart(4, '0')
