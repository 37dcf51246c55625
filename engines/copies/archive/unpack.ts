// A packed file → the bytes in it, and how its end was: sums of gzip, Zstandard and xz are held by their own decoders.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { start } from '../process/run.ts'
import { lastWords } from '../process/secrets.ts'
import type { RefusalCode } from '../outcome.ts'
import type { Packing } from './kinds.ts'
import { type ArchiveLimits, type Fault, fault } from './member.ts'

export interface Unpacked {
  /** Ends early where something is wrong; never throws for damaged bytes. */
  readonly pieces: AsyncIterable<Uint8Array>
  /** After the end: what was wrong, or null. */
  fault(): Fault | null
  /** After the end: why nothing can be said at all. */
  refusal(): { readonly code: RefusalCode; readonly said: string } | null
  /** SHA-256 of the packed bytes; null where they were not all read by us. */
  packedHash(): string | null
}

export interface UnpackOptions {
  readonly limits: ArchiveLimits
  readonly signal?: AbortSignal | undefined
  readonly onBytes?: ((packed: number) => void) | undefined
}

const bombFrom = 2 ** 30
const programs: Readonly<Partial<Record<Packing, string>>> = { xz: 'xz', bzip2: 'bzip2' }

export function unpack(path: string, packing: Packing, options: UnpackOptions): Unpacked {
  const program = programs[packing]
  return program === undefined ? unpackHere(path, packing, options) : unpackOutside(path, program, options)
}

function unpackHere(path: string, packing: Packing, { limits, signal, onBytes }: UnpackOptions): Unpacked {
  const hash = createHash('sha256')
  const end: { fault: Fault | null; aborted: boolean; hash: string | null } = {
    fault: null, aborted: false, hash: null,
  }
  let packed = 0
  const raw = async function* raw(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      const bytes = piece as Buffer // no encoding is set
      hash.update(bytes)
      packed += bytes.length
      onBytes?.(bytes.length)
      yield bytes
    }
    end.hash = hash.digest('hex')
  }
  const pieces = async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    const source = Readable.from(raw(), { objectMode: false, highWaterMark: 256 * 1024 })
    const decoder = packing === 'gzip' ? createGunzip({ chunkSize: 256 * 1024 })
      : packing === 'zstd' ? createZstdDecompress({ chunkSize: 256 * 1024 }) : null
    source.on('error', (error) => decoder?.destroy(error))
    const stream: AsyncIterable<Buffer> = decoder === null ? source : source.pipe(decoder)
    let unpacked = 0
    try {
      for await (const piece of stream) {
        if (signal?.aborted) {
          end.aborted = true
          return
        }
        unpacked += piece.length
        if (unpacked > bombFrom && unpacked > packed * limits.ratio) {
          end.fault = fault('too-large', path)
          return
        }
        yield piece
      }
    } catch (error) {
      end.fault = fault('packed', path, wordsOf(error))
    } finally {
      source.destroy()
      decoder?.destroy()
    }
  }
  return {
    pieces: pieces(), fault: () => end.fault, packedHash: () => end.hash,
    refusal: () => (end.aborted ? { code: 'aborted', said: '' } : null),
  }
}

/** By the program that knows the format; it reads the file itself. */
function unpackOutside(path: string, program: string, { limits, signal }: UnpackOptions): Unpacked {
  const end: { fault: Fault | null; refusal: { code: RefusalCode; said: string } | null } = {
    fault: null, refusal: null,
  }
  const pieces = async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    const running = start({ program, args: ['-dc', '--', path], ...(signal ? { signal } : {}) })
    let unpacked = 0
    let whole = false
    try {
      for await (const piece of running.output) {
        unpacked += piece.length
        // How much of the file was read is the program's own affair, so the limit is the total alone.
        if (unpacked > limits.total) running.stop('too-large')
        yield piece
      }
      whole = true
    } finally {
      if (!whole) running.stop('aborted')
    }
    const { ended, errors } = await running.finished
    if (ended.how === 'no-tool') end.refusal = { code: 'no-tool', said: program }
    else if (ended.how === 'aborted') end.refusal = { code: 'aborted', said: '' }
    else if (ended.how === 'too-large') end.fault = fault('too-large', path)
    else if (ended.how !== 'exited' || ended.code !== 0) end.fault = fault('packed', path, lastWords(errors) || program)
  }
  return { pieces: pieces(), fault: () => end.fault, refusal: () => end.refusal, packedHash: () => null }
}

/** zlib's and the system's errors are the outside world; all others are bugs. */
function wordsOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^Z_|^E[A-Z0-9]+$|^ZSTD_|^ERR_/.test(code)) throw error
  return error instanceof Error ? `${code}: ${error.message}` : code
}
