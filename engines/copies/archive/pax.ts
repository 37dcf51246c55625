// Records of an extended header (`21 path=…`): names of any length, exact sizes and times, maps of sparse files.
import type { Bytes } from '#engines/imprint'
import { decimal } from './decimal.ts'
import type { Extent } from './sparse.ts'

export interface Pax {
  readonly values: ReadonlyMap<string, Bytes>
  /** Sparse maps of format 0.0 stand in records that repeat. */
  readonly extents: readonly Extent[]
}

/** Null where a record is not what its length says. An empty value takes away what a global header said. */
export function parsePax(bytes: Uint8Array): Pax | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const values = new Map<string, Bytes>()
  const extents: Extent[] = []
  let offset: number | null = null
  for (let at = 0; at < text.length && text[at] !== '\0';) {
    const digits = /^\d{1,10}(?= )/.exec(text.slice(at, at + 11))?.[0]
    const end = at + Number(digits ?? 0)
    const equals = text.indexOf('=', at)
    if (digits === undefined || end > text.length || text[end - 1] !== '\n') return null
    if (equals === -1 || equals >= end) return null
    const key = text.slice(at + digits.length + 1, equals)
    const value = text.slice(equals + 1, end - 1)
    if (key === 'GNU.sparse.offset') offset = decimal(value)
    else if (key === 'GNU.sparse.numbytes') {
      const length = decimal(value)
      if (offset === null || length === null) return null
      extents.push({ offset, length })
      offset = null
    } else {
      values.set(key, value)
    }
    at = end
  }
  return { values, extents }
}
