// One file: opened so that nothing blocks or is followed, hashed and inspected in one pass, and held to what it was
// before.
import { createHash, hash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, read, readSync, type Stats } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { failure, type Reason, type Times } from './entry.ts'
import type { FileInspector, Inspector } from './inspector.ts'
import type { Meter } from './meter.ts'
import { type Bytes, forSystem } from './names.ts'

export type Outcome =
  | ({ readonly is: 'file'; readonly size: number; readonly hash: string; readonly notes: readonly string[] } & Times)
  | { readonly is: 'unread'; readonly reason: Reason; readonly code: string }
  | { readonly is: 'stopped' }

// INVARIANT: a pipe put in a file's place does not block, a link put there is not followed. Windows has neither flag
// nor need.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
const small = 128 * 1024
const ahead = 1024 * 1024
/** So much is read before it is judged whether reading or hashing is what takes the time. */
const judgedAfter = 16 * 1024 * 1024
const tries = 3
/** Milliseconds after which progress and signals get their turn, on a thread that has them. */
const breath = 20
const nothing: readonly string[] = []
const readAhead = promisify(read)

/** Whole microseconds: what a double of milliseconds holds without doubt. */
export function timesOf({ mtimeMs, ctimeMs }: Stats): Times {
  return { modified: Math.round(mtimeMs * 1000), changed: Math.round(ctimeMs * 1000) }
}

export class FileReader {
  readonly #inspector: Inspector | null
  readonly #meter: Meter
  readonly #breathes: boolean
  readonly #buffer = Buffer.allocUnsafeSlow(small)

  /** `breathes`: others wait for this thread. */
  constructor(inspector: Inspector | null, meter: Meter, breathes = false) {
    this.#inspector = inspector
    this.#meter = meter
    this.#breathes = breathes
  }

  /** At once for what fits into one read, which is most; a promise for the rest. */
  read(place: Bytes, path: Bytes): Outcome | Promise<Outcome> {
    let file: number
    try {
      file = openSync(forSystem(place), flags)
    } catch (error) {
      return { is: 'unread', ...failure(error) }
    }
    let held = false
    try {
      const before = fstatSync(file)
      if (!before.isFile()) return { is: 'unread', reason: 'replaced', code: '-' }
      if (before.size < small) {
        const n = readSync(file, this.#buffer, 0, small, null)
        if (n === before.size && same(before, fstatSync(file))) return this.#whole(path, before)
      }
      held = true
      return this.#long(file, path)
    } catch (error) {
      return { is: 'unread', ...failure(error) }
    } finally {
      if (!held) closeSync(file)
    }
  }

  #whole(path: Bytes, stats: Stats): Outcome {
    const bytes = this.#buffer.subarray(0, stats.size)
    const inspected = this.#inspector?.open({ path, size: stats.size })
    if (inspected && bytes.length > 0) inspected.piece(bytes)
    const notes = inspected?.end() ?? nothing
    this.#meter.count(1, stats.size)
    return { is: 'file', size: stats.size, hash: hash('sha256', bytes, 'hex'), notes, ...timesOf(stats) }
  }

  async #long(file: number, path: Bytes): Promise<Outcome> {
    try {
      for (let left = tries; left > 0; left--) {
        const before = fstatSync(file)
        const digest = createHash('sha256')
        const inspected = this.#inspector?.open({ path, size: before.size }) ?? null
        const size = await this.#stream(file, before.size, (bytes) => {
          digest.update(bytes)
          inspected?.piece(bytes)
        })
        if (size === null) return { is: 'stopped' }
        if (size === before.size && same(before, fstatSync(file))) {
          this.#meter.count(1, 0)
          return { is: 'file', size, hash: digest.digest('hex'), notes: endOf(inspected), ...timesOf(before) }
        }
      }
      return { is: 'unread', reason: 'changing', code: '-' }
    } catch (error) {
      return { is: 'unread', ...failure(error) }
    } finally {
      closeSync(file)
    }
  }

  /**
   * From the start, however often. Returns how much there was, or null when stopped. A file that grows is not run
   * after.
   */
  async #stream(file: number, expected: number, take: (bytes: Uint8Array) => void): Promise<number | null> {
    let at = 0
    let reading = 0
    const start = performance.now()
    let rested = start
    while (at <= expected) {
      if (this.#meter.stopped) return null
      const before = performance.now()
      if (this.#breathes && before - rested > breath) {
        await setImmediate()
        rested = performance.now()
        continue
      }
      const n = readSync(file, this.#buffer, 0, small, at)
      reading += performance.now() - before
      if (n === 0) return at
      at += n
      this.#meter.count(0, n)
      take(this.#buffer.subarray(0, n))
      // The system reads ahead by itself; where that does not suffice, the next piece is fetched while this one is
      // hashed.
      if (at >= judgedAfter && at - n < judgedAfter && reading > (performance.now() - start) / 3) {
        return await this.#streamAhead(file, at, expected, take)
      }
    }
    return at
  }

  async #streamAhead(
    file: number, from: number, expected: number, take: (bytes: Uint8Array) => void,
  ): Promise<number | null> {
    let [now, then] = [Buffer.allocUnsafeSlow(ahead), Buffer.allocUnsafeSlow(ahead)]
    let at = from
    let next = readAhead(file, now, 0, ahead, at)
    for (;;) {
      const { bytesRead } = await next
      if (bytesRead === 0) return at
      at += bytesRead
      // INVARIANT: nothing is under way when this returns, so that the file can be closed.
      if (this.#meter.stopped) return null
      if (at > expected) return at
      next = readAhead(file, then, 0, ahead, at)
      next.catch(() => {})
      this.#meter.count(0, bytesRead)
      try {
        take(now.subarray(0, bytesRead))
      } catch (error) {
        await next.catch(() => {})
        throw error
      }
      ;[now, then] = [then, now]
    }
  }
}

function endOf(inspected: FileInspector | null): readonly string[] {
  return inspected?.end() ?? nothing
}

function same(a: Stats, b: Stats): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs
}
