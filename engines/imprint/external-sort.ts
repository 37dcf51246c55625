// Sorting more than memory holds: sorted pieces in a folder of its own, merged while they are read.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const piece = 256 * 1024

/** A copy: what was cut from a larger text, or put together from such, keeps all of it alive as long as it is held. */
export function ownCopy(record: string): string {
  return Buffer.from(record, 'latin1').toString('latin1')
}

/** Records are byte strings (one character for each byte) of any content. */
export class ExternalSort {
  readonly #scratch: string
  readonly #most: number
  readonly #fanIn: number
  #folder: string | null = null
  #held: string[] = []
  #size = 0
  #runs: string[] = []
  #made = 0

  constructor(scratch: string, { sortBytes, fanIn }: { readonly sortBytes: number; readonly fanIn: number }) {
    this.#scratch = scratch
    this.#most = sortBytes
    this.#fanIn = Math.max(2, fanIn)
  }

  add(record: string): void {
    this.#held.push(record)
    // What a short string costs besides its characters.
    this.#size += record.length + 24
    if (this.#size > this.#most) this.#spill()
  }

  /** Everything in order, once; afterwards nothing is left on disk, however it ends. */
  *sorted(): Generator<string, void, undefined> {
    try {
      if (this.#runs.length === 0) {
        yield* this.#held.sort()
        return
      }
      if (this.#held.length > 0) this.#spill()
      while (this.#runs.length > this.#fanIn) {
        const some = this.#runs.splice(0, this.#fanIn)
        this.#runs.push(this.#write(merge(some)))
        for (const run of some) rmSync(run)
      }
      yield* merge(this.#runs)
    } finally {
      this.close()
    }
  }

  close(): void {
    this.#held = []
    this.#runs = []
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true })
    this.#folder = null
  }

  #spill(): void {
    this.#runs.push(this.#write(this.#held.sort()))
    this.#held = []
    this.#size = 0
  }

  #write(records: Iterable<string>): string {
    this.#folder ??= mkdtempSync(join(this.#scratch, 'sort-'))
    const path = join(this.#folder, String(this.#made++))
    const file = openSync(path, 'wx')
    try {
      let parts: Buffer[] = []
      let size = 0
      const flush = () => {
        const bytes = Buffer.concat(parts)
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
        parts = []
        size = 0
      }
      for (const record of records) {
        const bytes = Buffer.allocUnsafe(4 + record.length)
        bytes.writeUInt32LE(record.length)
        bytes.write(record, 4, 'latin1')
        parts.push(bytes)
        size += bytes.length
        if (size > piece) flush()
      }
      flush()
    } finally {
      closeSync(file)
    }
    return path
  }
}

function* readRun(path: string): Generator<string, void, undefined> {
  const file = openSync(path, 'r')
  try {
    let rest: Buffer = Buffer.alloc(0)
    const buffer = Buffer.allocUnsafe(piece)
    for (let n = readSync(file, buffer); n > 0; n = readSync(file, buffer)) {
      const bytes = Buffer.concat([rest, buffer.subarray(0, n)])
      let at = 0
      while (at + 4 <= bytes.length) {
        const end = at + 4 + bytes.readUInt32LE(at)
        if (end > bytes.length) break
        yield bytes.toString('latin1', at + 4, end)
        at = end
      }
      rest = bytes.subarray(at)
    }
  } finally {
    closeSync(file)
  }
}

function* merge(paths: readonly string[]): Generator<string, void, undefined> {
  const runs = paths.map(readRun)
  try {
    // The smallest last, so that taking it is cheap.
    const heads: { record: string; from: Generator<string, void, undefined> }[] = []
    const put = (from: Generator<string, void, undefined>) => {
      const next = from.next()
      if (next.done) return
      let low = 0
      let high = heads.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((heads[middle]?.record ?? '') > next.value) low = middle + 1
        else high = middle
      }
      heads.splice(low, 0, { record: next.value, from })
    }
    for (const run of runs) put(run)
    for (let head = heads.pop(); head; head = heads.pop()) {
      yield head.record
      put(head.from)
    }
  } finally {
    for (const run of runs) run.return()
  }
}
