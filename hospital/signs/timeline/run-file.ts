// One sorted run on disk: written once, read from its beginning any number of times, a piece at a time.
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { lengthAt, viewOf } from './hit.ts'

const piece = 256 * 1024

export class RunWriter {
  readonly #path: string
  readonly #file: number
  readonly #buffer = Buffer.allocUnsafe(piece)
  #used = 0

  constructor(path: string) {
    this.#path = path
    // INVARIANT: what the logs say about people is on the disk for its owner alone.
    this.#file = openSync(path, 'wx', 0o600)
  }

  add(bytes: Uint8Array): void {
    if (this.#used + bytes.length > piece) this.#flush()
    if (bytes.length > piece) writeAll(this.#file, bytes)
    else {
      this.#buffer.set(bytes, this.#used)
      this.#used += bytes.length
    }
  }

  close(): string {
    try {
      this.#flush()
    } finally {
      closeSync(this.#file)
    }
    return this.#path
  }

  #flush(): void {
    writeAll(this.#file, this.#buffer.subarray(0, this.#used))
    this.#used = 0
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** Where a reading stands: a hit lies whole at `at` in `view`. */
export interface Cursor {
  readonly view: DataView
  readonly at: number
  /** False at the end. */
  next(): boolean
  close(): void
}

/** Null for an empty run. */
export function readRun(path: string): Cursor | null {
  const cursor = new RunCursor(path)
  return cursor.next() ? cursor : null
}

class RunCursor implements Cursor {
  view = viewOf(new Uint8Array(0))
  at = 0
  readonly #file: number
  #bytes: Buffer = Buffer.allocUnsafe(piece)
  #end = 0
  #length = 0
  #open = true

  constructor(path: string) {
    this.#file = openSync(path, 'r')
  }

  next(): boolean {
    this.at += this.#length
    if (!this.#has(4)) return false
    this.#length = lengthAt(this.view, this.at)
    return this.#has(this.#length)
  }

  close(): void {
    if (this.#open) closeSync(this.#file)
    this.#open = false
  }

  /** Whether that many bytes lie from `at` on; reads further where they do not yet. */
  #has(wanted: number): boolean {
    if (this.#end - this.at >= wanted) return true
    if (!this.#open) return false
    // A new buffer, because the hits handed out before still point into the old one.
    const bytes = Buffer.allocUnsafe(Math.max(piece, wanted))
    this.#bytes.copy(bytes, 0, this.at, this.#end)
    this.#end -= this.at
    this.at = 0
    while (this.#end < bytes.length) {
      const read = readSync(this.#file, bytes, this.#end, bytes.length - this.#end, null)
      if (read === 0) break
      this.#end += read
    }
    this.#bytes = bytes
    this.view = viewOf(bytes.subarray(0, this.#end))
    if (this.#end < wanted) this.close()
    return this.#end >= wanted
  }
}
