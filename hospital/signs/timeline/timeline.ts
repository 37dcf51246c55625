// Hits in time order, however many: sorted in memory up to a bound, above it in runs on disk that are merged again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareAt, type Hit, hitAt, lengthAt, viewOf } from './hit.ts'
import { merge } from './merge.ts'
import { type Cursor, readRun, RunWriter } from './run-file.ts'

export interface TimelineLimits {
  /** Bytes of hits kept in memory before they become a run on disk. */
  readonly memory: number
  /** Runs before they are merged into one, which bounds open files. */
  readonly runs: number
  /** Where runs go; the system's folder for passing files without it. */
  readonly folder?: string | undefined
}

export const usualLimits: TimelineLimits = { memory: 96 * 1024 * 1024, runs: 64 }

export class Timeline {
  readonly #limits: TimelineLimits
  #blocks: DataView[] = []
  #size = 0
  #runs: string[] = []
  #folder: string | null = null
  #written = 0

  constructor(limits: TimelineLimits = usualLimits) {
    this.#limits = limits
  }

  /** How many runs lie on disk. */
  get runs(): number {
    return this.#runs.length
  }

  /** Takes what a `HitWriter` handed out. */
  add(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#blocks.push(viewOf(bytes))
    this.#size += bytes.length
    if (this.#size > this.#limits.memory) this.#spill()
  }

  /** May be called again, and again after more was added. */
  *hits(): Generator<Hit> {
    const cursors = this.#runs.flatMap((path) => readRun(path) ?? [])
    const memory = memoryCursor(this.#blocks)
    for (const { view, at } of merge(memory ? [...cursors, memory] : cursors)) yield hitAt(view, at)
  }

  /** Removes what lies on disk. */
  close(): void {
    this.#blocks = []
    this.#runs = []
    this.#remove()
    process.off('exit', this.#remove)
  }

  /** Also where the program is ended in the middle: what logs say about people stays nowhere. */
  readonly #remove = (): void => {
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 })
    this.#folder = null
  }

  #spill(): void {
    const memory = memoryCursor(this.#blocks)
    if (!memory) return
    this.#runs.push(this.#write([memory]))
    this.#blocks = []
    this.#size = 0
    if (this.#runs.length < this.#limits.runs) return
    const old = this.#runs
    this.#runs = [this.#write(old.flatMap((path) => readRun(path) ?? []))]
    for (const path of old) rmSync(path)
  }

  #write(cursors: readonly Cursor[]): string {
    if (this.#folder === null) {
      this.#folder = mkdtempSync(join(this.#limits.folder ?? tmpdir(), 'kokoroe-logs-'))
      process.once('exit', this.#remove)
    }
    const writer = new RunWriter(join(this.#folder, `run-${this.#written++}`))
    for (const { view, at } of merge(cursors)) {
      writer.add(new Uint8Array(view.buffer, view.byteOffset + at, lengthAt(view, at)))
    }
    return writer.close()
  }
}

/** All hits of some blocks in order; null where there is none. */
function memoryCursor(blocks: readonly DataView[]): Cursor | null {
  const places: { readonly view: DataView; readonly at: number }[] = []
  for (const view of blocks) {
    for (let at = 0; at < view.byteLength; at += lengthAt(view, at)) places.push({ view, at })
  }
  places.sort((a, b) => compareAt(a.view, a.at, b.view, b.at))
  let index = -1
  const cursor = {
    view: viewOf(new Uint8Array(0)), at: 0,
    next() {
      const place = places[++index]
      if (place === undefined) return false
      cursor.view = place.view
      cursor.at = place.at
      return true
    },
    close: () => {},
  }
  return cursor.next() ? cursor : null
}
