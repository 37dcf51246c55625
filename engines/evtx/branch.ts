// Which layout a record has: a walk from its outer template over what varies (inner templates, array lengths) to the
// layout.
import type { Layout } from './layout.ts'

export class Branch {
  layout: Layout | null = null
  #lastKey: number | string = -1
  #last: Branch | null = null
  #all: Map<number | string, Branch> | null = null

  /** The branch for that key, or null where there is none yet. */
  find(key: number | string): Branch | null {
    if (key === this.#lastKey) return this.#last
    const found = this.#all?.get(key)
    if (found === undefined) return null
    this.#lastKey = key
    this.#last = found
    return found
  }

  add(key: number | string): Branch {
    const branch = new Branch()
    this.#all ??= new Map()
    this.#all.set(key, branch)
    this.#lastKey = key
    this.#last = branch
    return branch
  }
}
