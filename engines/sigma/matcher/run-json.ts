// An automaton over a string of JSON where it lies: escapes and UTF-8 are read on the way, and no string is made.
import type { JsonText } from '../event.ts'
import { endClass } from './alphabet.ts'
import type { Automaton } from './automaton.ts'
import type { Candidates } from './candidates.ts'

const backslash = 0x5c

/** Puts on the list what the value holds, as `run` does; the value's last unit, NaN where it has none. */
export function runJson(automaton: Automaton, { bytes, start, end }: JsonText, into: Candidates): number {
  const { next, firstHit, from, found } = automaton
  const { shift, pages, classes } = automaton.alphabet
  let state = automaton.start
  if (state >= firstHit) into.add(found, from[state - firstHit] ?? 0, from[state - firstHit + 1] ?? 0)
  let unit = NaN
  for (let at = start, waiting = 0; at < end || waiting !== 0;) {
    if (waiting !== 0) {
      unit = waiting
      waiting = 0
    } else {
      unit = bytes[at] ?? 0
      if (unit < 0x80 && unit !== backslash) at++
      else if (unit === backslash) {
        // An escape of a character beyond ASCII leaves its bytes to the next round.
        const escape = bytes[at + 1] ?? 0
        unit = escapedUnit(bytes, at + 1, end)
        if (unit < 0) {
          at++
          continue
        }
        at += escape === 0x75 && isHex4(bytes, at + 2, end) ? 6 : 2
      } else if (unit < 0xe0) {
        unit = ((unit & 0x1f) << 6) | (bytes[at + 1] ?? 0) & 0x3f
        at += 2
      } else if (unit < 0xf0) {
        unit = ((unit & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | (bytes[at + 2] ?? 0) & 0x3f
        at += 3
      } else {
        const point = ((unit & 0x07) << 18) | (((bytes[at + 1] ?? 0) & 0x3f) << 12) |
          (((bytes[at + 2] ?? 0) & 0x3f) << 6) | (bytes[at + 3] ?? 0) & 0x3f
        unit = 0xd800 | ((point - 0x1_0000) >> 10)
        waiting = 0xdc00 | (point & 0x3ff)
        at += 4
      }
    }
    state = next[(state << shift) | (classes[(pages[unit >> 8] ?? 0) | (unit & 0xff)] ?? 0)] ?? 0
    if (state >= firstHit) into.add(found, from[state - firstHit] ?? 0, from[state - firstHit + 1] ?? 0)
  }
  state = next[(state << shift) | endClass] ?? 0
  if (state >= firstHit) into.add(found, from[state - firstHit] ?? 0, from[state - firstHit + 1] ?? 0)
  return unit
}

/** What the escape after a backslash stands for; -1 where a character beyond ASCII follows, which stands for itself. */
function escapedUnit(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at] ?? 0
  if (at >= end || byte >= 0x80) return -1
  switch (byte) {
    case 0x6e: return 0x0a
    case 0x72: return 0x0d
    case 0x74: return 0x09
    case 0x62: return 0x08
    case 0x66: return 0x0c
    case 0x75: return isHex4(bytes, at + 1, end) ? hex4(bytes, at + 1) : byte
    default: return byte
  }
}

function isHex4(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 4 > end) return false
  for (let digit = at; digit < at + 4; digit++) if (hexOf(bytes[digit] ?? 0) < 0) return false
  return true
}

function hex4(bytes: Uint8Array, at: number): number {
  let unit = 0
  for (let digit = at; digit < at + 4; digit++) unit = (unit << 4) | hexOf(bytes[digit] ?? 0)
  return unit
}

function hexOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
