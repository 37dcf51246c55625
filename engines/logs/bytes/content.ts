// The bytes of one content, wherever it lies: a file, an entry of an archive, the inside of a compressed file.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { openZip } from '#engines/archive'
import type { ByteRange, Refusal, Zip, ZipEntry } from '#engines/archive'
import type { Limits } from '../limits.ts'

export interface Content {
  /** Null where it is not known before reading. */
  readonly size: number | null
  /** Bytes to read for all of it, packed ones where packed. */
  readonly weight: number
  readonly written: number
  /**
   * From `from` on; only plain files start elsewhere than at 0. Throws `ContentError`. A piece is good until the next is
   * asked for: its memory is used again.
   */
  stream(from: number): AsyncIterable<Uint8Array>
  /** Only where bytes can be had in any order. */
  readonly range: ByteRange | null
}

/** The bytes stop for a reason that is told. What came before is good. */
export class ContentError extends Error {
  readonly code: 'file-unreadable' | 'archive-refused' | 'gzip-damaged' | 'inflates-too-much'
  readonly detail: string

  constructor(code: ContentError['code'], detail: string) {
    super(detail)
    this.code = code
    this.detail = detail
  }
}

const PIECE = 1024 * 1024

/** Pieces after which everybody else gets a turn: signals, messages, whoever shows how far it is. */
const breathing = 4
const breath = () => new Promise<void>(resolve => {
  setImmediate(resolve)
})

/** Memory that files are read into, one after the other: what is left to be collected is collected late. */
const idle: Buffer[] = []

/** Waits for the disk: a thread that reads logs has nothing else to do, and small files are many. */
export function fileContent(path: string): Content {
  const { size, mtimeMs } = told(() => statSync(path))
  const slice = async (start: number, end: number): Promise<Uint8Array> => {
    const file = told(() => openSync(path, 'r'))
    try {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start))
      return bytes.subarray(0, told(() => readSync(file, bytes, 0, bytes.length, start)))
    } finally {
      closeSync(file)
    }
  }
  return {
    size,
    weight: size,
    written: mtimeMs,
    range: { size, slice },
    async *stream(from) {
      const file = told(() => openSync(path, 'r'))
      const bytes = idle.pop() ?? Buffer.allocUnsafeSlow(PIECE)
      try {
        for (let [at, pieces] = [from, 1]; ; pieces++) {
          if (pieces % breathing === 0) await breath()
          const read = told(() => readSync(file, bytes, 0, PIECE, at))
          if (read === 0) return
          at += read
          yield bytes.subarray(0, read)
        }
      } finally {
        idle.push(bytes)
        closeSync(file)
      }
    },
  }
}

export function bytesContent(bytes: Uint8Array, written: number): Content {
  return {
    size: bytes.length,
    weight: bytes.length,
    written,
    range: { size: bytes.length, slice: async (start, end) => bytes.subarray(start, end) },
    async *stream(from) {
      for (let at = from; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
    },
  }
}

/** Text logs shrink to a tenth or a thirtieth; only bombs pass four hundred for long. */
const RATIO = 400
const RATIO_FROM = 64 * 1024 * 1024

export function gunzipped(packed: Content, limits: Limits): Content {
  return {
    size: null,
    weight: packed.weight,
    written: packed.written,
    range: null,
    async *stream(from) {
      let taken = 0
      let given = 0
      let skip = from
      const counted = async function* (): AsyncIterable<Uint8Array> {
        for await (const bytes of packed.stream(0)) {
          taken += bytes.length
          yield Buffer.from(bytes)
        }
      }
      const source = Readable.from(counted(), { objectMode: false, highWaterMark: PIECE })
      const inflate = createGunzip({ chunkSize: 256 * 1024 })
      source.on('error', error => inflate.destroy(error))
      try {
        for await (const piece of source.pipe(inflate)) {
          const bytes = piece as Uint8Array // a stream without encoding gives bytes
          given += bytes.length
          if (given > limits.inflated || (given > RATIO_FROM && given > taken * RATIO)) {
            throw new ContentError('inflates-too-much', `${taken} → ${given}`)
          }
          if (skip < bytes.length) yield skip > 0 ? bytes.subarray(skip) : bytes
          skip = Math.max(0, skip - bytes.length)
        }
      } catch (error) {
        if (error instanceof ContentError) throw error
        throw new ContentError('gzip-damaged', error instanceof Error ? error.message : String(error))
      } finally {
        source.destroy()
        inflate.destroy()
      }
    },
  }
}

export function entryContent(zip: Zip, entry: ZipEntry, written: number): Content {
  return {
    size: entry.size,
    weight: entry.compressedSize,
    written,
    range: null,
    async *stream(from) {
      let skip = from
      for await (const piece of zip.stream(entry)) {
        if (!piece.ok) throw refusal(piece)
        const { bytes } = piece
        if (skip < bytes.length) yield skip > 0 ? bytes.subarray(skip) : bytes
        skip = Math.max(0, skip - bytes.length)
      }
    },
  }
}

/**
 * Logs are read as a stream and shrink well: the bounds of a zip of documents are too narrow for them. One opening may
 * read its entries again and again, so that the sum of them is held where they are listed.
 */
export async function zipOf(range: ByteRange, limits: Limits): Promise<Zip> {
  const zip = await openZip(range, {
    limits: { entries: limits.entries, entry: limits.inflated, total: Number.MAX_SAFE_INTEGER, ratio: 1100 },
    decodeName: bytes => new TextDecoder('shift_jis').decode(bytes),
    skipNames: true,
  })
  if (!zip.ok) throw refusal(zip)
  return zip
}

/** The whole of a content, as long as it is no longer than `most`. */
export async function whole(content: Content, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of content.stream(0)) {
    length += piece.length
    if (length > most) throw new ContentError('inflates-too-much', String(most))
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces)
}

/** The first bytes. */
export async function head(content: Content, length: number): Promise<Uint8Array> {
  if (content.range) return content.range.slice(0, Math.min(length, content.range.size))
  const pieces: Uint8Array[] = []
  let got = 0
  try {
    for await (const piece of content.stream(0)) {
      pieces.push(Buffer.from(piece))
      got += piece.length
      if (got >= length) break
    }
  } catch (error) {
    // a damaged end leaves a head that can be told; reading says what is wrong
    if (got === 0) throw error
  }
  return Buffer.concat(pieces).subarray(0, length)
}

function refusal({ code, detail }: Refusal): ContentError {
  return new ContentError('archive-refused', detail === undefined ? code : `${code}: ${detail}`)
}

function told<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new ContentError('file-unreadable', error instanceof Error ? error.message : String(error))
  }
}
