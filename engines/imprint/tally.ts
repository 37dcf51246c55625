// How many of each difference: in all, per folder (exact, sorted on disk), per ending of names (so many, then
// together).
import type { Counts, Difference, ExtensionCounts, FolderCounts } from './difference.ts'
import { ExternalSort, ownCopy } from './external-sort.ts'
import type { Limits } from './limits.ts'
import { type Bytes, pathText, splitPath } from './names.ts'

type Sum = { -readonly [K in keyof Counts]: Counts[K] }
const zero = (): Sum => ({ added: 0, removed: 0, changed: 0, touched: 0, renamed: 0, unjudged: 0 })
const kinds = Object.keys(zero()) as (keyof Counts)[] // the keys of what was just made

interface Ending {
  readonly counts: Sum
  before: number
  after: number
}

export class Tally {
  readonly counts = zero()
  readonly #folders: ExternalSort
  readonly #endings = new Map<string, Ending>()
  readonly #others: Ending = { counts: zero(), before: 0, after: 0 }
  readonly #most: number

  constructor(scratch: string, limits: Limits) {
    this.#folders = new ExternalSort(scratch, limits)
    this.#most = limits.extensions
  }

  /** `isFile`: endings are counted for files only. */
  difference({ kind, path }: Difference, isFile: boolean): void {
    this.counts[kind] += 1
    this.#folders.add(ownCopy(`${splitPath(path).folder}\0${kinds.indexOf(kind)}`))
    if (isFile) this.#ending(path).counts[kind] += 1
  }

  before(path: Bytes): void {
    this.#ending(path).before += 1
  }

  after(path: Bytes): void {
    this.#ending(path).after += 1
  }

  *folders(): Generator<FolderCounts, void, undefined> {
    let path: Bytes | null = null
    let counts = zero()
    for (const record of this.#folders.sorted()) {
      const at = record.indexOf('\0')
      const folder = record.slice(0, at)
      if (path !== null && folder !== path) {
        yield { kind: 'folder', path, counts }
        counts = zero()
      }
      path = folder
      const kind = kinds[Number(record.slice(at + 1))]
      if (kind) counts[kind] += 1
    }
    if (path !== null) yield { kind: 'folder', path, counts }
  }

  extensions(): ExtensionCounts[] {
    const all: ExtensionCounts[] = [...this.#endings].map(([name, ending]) => ({ extension: name, ...ending }))
    return this.#others.before + this.#others.after > 0 ? [...all, { extension: null, ...this.#others }] : all
  }

  close(): void {
    this.#folders.close()
  }

  #ending(path: Bytes): Ending {
    const name = extensionOf(path)
    const known = this.#endings.get(name)
    if (known) return known
    if (this.#endings.size >= this.#most) return this.#others
    const made = { counts: zero(), before: 0, after: 0 }
    this.#endings.set(name, made)
    return made
  }
}

/** Longer ones are names, not kinds. */
const longest = 32

export function extensionOf(path: Bytes): string {
  const { name } = splitPath(path)
  const at = name.lastIndexOf('.')
  return at <= 0 || name.length - at > longest ? '' : pathText(name.slice(at + 1)).toLowerCase()
}
