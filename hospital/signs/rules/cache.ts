// What was read once is kept in the user's cache folder: the second start does not read thousands of rules again.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this system keeps what may be thrown away. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'kokoroe', 'cache')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'kokoroe')
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'kokoroe')
}

const most = 8
const mark = 'kokoroe1'

export class Cache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Undefined where nothing is kept, or what is kept is damaged: then it is made anew. */
  get(key: string): unknown {
    try {
      const bytes = readFileSync(this.#path(key))
      const content = bytes.subarray(mark.length + 32)
      const sound = bytes.subarray(0, mark.length).toString('latin1') === mark && bytes.subarray(
        mark.length, mark.length + 32,
      ).equals(sha256(content))
      if (!sound) return undefined
      // Used now, so that the oldest unused goes first.
      utimesSync(this.#path(key), new Date(), new Date())
      return JSON.parse(content.toString('utf8'))
    } catch {
      return undefined
    }
  }

  /** What JSON holds. Appears whole or not at all. A cache that cannot be written is no reason to stop. */
  set(key: string, value: unknown): void {
    const draft = join(this.#folder, `${randomUUID()}.part`)
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      const content = Buffer.from(JSON.stringify(value))
      writeFileSync(draft, Buffer.concat([Buffer.from(mark), sha256(content), content]), { mode: 0o600 })
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

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
