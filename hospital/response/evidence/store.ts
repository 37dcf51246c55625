// Bytes of evidence: streamed to disk, hashed on the way, kept read-only under their hash. What is in the record is never written again.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Message } from '#hospital/kernel/text.ts'
import { say } from './text.ts'

export interface Taken {
  readonly ok: true
  readonly sha256: string
  readonly size: number
}

export interface NotTaken {
  readonly ok: false
  readonly reason: Message
}

export interface StoredRange {
  readonly size: number
  slice(start: number, end: number): Promise<Uint8Array>
  close(): Promise<void>
}

/** Left free beside what comes in: the house itself must go on writing. */
const reserve = 512 * 1024 * 1024

export class EvidenceStore {
  readonly #folder: string

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'evidence')
  }

  /** What a stopped process left half-way. */
  async clean(): Promise<void> {
    await rm(join(this.#folder, 'incoming'), { recursive: true, force: true })
  }

  /** Once this answers, the bytes are on disk. The same content twice is kept once. */
  async take(facility: string, content: AsyncIterable<Uint8Array>, most: number): Promise<Taken | NotTaken> {
    const incoming = join(this.#folder, 'incoming')
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    const path = join(incoming, randomUUID())
    try {
      const read = await write(path, content, most, () => this.#free(incoming))
      if (read === 'limit') return { ok: false, reason: say('response.file.limit', { limit: most }) }
      if (read === 'full') return { ok: false, reason: say('response.file.full') }
      const kept = this.#path(facility, read.sha256)
      await mkdir(join(this.#folder, facility), { recursive: true, mode: 0o700 })
      if (await sizeOf(kept) === read.size) return { ok: true, ...read }
      await chmod(path, 0o400)
      await rename(path, kept).catch(async (error: unknown) => {
        // Windows puts nothing in the place of a read-only file: the same bytes came in at the same time.
        if (await sizeOf(kept) !== read.size) throw error
      })
      await syncFolder(join(this.#folder, facility))
      return { ok: true, ...read }
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return { ok: false, reason: say('response.file.full') }
      throw error
    } finally {
      await rm(path, { force: true })
    }
  }

  async #free(folder: string): Promise<number> {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize - reserve
  }

  /** null where the bytes are not there (any more). */
  async open(facility: string, sha256: string): Promise<AsyncIterable<Uint8Array> | null> {
    const path = this.#path(facility, sha256)
    return (await sizeOf(path)) === null ? null : createReadStream(path, { highWaterMark: 1 << 20 })
  }

  /** Any part of it, for archives that are read where they lie; null where it is not there. */
  async range(facility: string, sha256: string): Promise<StoredRange | null> {
    const file = await open(this.#path(facility, sha256), 'r').catch(() => null)
    if (file === null) return null
    const { size } = await file.stat()
    return {
      size,
      async slice(start, end) {
        const bytes = Buffer.alloc(Math.max(0, Math.min(end, size) - start))
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
        return bytes.subarray(0, bytesRead)
      },
      close: () => file.close(),
    }
  }

  async sizeOf(facility: string, sha256: string): Promise<number | null> {
    return sizeOf(this.#path(facility, sha256))
  }

  /** Reads it once more, to its end. */
  async check(facility: string, sha256: string): Promise<'whole' | 'missing' | 'changed' | 'unreadable'> {
    const content = await this.open(facility, sha256)
    if (content === null) return 'missing'
    const hash = createHash('sha256')
    try {
      for await (const bytes of content) hash.update(bytes)
    } catch {
      return 'unreadable'
    }
    return hash.digest('hex') === sha256 ? 'whole' : 'changed'
  }

  /** Of all that is kept for a hospital: for saving, and for looking whether all is still there. */
  async list(facility: string): Promise<readonly string[]> {
    const names = await readdir(join(this.#folder, facility)).catch(() => [])
    return names.filter((name) => hashName.test(name))
  }

  /** With what is known of bytes whose name nobody told. */
  async arrived(facility: string, sha256: string): Promise<{ readonly size: number; readonly at: number } | null> {
    return stat(this.#path(facility, sha256)).then(({ size, mtimeMs }) => ({ size, at: Math.floor(mtimeMs) }), () => null)
  }

  #path(facility: string, sha256: string): string {
    if (!hashName.test(sha256)) throw new TypeError('not a SHA-256')
    return join(this.#folder, facility, sha256)
  }
}

const hashName = /^[0-9a-f]{64}$/

/** What may be written before the room is looked at again: others write too. */
const stride = 64 * 1024 * 1024

interface Written {
  readonly sha256: string
  readonly size: number
}

async function write(
  path: string, content: AsyncIterable<Uint8Array>, most: number, free: () => Promise<number>,
): Promise<Written | 'limit' | 'full'> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let size = 0
  let granted = 0
  try {
    for await (const piece of content) {
      size += piece.length
      if (size > most) return 'limit'
      if (size > granted) {
        if ((await free()) < piece.length) return 'full'
        granted = size + stride
      }
      // The disk works while this piece is hashed.
      const writing = writeWhole(file, piece)
      hash.update(piece)
      await writing
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), size }
}

async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let sent = 0; sent < piece.length;) sent += (await file.write(piece, sent)).bytesWritten
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(({ size }) => size, () => null)
}

/** Windows has no such thing, and writes names through. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
