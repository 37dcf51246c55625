// Names of elements and attributes as a chunk stores them: a hash, a length, and UTF-16 characters.
import { chunkSize, u16, utf16 } from './bytes.ts'

/** Bytes before the characters: link to the next name, hash, count. */
export const nameHead = 8

/** Bytes a name takes where it stands, with the zero after it. */
export function nameBytes(bytes: Uint8Array, at: number): number {
  return nameHead + 2 * u16(bytes, at + 6) + 2
}

/** The name at that offset of the chunk, or null where none can be. */
export function readName(bytes: Uint8Array, at: number): string | null {
  if (at < 0 || at + nameHead > chunkSize) return null
  const end = at + nameHead + 2 * u16(bytes, at + 6)
  return end > chunkSize ? null : utf16(bytes, at + nameHead, end)
}

/** Whether a name stands there whose characters agree with their hash: tells a name from chance bytes. */
export function isName(bytes: Uint8Array, at: number): boolean {
  const count = u16(bytes, at + 6)
  if (at + nameHead > chunkSize || count === 0 || count > 1024 || at + nameHead + 2 * count > chunkSize) return false
  let hash = 0
  for (let unit = 0; unit < count; unit++) hash = (Math.imul(hash, 65_599) + u16(bytes, at + nameHead + 2 * unit)) | 0
  return (hash & 0xffff) === u16(bytes, at + 4)
}
