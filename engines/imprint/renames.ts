// Files that are gone and files that are new, matched by content: sorted on disk by hash and name, one pass.
import type { Added, Removed, Renamed } from './difference.ts'
import { ExternalSort, ownCopy } from './external-sort.ts'
import type { Limits } from './limits.ts'
import { type Bytes, splitPath } from './names.ts'

interface Lone {
  readonly path: Bytes
  readonly size: number
}
export type Matched = Renamed | Added | Removed

/**
 * Those of the same name first, then in the order of their names. An empty file is like any other: it is not matched.
 */
export class Renames {
  readonly #sort: ExternalSort
  readonly #most: number
  unmatched = 0

  constructor(scratch: string, limits: Limits) {
    this.#sort = new ExternalSort(scratch, limits)
    this.#most = limits.sameContent
  }

  add(side: 'a' | 'b', hash: string, { path, size }: Lone): void {
    this.#sort.add(ownCopy(`${hash}${splitPath(path).name}\0${side}${path}\0${size}`))
  }

  *matches(): Generator<Matched, void, undefined> {
    // Of the present content: who is left without a partner of the same name.
    let gone: Lone[] = []
    let come: Lone[] = []
    // Of the present content and name.
    let same: Lone[] = []
    let [hash, name] = ['', '']
    for (const record of this.#sort.sorted()) {
      const [head = '', tail = '', size = ''] = record.split('\0')
      const [itsHash, itsName] = [head.slice(0, 64), head.slice(64)]
      const lone: Lone = { path: tail.slice(1), size: Number(size) }
      if (itsHash !== hash || itsName !== name) {
        yield* this.#keep(gone, same, 'removed')
        same = []
      }
      if (itsHash !== hash) {
        yield* pair(gone, come)
        ;[gone, come] = [[], []]
      }
      ;[hash, name] = [itsHash, itsName]
      if (tail.startsWith('a')) {
        if (same.length < this.#most) same.push(lone)
        else yield this.#alone(lone, 'removed')
        continue
      }
      const from = same.shift()
      if (from) yield { kind: 'renamed', from: from.path, path: lone.path, size: lone.size }
      else yield* this.#keep(come, [lone], 'added')
    }
    yield* this.#keep(gone, same, 'removed')
    yield* pair(gone, come)
  }

  close(): void {
    this.#sort.close()
  }

  *#keep(kept: Lone[], some: readonly Lone[], kind: 'added' | 'removed'): Generator<Matched, void, undefined> {
    for (const lone of some) {
      if (kept.length < this.#most) kept.push(lone)
      else yield this.#alone(lone, kind)
    }
  }

  #alone(lone: Lone, kind: 'added' | 'removed'): Matched {
    this.unmatched += 1
    return { kind, what: 'file', ...lone }
  }
}

function* pair(gone: readonly Lone[], come: readonly Lone[]): Generator<Matched, void, undefined> {
  for (let at = 0; at < Math.max(gone.length, come.length); at++) {
    const [from, to] = [gone[at], come[at]]
    if (from && to) yield { kind: 'renamed', from: from.path, path: to.path, size: to.size }
    else if (from) yield { kind: 'removed', what: 'file', ...from }
    else if (to) yield { kind: 'added', what: 'file', ...to }
  }
}
