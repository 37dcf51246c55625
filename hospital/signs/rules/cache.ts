// What was read once is kept in the user's cache folder: the second start does not read thousands of rules again.
import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync,
  utimesSync, writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { sharedBytes } from './trees.ts'

/** Where this system keeps what may be thrown away. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'kokoroe', 'cache')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'kokoroe')
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'kokoroe')
}

const most = 8
const mark = 'kokoroe2'

/** Not by `recursive`, which never returns where a system has no room for folders (`/proc`). */
function make(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) make(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another start may have made it.
    if (!existsSync(folder)) throw error
  }
}

/** A text for the one who asks, and bytes that its threads see too. */
export interface Cached {
  readonly head: string
  readonly body: Uint8Array<SharedArrayBuffer>
}

/** mark · SHA-256 of what follows · u32 length of the head · head, UTF-8 · body */
const fixed = mark.length + 32 + 4

export class Cache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Null where nothing is kept, or what is kept is damaged: then it is made anew. */
  get(key: string): Cached | null {
    try {
      const path = this.#path(key)
      const kept = readKept(path)
      // Used now, so that the oldest unused goes first.
      if (kept) utimesSync(path, new Date(), new Date())
      return kept
    } catch {
      return null
    }
  }

  /** Appears whole or not at all. A cache that cannot be written is no reason to stop. */
  set(key: string, { head, body }: Cached): void {
    const draft = join(this.#folder, `${randomUUID()}.part`)
    try {
      make(this.#folder)
      const text = Buffer.from(head)
      const length = Buffer.alloc(4)
      length.writeUInt32LE(text.length)
      writeFileSync(
        draft, Buffer.concat([Buffer.from(mark), sha256(length, text, body), length, text, body]), { mode: 0o600 },
      )
      renameSync(draft, this.#path(key))
      this.#thin()
    } catch {
      try {
        rmSync(draft, { force: true })
      } catch {
        // where nothing can be written, nothing is left behind
      }
    }
  }

  #path(key: string): string {
    return join(this.#folder, `rules-${key}.bin`)
  }

  #thin(): void {
    const files = readdirSync(this.#folder).filter(
      (name) => /^rules-.*\.bin$|\.part$/.test(name)
    ).map((name) => join(this.#folder, name))
    const byAge = files.map((path) => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => b.time - a.time)
    for (const { path } of byAge.slice(most)) rmSync(path, { force: true })
  }
}

function readKept(path: string): Cached | null {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(fixed)
    const rest = fstatSync(file).size - fixed
    if (readSync(file, start) < fixed || start.toString('latin1', 0, mark.length) !== mark) return null
    const length = start.subarray(fixed - 4)
    const head = Buffer.allocUnsafeSlow(Math.min(length.readUInt32LE(), rest))
    const body = sharedBytes(rest - head.length)
    const whole = readSync(file, head) + readSync(file, body) === rest
    const sum = start.subarray(mark.length, mark.length + 32)
    return whole && sum.equals(sha256(length, head, body)) ? { head: head.toString('utf8'), body } : null
  } finally {
    closeSync(file)
  }
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
