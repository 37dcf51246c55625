// A whole file, chunk by chunk, in bounded memory whatever its size.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { chunkSize } from './bytes.ts'
import { ChunkReader } from './chunk.ts'
import type { ChunkOptions } from './chunk.ts'
import { headerSize, readHeader } from './header.ts'
import type { FileHeader } from './header.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { EvtxRecord } from './record.ts'

/** Random access to a file's bytes, wherever they are. */
export interface EvtxBytes {
  readonly size: number
  slice(from: number, to: number): Promise<Uint8Array>
}

export interface EvtxChunk {
  readonly offset: number
  /** 64 KiB; fewer where the file ends inside the chunk. Valid until the next chunk. */
  readonly bytes: Uint8Array
}

export interface EvtxFile {
  /** Null where the first bytes are no header; chunks are looked for all the same. */
  readonly header: FileHeader | null
  /** What is wrong with the file itself; complete when all chunks were read. */
  readonly problems: readonly Problem[]
  chunks(): AsyncGenerator<EvtxChunk, void, undefined>
}

/** Chunks read at once. */
const batch = 16

export async function openEvtx(source: EvtxBytes): Promise<EvtxFile> {
  const { header, problems } = readHeader(await source.slice(0, Math.min(headerSize, source.size)))
  const count = new ChunkCount(header, [...problems])
  return {
    header,
    problems: count.problems,
    async *chunks() {
      count.restart()
      for (let from = headerSize; from < source.size; from += batch * chunkSize) {
        const bytes = await source.slice(from, Math.min(from + batch * chunkSize, source.size))
        for (let at = 0; at < bytes.length; at += chunkSize) {
          const chunk = bytes.subarray(at, at + chunkSize)
          count.see(chunk, from + at)
          yield { offset: from + at, bytes: chunk }
        }
      }
      count.end()
    },
  }
}

export interface ReadOptions extends ChunkOptions {
  readonly onProblem?: (problem: Problem) => void
}

/** The records of a file on this machine, synchronously: for workers and scripts. Each is valid until the next. */
export function* readEvtxFile(path: string, options: ReadOptions = {}): Generator<EvtxRecord, void, undefined> {
  const file = openSync(path, 'r')
  try {
    const reader = new ChunkReader(options)
    const buffer = Buffer.allocUnsafe(batch * chunkSize)
    const { header, problems } = readHeader(buffer.subarray(0, readSync(file, buffer, 0, headerSize, 0)))
    const count = new ChunkCount(header, [...problems])
    const { size } = fstatSync(file)
    for (let from = headerSize; from < size; from += buffer.length) {
      const length = fill(file, buffer, from)
      for (let at = 0; at < length; at += chunkSize) {
        const chunk = buffer.subarray(at, Math.min(at + chunkSize, length))
        count.see(chunk, from + at)
        if (reader.open(chunk, from + at)) {
          for (let record = reader.next(); record !== null; record = reader.next()) yield record
        }
        for (const problem of reader.problems) options.onProblem?.(problem)
      }
    }
    count.end()
    for (const problem of count.problems) options.onProblem?.(problem)
  } finally {
    closeSync(file)
  }
}

/** Reads until the buffer is full or the file ends: one call may bring less. */
function fill(file: number, buffer: Buffer, from: number): number {
  let length = 0
  while (length < buffer.length) {
    const read = readSync(file, buffer, length, buffer.length - length, from + length)
    if (read === 0) break
    length += read
  }
  return length
}

/** Holds the chunks seen against those the header promises. */
class ChunkCount {
  readonly problems: Problem[]
  readonly #header: FileHeader | null
  readonly #known: number
  #seen = 0

  constructor(header: FileHeader | null, problems: Problem[]) {
    this.#header = header
    this.problems = problems
    this.#known = problems.length
  }

  restart(): void {
    this.problems.length = this.#known
    this.#seen = 0
  }

  see(chunk: Uint8Array, offset: number): void {
    // Never written: the room Windows sets aside in advance.
    if (chunk[0] === 0 && chunk.every((byte) => byte === 0)) return
    this.#seen++
    if (chunk.length < chunkSize) this.#problem('truncated-file', offset)
  }

  end(): void {
    if (this.#header !== null && (this.#seen & 0xffff) !== this.#header.chunks) this.#problem('chunk-count', 42)
  }

  #problem(code: ProblemCode, offset: number): void {
    this.problems.push({ code, offset, recordId: null })
  }
}
