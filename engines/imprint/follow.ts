// One line after the other → entries; and whether they hang together: order, nesting, roots, totals.
import type { DirectoryBegins, Entry, Totals } from './entry.ts'
import { deepest } from './limits.ts'
import { fileLine, linkLine, otherLine, type Parsed, unreadLine } from './lines.ts'
import type { Bytes } from './names.ts'
import { State } from './state.ts'

/** What can be wrong with an imprint. */
export const problems = {
  'not-an-imprint': 'the first lines are not those of an imprint',
  version: 'it is of a version this program does not know',
  'bad-line': 'the line is none of the known ones, or not in its one spelling',
  'line-too-long': 'a line is longer than any that is written; reading ends',
  nesting: 'the line cannot stand here; reading ends',
  order: 'the name does not come after the one before it',
  root: 'the root of a directory does not fit its entries: something in it was altered',
  totals: 'the totals of a directory do not fit its entries',
  seal: 'the seal does not fit: something was altered, times included',
  unfinished: 'it ends without its seal',
  'after-end': 'something stands behind the seal',
  'too-many': 'so many problems that reading ends',
} as const
export type ProblemCode = keyof typeof problems

export interface Followed {
  readonly entry: Entry | null
  readonly problem: ProblemCode | null
}

const none: Totals = { files: 0, bytes: 0, unread: 0 }

export class Follower {
  readonly state = new State()
  /** Of the top, once it has ended. */
  root = ''
  totals = none

  /** `nesting` means that nothing can follow. Notes are not given to it. */
  take(line: Exclude<Parsed, { is: 'n' | 's' }>): Followed {
    if (this.state.done || (this.state.open.length === 0) !== (line.is === 'd' && line.name === '.')) return lost
    if (line.is === 'e') return this.#end(line.root, line.totals)
    if (this.state.open.length > 0 && this.state.top.broken) return lost
    if (line.is === 'd') return this.#begin(line)
    if (line.is === 'x' && line.name === '.') {
      this.state.add(unreadLine('.', line.reason, line.code).leaf, this.state.top.last, { ...none, unread: 1 })
      this.state.top.broken = true
      return { entry: { kind: 'unread', path: this.#own(), reason: line.reason, code: line.code }, problem: null }
    }
    const { prefix, last } = this.state.top
    this.state.add(leafOf(line), line.name, {
      files: line.is === 'f' ? 1 : 0, bytes: line.is === 'f' ? line.size : 0, unread: line.is === 'x' ? 1 : 0,
    })
    return { entry: entryOf(line, prefix + line.name), problem: line.name > last ? null : 'order' }
  }

  #begin(
    { name, modified, changed }: { readonly name: Bytes } & Pick<DirectoryBegins, 'modified' | 'changed'>,
  ): Followed {
    if (this.state.open.length >= deepest) return lost
    const problem = this.state.open.length > 0 && name <= this.state.top.last ? 'order' : null
    this.state.begin(name)
    return { entry: { kind: 'directory', path: this.#own(), modified, changed }, problem }
  }

  #end(root: string, totals: Totals): Followed {
    const { files, bytes, unread } = this.state.top
    const path = this.#own()
    const fits = this.state.rootOfTop() === root
    this.state.end(root, totals)
    if (this.state.done) {
      this.root = root
      this.totals = totals
    }
    const counted = totals.files === files && totals.bytes === bytes && totals.unread === unread
    const problem = counted ? null : 'totals'
    return { entry: { kind: 'end', path, root, totals }, problem: fits ? problem : 'root' }
  }

  #own(): Bytes {
    return this.state.top.prefix.slice(0, -1)
  }
}

const lost: Followed = { entry: null, problem: 'nesting' }

type Leaf = Extract<Parsed, { is: 'f' | 'l' | 'o' | 'x' }>

function leafOf(line: Leaf): string {
  switch (line.is) {
    case 'f': return fileLine(line.name, line.size, line.hash, line).leaf
    case 'l': return linkLine(line.name, line.target, line).leaf
    case 'o': return otherLine(line.name, line.what, line).leaf
    case 'x': return unreadLine(line.name, line.reason, line.code).leaf
  }
}

function entryOf(line: Leaf, path: Bytes): Entry {
  switch (line.is) {
    case 'f': return {
      kind: 'file', path, size: line.size, hash: line.hash, modified: line.modified, changed: line.changed, notes: [],
    }
    case 'l': return { kind: 'link', path, target: line.target, modified: line.modified, changed: line.changed }
    case 'o': return { kind: 'other', path, what: line.what, modified: line.modified, changed: line.changed }
    case 'x': return { kind: 'unread', path, reason: line.reason, code: line.code }
  }
}
