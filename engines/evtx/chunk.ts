// Reads one chunk after the other: 64 KiB each, the unit of work, of parallelism and of damage.
import { crc32 } from 'node:zlib'
import { Body } from './body.ts'
import { chunkSize, u32, u64 } from './bytes.ts'
import { limits } from './limits.ts'
import { sharedLibrary } from './library.ts'
import type { Library } from './library.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { EvtxRecord } from './record.ts'

export interface ChunkOptions {
  /** Also records behind the free space mark, left over from earlier writing. */
  readonly slack?: boolean
  /** Recompute both checksums; on unless told otherwise. */
  readonly checksums?: boolean
  readonly library?: Library
}

const signature = Buffer.from('ElfChnk\0', 'latin1')
/** Windows makes logs larger than what it has to write: compared whole, as looking at byte after byte takes half the time. */
const neverWritten = Buffer.alloc(chunkSize)
const firstRecord = 512
const recordHead = 24
/** Head, an end token, and the size again. */
const smallestRecord = recordHead + 5

export class ChunkReader {
  /** What was wrong with the chunk read last. */
  problems: Problem[] = []
  /** Problems beyond those kept. */
  moreProblems = 0
  readonly #slack: boolean
  readonly #checksums: boolean
  readonly #body: Body
  readonly #record: EvtxRecord
  readonly #own = new Uint8Array(chunkSize)
  #bytes: Uint8Array = this.#own
  #view: DataView = new DataView(this.#own.buffer)
  #offset = 0
  #at = 0
  /** Where the records end that the header admits to. */
  #end = 0

  constructor(options: ChunkOptions = {}) {
    const library = options.library ?? sharedLibrary
    this.#slack = options.slack ?? false
    this.#checksums = options.checksums ?? true
    this.#body = new Body(library)
    this.#record = new EvtxRecord(this.#body.frames, library)
  }

  /** Templates compiled and recognised so far, and bytes of work spent on those of this chunk. */
  get work(): { compiled: number; recognised: number; bytes: number } {
    const { compiled, recognised, work } = this.#body.templates
    return { compiled, recognised, bytes: work }
  }

  /**
   * The records of a chunk, `offset` being its place in the file. A chunk that was never written (zeros) has none.
   * The record is one object, good until the next; the bytes must stay as they are until the last.
   */
  *read(bytes: Uint8Array, offset: number): Generator<EvtxRecord, void, undefined> {
    if (!this.open(bytes, offset)) return
    for (let record = this.next(); record !== null; record = this.next()) yield record
  }

  /** Turns to a chunk; false when there is nothing to read in it. */
  open(bytes: Uint8Array, offset: number): boolean {
    this.problems = []
    this.moreProblems = 0
    this.#offset = offset
    this.#bytes = bytes
    if (bytes.length < chunkSize) {
      this.#own.fill(0)
      this.#own.set(bytes)
      this.#bytes = this.#own
    }
    this.#view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, chunkSize)
    this.#body.open(this.#bytes, this.#view)
    this.#at = firstRecord
    this.#end = firstRecord
    if (signature.compare(this.#bytes, 0, 8) !== 0) {
      if (neverWritten.compare(this.#bytes) !== 0) this.#problem('bad-chunk', 0, null)
      return false
    }
    this.#head(bytes.length)
    return true
  }

  #head(length: number): void {
    const bytes = this.#bytes
    const free = u32(bytes, 48)
    const sound = free >= firstRecord && free <= chunkSize
    if (!sound) this.#problem('chunk-bounds', 48, null)
    this.#end = sound ? free : chunkSize
    if (!this.#checksums) return
    const head = crc32(bytes.subarray(128, firstRecord), crc32(bytes.subarray(0, 120)))
    if (head !== u32(bytes, 124)) this.#problem('chunk-checksum', 124, null)
    if (!sound || length < free) return
    if (crc32(bytes.subarray(firstRecord, free)) !== u32(bytes, 52)) this.#problem('records-checksum', 52, null)
  }

  /** The next record, or null at the end of the chunk. */
  next(): EvtxRecord | null {
    const bytes = this.#bytes
    while (true) {
      const start = this.#at
      const slack = start >= this.#end
      if (slack) {
        if (!this.#slack || !this.#seek(start)) return null
      } else if (!this.#isRecord(start)) {
        // Free space marked at the chunk's end with zeros before it is how archived files look.
        if (u32(bytes, start) === 0 && this.#zeros(start)) {
          this.#at = this.#end
          continue
        }
        const code = u32(bytes, start) === 0x2a2a ? this.#whatSize(start) : 'record-signature'
        this.#problem(code, start, this.#idAt(start))
        if (!this.#seek(start + 1)) return null
        continue
      }
      const record = this.#readAt(this.#at, slack)
      if (record !== null) return record
    }
  }

  #readAt(start: number, slack: boolean): EvtxRecord | null {
    const bytes = this.#bytes
    const size = u32(bytes, start + 4)
    this.#at = start + size
    const code = this.#body.read(start + recordHead, start + size - 4)
    const layout = this.#body.layout
    if (code !== null || layout === null) {
      // What lies in slack is often half overwritten: that is no news.
      if (!slack) this.#problem(code ?? 'truncated', start, u64(bytes, start + 8))
      return null
    }
    this.#record.turn(bytes, this.#view, start, size, this.#offset + start, slack, layout)
    return this.#record
  }

  /** Whether a whole record stands there: signature, size, size again. */
  #isRecord(start: number): boolean {
    const view = this.#view
    if (start + smallestRecord > chunkSize || view.getInt32(start, true) !== 0x2a2a) return false
    const size = view.getUint32(start + 4, true)
    return size >= smallestRecord && start + size <= chunkSize && view.getUint32(start + size - 4, true) === size
  }

  #whatSize(start: number): ProblemCode {
    const size = u32(this.#bytes, start + 4)
    return size < smallestRecord || start + size > chunkSize ? 'record-size' : 'record-copy'
  }

  #idAt(start: number): number | null {
    return start + recordHead <= chunkSize && u32(this.#bytes, start) === 0x2a2a ? u64(this.#bytes, start + 8) : null
  }

  /** Goes on to the next whole record from there; false at the end. */
  #seek(from: number): boolean {
    const bytes = this.#bytes
    const end = this.#slack ? chunkSize : this.#end
    for (let at = bytes.indexOf(0x2a, from); at >= 0 && at < end; at = bytes.indexOf(0x2a, at + 1)) {
      if (this.#isRecord(at)) {
        this.#at = at
        return true
      }
    }
    this.#at = chunkSize
    return false
  }

  #zeros(from: number): boolean {
    for (let at = from; at < this.#end; at++) if (this.#bytes[at] !== 0) return false
    return true
  }

  #problem(code: ProblemCode, at: number, recordId: number | null): void {
    if (this.problems.length >= limits.problemsPerChunk) this.moreProblems++
    else this.problems.push({ code, offset: this.#offset + at, recordId })
  }
}
