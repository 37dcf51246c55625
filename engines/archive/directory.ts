// The central directory: the only list of entries that counts. ZIP64 included.
import type { ZipLimits } from './limits.ts'
import { plainName, safeName, sameNameKey } from './names.ts'
import type { NameDecoder } from './names.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'

export interface ZipEntry {
  readonly name: string
  readonly directory: boolean
  /** Inflated size as declared; reading holds the entry to it. */
  readonly size: number
  readonly compressedSize: number
  readonly crc: number
  readonly method: number
  readonly encrypted: boolean
  readonly link: boolean
  /** Where its local header starts. */
  readonly offset: number
}

export interface DirectoryPlace {
  readonly ok: true
  readonly offset: number
  readonly size: number
  readonly count: number
}

const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const ENTRY = 0x02014b50
const ALL = 0xffffffff

type Slice = (start: number, end: number) => Promise<Uint8Array>

/** Finds the directory from the end of the file. The end record must reach exactly to the end. */
export async function findDirectory(size: number, slice: Slice): Promise<DirectoryPlace | Refusal> {
  const tailStart = Math.max(0, size - 65_557)
  const tail = view(await slice(tailStart, size))
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END || at + 22 + tail.getUint16(at + 20, true) !== tail.byteLength) continue
    const disk = tail.getUint16(at + 4, true)
    const count = tail.getUint16(at + 10, true)
    const [size, offset] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)]
    const place = { ok: true, offset, size, count } as const
    const end = tailStart + at
    if (count === 0xffff || place.size === ALL || place.offset === ALL) return findDirectory64(end, place, slice)
    if (disk !== 0 || tail.getUint16(at + 8, true) !== count) return refuse('multi-disk')
    return place.offset + place.size <= end ? place : refuse('damaged')
  }
  return refuse('not-zip')
}

async function findDirectory64(end: number, plain: DirectoryPlace, slice: Slice): Promise<DirectoryPlace | Refusal> {
  if (end < 20) return refuse('damaged')
  const locator = view(await slice(end - 20, end))
  // 65,535 entries without ZIP64 are possible
  if (locator.byteLength < 20 || locator.getUint32(0, true) !== LOCATOR64) {
    return plain.offset !== ALL && plain.offset + plain.size <= end ? plain : refuse('damaged')
  }
  const at = uint64(locator, 8)
  if (at === null || at + 56 > end) return refuse('damaged')
  const record = view(await slice(at, at + 56))
  if (record.byteLength < 56 || record.getUint32(0, true) !== END64) return refuse('damaged')
  if (record.getUint32(16, true) !== 0 || record.getUint32(20, true) !== 0) return refuse('multi-disk')
  const [count, size, offset] = [uint64(record, 32), uint64(record, 40), uint64(record, 48)]
  if (count === null || size === null || offset === null || offset + size > at) return refuse('damaged')
  return { ok: true, offset, size, count }
}

interface Naming {
  readonly decodeName?: NameDecoder
  readonly skipNames?: boolean
}

export function readDirectory(
  bytes: Uint8Array,
  place: DirectoryPlace,
  limits: ZipLimits,
  { decodeName = plainName, skipNames = false }: Naming = {},
): { ok: true; entries: ZipEntry[]; skipped: Refusal[] } | Refusal {
  if (bytes.length < place.size) return refuse('damaged')
  const data = view(bytes)
  const entries: ZipEntry[] = []
  const skipped: Refusal[] = []
  /** Also those passed over: what shares bytes with them is no sounder for it. */
  const all: ZipEntry[] = []
  const names = new Set<string>()
  let at = 0
  while (at < place.size) {
    if (all.length >= limits.entries) return refuse('too-many-entries', String(limits.entries))
    if (at + 46 > place.size || data.getUint32(at, true) !== ENTRY) return refuse('damaged')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(field => data.getUint16(at + field, true))
    const nameEnd = at + 46 + (nameLength ?? 0)
    const next = nameEnd + (extraLength ?? 0) + (commentLength ?? 0)
    if (next > place.size) return refuse('damaged')
    const entry = readEntry(data, bytes, at, nameEnd, extraLength ?? 0, decodeName)
    if (!entry.ok) return entry
    const key = sameNameKey(entry.entry.name)
    const bad = entry.badName ?? (names.has(key) ? refuse('name-duplicate', entry.entry.name) : null)
    if (bad !== null && !skipNames) return bad
    all.push(entry.entry)
    if (bad !== null) skipped.push(bad)
    else {
      names.add(key)
      entries.push(entry.entry)
    }
    at = next
  }
  if (all.length !== place.count) return refuse('damaged')
  return noOverlap(all, place.offset) ?? { ok: true, entries, skipped }
}

function readEntry(
  data: DataView, bytes: Uint8Array, at: number, nameEnd: number, extraLength: number, decodeName: NameDecoder,
): { ok: true; entry: ZipEntry; badName: Refusal | null } | Refusal {
  const flags = data.getUint16(at + 8, true)
  const raw = bytes.subarray(at + 46, nameEnd)
  const named = safeName((flags & 0x800) !== 0 ? Buffer.from(raw).toString('utf8') : decodeName(raw))
  const name = named.ok ? named.name : ''
  const sizes = zip64Sizes(data, nameEnd, extraLength, {
    size: data.getUint32(at + 24, true),
    compressedSize: data.getUint32(at + 20, true),
    offset: data.getUint32(at + 42, true),
  })
  if (!sizes) return named.ok ? refuse('damaged', name) : named
  const unixMode = data.getUint8(at + 5) === 3 ? data.getUint32(at + 38, true) >>> 16 : 0
  return {
    ok: true,
    badName: named.ok ? null : named,
    entry: {
      name,
      directory: name.endsWith('/'),
      ...sizes,
      crc: data.getUint32(at + 16, true),
      method: data.getUint16(at + 10, true),
      encrypted: (flags & 0x41) !== 0,
      link: (unixMode & 0xf000) === 0xa000,
    },
  }
}

interface Sizes {
  readonly size: number
  readonly compressedSize: number
  readonly offset: number
}

/** Fields that are all ones stand in the ZIP64 extra field, in this order. */
function zip64Sizes(data: DataView, from: number, length: number, plain: Sizes): Sizes | null {
  if (plain.size !== ALL && plain.compressedSize !== ALL && plain.offset !== ALL) return plain
  for (let at = from; at + 4 <= from + length; ) {
    const end = at + 4 + data.getUint16(at + 2, true)
    if (end > from + length) return null
    if (data.getUint16(at, true) === 1) {
      let field = at + 4
      const take = (value: number): number | null => {
        if (value !== ALL) return value
        field += 8
        return field <= end ? uint64(data, field - 8) : null
      }
      const size = take(plain.size)
      const compressedSize = take(plain.compressedSize)
      const offset = take(plain.offset)
      return size === null || compressedSize === null || offset === null ? null : { size, compressedSize, offset }
    }
    at = end
  }
  return null
}

function noOverlap(entries: readonly ZipEntry[], directoryOffset: number): Refusal | null {
  const byPlace = [...entries].sort((a, b) => a.offset - b.offset)
  for (const [at, entry] of byPlace.entries()) {
    const end = entry.offset + 30 + entry.compressedSize
    if (end > (byPlace[at + 1]?.offset ?? directoryOffset)) return refuse('overlap', entry.name)
  }
  return null
}

/** Null above what a number holds exactly. */
function uint64(data: DataView, at: number): number | null {
  const value = data.getBigUint64(at, true)
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(value)
}

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
