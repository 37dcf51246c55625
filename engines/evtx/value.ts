// One value of a record as the text Windows shows for it.
import { big64, i32, u16, u32, u64 } from './bytes.ts'
import { keepSmall, keepWide, knownSmall, knownWide, smallPlace, widePlace } from './memo.ts'
import { begin, finish, putByte, putHex, putNumber, putText, utf16 } from './text.ts'
import { fileTimeText, systemTimeText } from './time.ts'
import { arrayFlag, fixedSize, type } from './tokens.ts'

/**
 * Text of a value; null for one that is not there. A value whose size does not fit its type is shown as its bytes in
 * hexadecimal, so that nothing a record holds is lost.
 */
export function valueText(bytes: Uint8Array, kind: number, start: number, size: number): string | null {
  switch (kind) {
    case type.null: return null
    case type.string: case type.evtXml: return stringText(bytes, start, size)
    case type.ansi: return ansiText(bytes, start, size)
    case type.binary: case type.handle: return hexText(bytes, start, size)
    case type.sid: return wideText(bytes, kind, start, size)
    case type.size: return size === 4 || size === 8 ? hexNumber(bytes, start, size) : hexText(bytes, start, size)
    default: break
  }
  const fixed = fixedSize[kind]!
  if (fixed === 0 || size < fixed) return size === 0 ? null : hexText(bytes, start, size)
  if (kind === type.guid) return wideText(bytes, kind, start, 16)
  if (fixed > 8) return freshText(bytes, kind, start)
  const low = fixed >= 4 ? i32(bytes, start) : fixed === 2 ? u16(bytes, start) : bytes[start]!
  const high = fixed === 8 ? i32(bytes, start + 4) : 0
  const place = smallPlace(kind, low, high)
  return knownSmall(place, kind, low, high) ?? keepSmall(place, kind, low, high, freshText(bytes, kind, start))
}

/** A security identifier of whatever size, or a GUID. */
function wideText(bytes: Uint8Array, kind: number, start: number, size: number): string {
  const place = widePlace(bytes, start, size)
  const known = place < 0 ? null : knownWide(place, kind, bytes, start, size)
  if (known !== null) return known
  const text = kind === type.guid ? guidText(bytes, start, true)
    : sidText(bytes, start, size) ?? hexText(bytes, start, size)
  return place < 0 ? text : keepWide(place, kind, bytes, start, size, text)
}

/** Text of a value whose type fixes its size. */
function freshText(bytes: Uint8Array, kind: number, start: number): string {
  switch (kind) {
    case type.int8: return String((bytes[start]! << 24) >> 24)
    case type.uint8: return String(bytes[start]!)
    case type.int16: return String((u16(bytes, start) << 16) >> 16)
    case type.uint16: return String(u16(bytes, start))
    case type.int32: return String(i32(bytes, start))
    case type.uint32: return String(u32(bytes, start))
    case type.int64: return String(BigInt.asIntN(64, big64(bytes, start)))
    case type.uint64: return u32(bytes, start + 4) < 0x20_0000 ? String(u64(bytes, start)) : String(big64(bytes, start))
    case type.real32: case type.real64: return String(real(bytes, kind, start))
    case type.bool: return u32(bytes, start) === 0 ? 'false' : 'true'
    case type.fileTime: return fileTimeText(bytes, start, 7)
    case type.systemTime: return systemTimeText(bytes, start)
    default: return hexNumber(bytes, start, fixedSize[kind]!)
  }
}

/** UTF-16 without the zeros Windows sometimes counts in at its end. */
export function stringText(bytes: Uint8Array, start: number, size: number): string {
  return utf16(bytes, start, stringEnd(bytes, start, size))
}

export function stringEnd(bytes: Uint8Array, start: number, size: number): number {
  let end = start + (size & ~1)
  while (end > start && bytes[end - 1] === 0 && bytes[end - 2] === 0) end -= 2
  return end
}

const ansi = new TextDecoder('windows-1252')

/** The code page is the writer's and nowhere stated: 1252 unless all of it reads as UTF-8. */
function ansiText(bytes: Uint8Array, start: number, size: number): string {
  let end = start + size
  while (end > start && bytes[end - 1] === 0) end--
  const text = new TextDecoder().decode(bytes.subarray(start, end))
  return text.includes('�') ? ansi.decode(bytes.subarray(start, end)) : text
}

export function hexText(bytes: Uint8Array, start: number, size: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, size).toString('hex').toUpperCase()
}

export function hexNumber(bytes: Uint8Array, start: number, size: number): string {
  const high = size === 8 ? u32(bytes, start + 4) : 0
  begin()
  putText('0x')
  if (high !== 0) putHex(high, 1)
  putHex(u32(bytes, start), high === 0 ? 1 : 8)
  return finish()
}

/** With or without the braces Windows writes around it. */
export function guidText(bytes: Uint8Array, at: number, braces: boolean): string {
  begin()
  if (braces) putText('{')
  for (let place = 0; place < 16; place++) {
    if (place === 4 || place === 6 || place === 8 || place === 10) putText('-')
    putByte(bytes[at + guidOrder[place]!]!)
  }
  if (braces) putText('}')
  return finish()
}

const guidOrder = Uint8Array.of(3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15)

export function sidText(bytes: Uint8Array, at: number, size: number): string | null {
  const count = bytes[at + 1]!
  if (size < 8 || size < 8 + 4 * count) return null
  let authority = 0
  for (let byte = 2; byte < 8; byte++) authority = authority * 256 + bytes[at + byte]!
  begin()
  putText('S-')
  putNumber(bytes[at]!, 1)
  putText('-')
  putNumber(authority, 1)
  for (let part = 0; part < count; part++) {
    putText('-')
    putNumber(u32(bytes, at + 8 + 4 * part), 1)
  }
  return finish()
}

export function real(bytes: Uint8Array, kind: number, at: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 8 <= bytes.length - at ? 8 : bytes.length - at)
  return kind === type.real32 ? Number(view.getFloat32(0, true).toPrecision(7)) : view.getFloat64(0, true)
}

/**
 * Bytes of a value that stands in the tree itself, plus 2^20 where a count of two bytes comes first; -1 where none
 * can be.
 */
export function literalSize(bytes: Uint8Array, at: number, end: number, kind: number): number {
  if (kind === type.null) return 0
  if (kind === type.sid) return at + 8 > end ? -1 : 8 + 4 * bytes[at + 1]!
  const fixed = kind === type.size ? 8 : fixedSize[kind]!
  if (fixed > 0) return fixed
  if (at + 2 > end || kind === type.xml || kind > (arrayFlag | type.hex64)) return -1
  const wide = kind === type.string || kind === type.evtXml
  return 0x10_0000 + u16(bytes, at) * (wide ? 2 : 1)
}
