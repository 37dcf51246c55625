// One entry's content, inflated as it is read and held to what the directory declared.
import { Readable } from 'node:stream'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { view } from './directory.ts'
import type { ZipEntry } from './directory.ts'
import type { ZipLimits } from './limits.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { ByteRange } from './byte-range.ts'

export type ZipPiece = { readonly ok: true; readonly bytes: Uint8Array } | Refusal
export type ZipBytes = ZipPiece

/** Bytes read from one archive so far, shared by all its readings. */
export interface Budget {
  used: number
}

const LOCAL = 0x04034b50
const PIECE = 256 * 1024

/** Pieces until the end, or pieces and then one refusal. What was read before a refusal must not be trusted. */
export async function* readEntry(
  source: ByteRange, entry: ZipEntry, limits: ZipLimits, budget: Budget,
): AsyncIterable<ZipPiece> {
  const refused = refuseEntry(entry, limits, budget)
  if (refused) {
    yield refused
    return
  }
  try {
    const start = await contentStart(source, entry)
    if (start === null) {
      yield refuse('damaged', entry.name)
      return
    }
    let size = 0
    let crc = 0
    for await (const bytes of content(source, start, entry)) {
      size += bytes.length
      budget.used += bytes.length
      if (size > entry.size) {
        yield refuse('checksum', entry.name)
        return
      }
      if (budget.used > limits.total) {
        yield refuse('total-too-large', String(limits.total))
        return
      }
      crc = crc32(bytes, crc)
      yield { ok: true, bytes }
    }
    if (size !== entry.size || crc !== entry.crc) yield refuse('checksum', entry.name)
  } catch (error) {
    // zlib's own errors mean damaged bytes, all others the outside world
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') yield refuse('checksum', entry.name)
    else yield refuse(/^Z_|^ERR_.*ZLIB/.test(code) ? 'damaged' : 'unreadable', code || entry.name)
  }
}

export async function readWhole(pieces: AsyncIterable<ZipPiece>): Promise<ZipBytes> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) {
    if (!piece.ok) return piece
    all.push(piece.bytes)
  }
  return { ok: true, bytes: Buffer.concat(all) }
}

function refuseEntry(entry: ZipEntry, limits: ZipLimits, budget: Budget): Refusal | null {
  if (entry.encrypted) return refuse('encrypted', entry.name)
  if (entry.link) return refuse('link', entry.name)
  if (entry.method !== 0 && entry.method !== 8) return refuse('method', entry.name)
  if (entry.method === 0 && entry.size !== entry.compressedSize) return refuse('damaged', entry.name)
  if (entry.size > limits.entry) return refuse('entry-too-large', entry.name)
  if (budget.used + entry.size > limits.total) return refuse('total-too-large', entry.name)
  const large = entry.size > 16 * 1024 * 1024
  return large && entry.size > entry.compressedSize * limits.ratio ? refuse('ratio-too-high', entry.name) : null
}

/** The local header repeats the directory; another method or a place outside the file is a contradiction. */
async function contentStart(source: ByteRange, entry: ZipEntry): Promise<number | null> {
  const header = view(await source.slice(entry.offset, entry.offset + 30))
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL) return null
  if (header.getUint16(8, true) !== entry.method || (header.getUint16(6, true) & 1) !== 0) return null
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  return start + entry.compressedSize <= source.size ? start : null
}

function content(source: ByteRange, start: number, entry: ZipEntry): AsyncIterable<Uint8Array> {
  if (entry.method === 0) return stored(source, start, entry)
  const small = Math.max(entry.size, entry.compressedSize) <= PIECE
  return small ? atOnce(source, start, entry) : inflated(source, start, entry)
}

/** Archives of thousands of small files are common, and a stream costs more than what it carries. */
async function* atOnce(source: ByteRange, start: number, entry: ZipEntry): AsyncIterable<Uint8Array> {
  const packed = await source.slice(start, start + entry.compressedSize)
  yield inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size), chunkSize: entry.size + 64 })
}

async function* stored(source: ByteRange, start: number, entry: ZipEntry): AsyncIterable<Uint8Array> {
  const end = start + entry.compressedSize
  for (let at = start; at < end; at += PIECE) yield await source.slice(at, Math.min(at + PIECE, end))
}

async function* inflated(source: ByteRange, start: number, entry: ZipEntry): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: PIECE })
  const compressed = Readable.from(stored(source, start, entry))
  compressed.on('error', error => inflate.destroy(error))
  compressed.pipe(inflate)
  try {
    yield* inflate
  } finally {
    compressed.destroy()
    inflate.destroy()
  }
}
