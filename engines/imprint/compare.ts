// Two imprints → what differs. A merge of two streams; only what is matched by content is sorted, on disk.
import { tmpdir } from 'node:os'
import { Cursor } from './cursor.ts'
import type { CompareItem, Content, Difference } from './difference.ts'
import { judge } from './judge.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { comparePaths } from './names.ts'
import type { ProblemItem } from './read.ts'
import { Renames } from './renames.ts'
import { Tally } from './tally.ts'
import type { Source } from './text-lines.ts'

export interface CompareOptions {
  readonly limits?: Partial<Limits> | undefined
  /** Where records wait that are too many to hold; the system's folder for such things unless said. */
  readonly scratch?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly eyes?: Eyes | undefined
}

/** Sees what goes by, besides what differs. */
export interface Eyes {
  /** Every entry but the ends of directories, in the order of paths. */
  readonly seen: (side: 'before' | 'after', entry: Content) => void
  /** What has no partner under its own path. */
  readonly alone: (side: 'before' | 'after', entry: Content) => void
}

/**
 * In batches: differences in the order of paths, then matched files, then folders, then one summary. An abort throws
 * its reason.
 */
export async function* compare(
  before: Source, after: Source, { limits, scratch = tmpdir(), signal, eyes }: CompareOptions = {},
): AsyncGenerator<readonly CompareItem[], void, undefined> {
  const comparing = new Comparing(before, after, scratch, { ...defaultLimits, ...limits }, eyes)
  try {
    while (await comparing.step()) {
      signal?.throwIfAborted()
      if (comparing.items.length > 0) yield comparing.give()
    }
    for (const item of comparing.rest()) {
      comparing.items.push(item)
      if (comparing.items.length < batch) continue
      signal?.throwIfAborted()
      yield comparing.give()
    }
    yield comparing.give()
  } finally {
    await comparing.close()
  }
}

const batch = 1000

class Comparing {
  items: CompareItem[] = []
  readonly #a: Cursor
  readonly #b: Cursor
  readonly #renames: Renames
  readonly #tally: Tally
  readonly #eyes: Eyes | undefined
  /** A folder that could not be listed on one side: nothing below it can be judged. */
  #veiled: { readonly prefix: string; readonly unread: Content & { kind: 'unread' } } | null = null

  constructor(before: Source, after: Source, scratch: string, limits: Limits, eyes: Eyes | undefined) {
    this.#eyes = eyes
    const problem = (side: 'before' | 'after') => ({ line, code }: ProblemItem) => {
      this.items.push({ kind: 'problem', side, line, code })
    }
    this.#a = new Cursor(before, problem('before'))
    this.#b = new Cursor(after, problem('after'))
    this.#renames = new Renames(scratch, limits)
    this.#tally = new Tally(scratch, limits)
  }

  give(): readonly CompareItem[] {
    const items = this.items
    this.items = []
    return items
  }

  /** As far as what was fetched reaches. False when nothing is left. */
  async step(): Promise<boolean> {
    const more = [await this.#a.fetch(), await this.#b.fetch()]
    if (!more.includes(true)) return false
    for (let count = 0; count < batch; count++) {
      const [a, b] = [this.#a.head, this.#b.head]
      if (a === undefined && more[0] === true) return true
      if (b === undefined && more[1] === true) return true
      if (a === undefined && b === undefined) return true
      const order = orderOf(a, b)
      if (order <= 0 && a) this.#take(this.#a, a)
      if (order >= 0 && b) this.#take(this.#b, b)
      if (a && b && order === 0) this.#both(a, b)
      else if (a && order < 0) this.#lone('a', a)
      else if (b) this.#lone('b', b)
    }
    return true
  }

  *rest(): Generator<CompareItem, void, undefined> {
    for (const match of this.#renames.matches()) {
      this.#tally.difference(match, true)
      yield match
    }
    yield* this.#tally.folders()
    const { files, bytes } = this.#a
    yield {
      kind: 'summary', counts: this.#tally.counts,
      before: { files, bytes }, after: { files: this.#b.files, bytes: this.#b.bytes },
      extensions: this.#tally.extensions(), sound: this.#a.sound && this.#b.sound, unmatched: this.#renames.unmatched,
    }
  }

  async close(): Promise<void> {
    this.#renames.close()
    this.#tally.close()
    await Promise.all([this.#a.close(), this.#b.close()])
  }

  #take(cursor: Cursor, entry: Content): void {
    cursor.next()
    this.#eyes?.seen(cursor === this.#a ? 'before' : 'after', entry)
    if (entry.kind !== 'file') return
    if (cursor === this.#a) this.#tally.before(entry.path)
    else this.#tally.after(entry.path)
  }

  #both(a: Content, b: Content): void {
    const unread = a.kind === 'unread' ? a : b
    if (unread.kind === 'unread') this.#veiled = { prefix: `${unread.path}/`, unread }
    const difference = judge(a, b)
    if (difference) this.#tell(difference, a.kind === 'file' || b.kind === 'file')
  }

  #lone(side: 'a' | 'b', entry: Content): void {
    const { path } = entry
    const size = entry.kind === 'file' ? entry.size : 0
    this.#eyes?.alone(side === 'a' ? 'before' : 'after', entry)
    if (this.#veiled && path.startsWith(this.#veiled.prefix)) {
      this.#tell({ kind: 'unjudged', path, reason: this.#veiled.unread.reason }, entry.kind === 'file')
    } else if (entry.kind === 'unread') {
      // Nobody knows what it is, or what else was in it: a directory says behind its entries that it was not listed to
      // its end.
      this.#veiled = { prefix: `${path}/`, unread: entry }
      this.#tell({ kind: 'unjudged', path, reason: entry.reason }, false)
    } else if (entry.kind === 'file' && size > 0) {
      this.#renames.add(side, entry.hash, { path, size })
    } else {
      this.#tell({ kind: side === 'a' ? 'removed' : 'added', path, what: entry.kind, size }, entry.kind === 'file')
    }
  }

  #tell(difference: Difference, isFile: boolean): void {
    this.#tally.difference(difference, isFile)
    this.items.push(difference)
  }
}

function orderOf(a: Content | undefined, b: Content | undefined): number {
  if (!a) return 1
  if (!b) return -1
  return comparePaths(a.path, b.path)
}
