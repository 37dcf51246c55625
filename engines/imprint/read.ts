// An imprint → its entries. Total: any bytes whatever end in entries and stated problems.
import { createHash } from 'node:crypto'
import type { Entry, FileEntry, Totals } from './entry.ts'
import { Follower, type ProblemCode } from './follow.ts'
import { longestLine, mostProblems } from './limits.ts'
import { parseLine } from './lines.ts'
import { unescape } from './names.ts'
import { parseHead, type Source, wholeLines } from './text-lines.ts'

export interface HeadItem {
  readonly kind: 'head'
  readonly taken: number
  readonly label: string
}
export interface ProblemItem {
  readonly kind: 'problem'
  /** From 1. */
  readonly line: number
  readonly code: ProblemCode
}
/** The last of a whole imprint: what is compared with the paper. */
export interface SealedItem {
  readonly kind: 'sealed'
  readonly root: string
  readonly totals: Totals
  readonly seal: string
}
export type ImprintItem = HeadItem | Entry | ProblemItem | SealedItem

/**
 * In batches. Roots, totals, order and seal are checked on the way; an imprint without any problem ends with `sealed`.
 */
export async function* readImprint(source: Source): AsyncGenerator<readonly ImprintItem[], void, undefined> {
  const reading = new Reading()
  for await (const { text, rest } of wholeLines(source)) {
    reading.take(text)
    if (rest !== '') reading.rest(rest)
    if (reading.items.length > 0) yield reading.give()
    if (reading.over) return
  }
  reading.finish()
  if (reading.items.length > 0) yield reading.give()
}

const headLength = 3

class Reading {
  items: ImprintItem[] = []
  over = false
  readonly #seal = createHash('sha256')
  readonly #follower = new Follower()
  readonly #head: string[] = []
  /** Its notes may follow. */
  #file: FileEntry | null = null
  #notes: string[] = []
  #line = 0
  #problems = 0
  #sealed = false

  give(): readonly ImprintItem[] {
    const items = this.items
    this.items = []
    return items
  }

  take(text: string): void {
    let unsealed = 0
    for (let at = 0; at < text.length && !this.over;) {
      const end = text.indexOf('\n', at)
      const line = text.slice(at, end)
      this.#line += 1
      if (this.#sealed) {
        this.#problem('after-end')
        this.over = true
      } else if (this.#head.length < headLength) {
        this.#takeHead(line)
      } else if (line.startsWith('s\t') && this.#follower.state.done) {
        this.#seal.update(text.slice(unsealed, at), 'latin1')
        this.#takeSeal(line)
      } else {
        this.#takeLine(line)
      }
      at = end + 1
      if (this.#sealed) unsealed = at
    }
    if (!this.#sealed) this.#seal.update(text.slice(unsealed), 'latin1')
  }

  /** Something without a line end. */
  rest(text: string): void {
    if (this.over) return
    this.#line += 1
    this.#flush()
    if (this.#head.length < headLength) this.#problem('not-an-imprint')
    else if (this.#sealed) this.#problem('after-end')
    else this.#problem(text.length > longestLine ? 'line-too-long' : 'unfinished')
    this.over = true
  }

  finish(): void {
    if (this.over || this.#sealed) return
    this.#flush()
    this.#line += 1
    this.#problem(this.#head.length < headLength ? 'not-an-imprint' : 'unfinished')
  }

  #takeHead(line: string): void {
    this.#head.push(line)
    if (this.#head.length < headLength) return
    const head = parseHead(this.#head)
    const label = typeof head === 'string' ? null : unescape(head.label)
    if (typeof head === 'string' || label === null) {
      this.#problem(typeof head === 'string' ? head : 'not-an-imprint')
      this.over = true
      return
    }
    this.items.push({ kind: 'head', taken: head.taken, label: Buffer.from(label, 'latin1').toString('utf8') })
  }

  #takeLine(line: string): void {
    const parsed = parseLine(line)
    if (parsed?.is === 'n' && this.#file) {
      this.#notes.push(parsed.note)
      return
    }
    this.#flush()
    if (parsed === null || parsed.is === 'n' || parsed.is === 's') {
      this.#problem('bad-line')
      return
    }
    const { entry, problem } = this.#follower.take(parsed)
    if (entry?.kind === 'file') this.#file = entry
    else if (entry) this.items.push(entry)
    if (problem) this.#problem(problem)
    if (problem === 'nesting') this.over = true
  }

  #takeSeal(line: string): void {
    this.#flush()
    this.#sealed = true
    const seal = this.#seal.digest('hex')
    if (line !== `s\t${seal}`) this.#problem('seal')
    const { root, totals } = this.#follower
    if (this.#problems === 0) this.items.push({ kind: 'sealed', root, totals, seal })
  }

  #flush(): void {
    if (!this.#file) return
    this.items.push(this.#notes.length > 0 ? { ...this.#file, notes: this.#notes } : this.#file)
    this.#file = null
    this.#notes = []
  }

  #problem(code: ProblemCode): void {
    this.#problems += 1
    this.items.push({ kind: 'problem', line: this.#line, code: this.#problems > mostProblems ? 'too-many' : code })
    if (this.#problems > mostProblems) this.over = true
  }
}
