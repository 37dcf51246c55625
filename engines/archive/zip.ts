// Opens a zip by its central directory over random access, without ever holding the file.
import type { ByteRange } from './byte-range.ts'
import { findDirectory, readDirectory } from './directory.ts'
import type { ZipEntry } from './directory.ts'
import { defaultZipLimits } from './limits.ts'
import type { ZipLimits } from './limits.ts'
import type { NameDecoder } from './names.ts'
import { readEntry, readWhole } from './read.ts'
import type { Budget, ZipBytes, ZipPiece } from './read.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'

export interface ZipOptions {
  readonly limits?: Partial<ZipLimits>
  /** For names without the UTF-8 flag, such as CP932. */
  readonly decodeName?: NameDecoder
  /** An entry whose name is refused is passed over and told, and the others can be read; else none of them can. */
  readonly skipNames?: boolean
}

export interface Zip {
  readonly ok: true
  readonly entries: readonly ZipEntry[]
  /** Entries passed over because of their names. */
  readonly skipped: readonly Refusal[]
  /** The entry of that name, without regard to case. */
  find(name: string): ZipEntry | null
  stream(entry: ZipEntry): AsyncIterable<ZipPiece>
  /** A whole entry; for small ones, its size is known before. */
  read(entry: ZipEntry): Promise<ZipBytes>
}

export async function openZip(source: ByteRange, options: ZipOptions = {}): Promise<Zip | Refusal> {
  const limits = { ...defaultZipLimits, ...options.limits }
  const slice = (start: number, end: number): Promise<Uint8Array> => source.slice(start, end)
  try {
    const place = await findDirectory(source.size, slice)
    if (!place.ok) return place
    if (place.count > limits.entries) return refuse('too-many-entries', String(limits.entries))
    if (place.size > limits.directory) return refuse('too-many-entries', String(limits.directory))
    const bytes = await slice(place.offset, place.offset + place.size)
    const read = readDirectory(bytes, place, limits, options)
    if (!read.ok) return read
    const budget: Budget = { used: 0 }
    let byName: ReadonlyMap<string, ZipEntry> | null = null
    const stream = (entry: ZipEntry): AsyncIterable<ZipPiece> => readEntry(source, entry, limits, budget)
    return {
      ok: true,
      entries: read.entries,
      skipped: read.skipped,
      find: name => (byName ??= named(read.entries)).get(name.toLowerCase()) ?? null,
      stream,
      read: entry => readWhole(stream(entry)),
    }
  } catch (error) {
    return refuse('unreadable', error instanceof Error ? error.message : String(error))
  }
}

/** The first of a name counts. */
function named(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  return new Map(entries.toReversed().map(entry => [entry.name.toLowerCase(), entry]))
}
