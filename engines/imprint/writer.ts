// Writes lines in their order, keeps the roots and the seal, hands whole pieces to the sink.
import { createHash, type Hash } from 'node:crypto'
import type { Reason, Times, Totals } from './entry.ts'
import { beginLine, endLine, firstLine, unreadLine } from './lines.ts'
import { type Bytes, escape, toBytes } from './names.ts'
import type { SegmentLines } from './read-batch.ts'
import { State } from './state.ts'

export interface Sink {
  /** INVARIANT: called again only when it has finished. */
  write(bytes: Uint8Array): void | Promise<void>
}

export interface Head {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly taken: number
  readonly label: string
}

export function headLines({ taken, label }: Head): string {
  return `${firstLine}taken\t${taken}\nlabel\t${escape(toBytes(label))}\n`
}

const piece = 256 * 1024
const none: Totals = { files: 0, bytes: 0, unread: 0 }

export class Writer {
  readonly state: State
  readonly #sink: Sink
  readonly #seal: Hash
  #text = ''
  #root = ''
  #totals: Totals = none

  constructor(sink: Sink, from?: { readonly state: State; readonly seal: Hash }) {
    this.#sink = sink
    this.state = from?.state ?? new State()
    this.#seal = from?.seal ?? createHash('sha256')
  }

  head(head: Head): void {
    this.#text += headLines(head)
  }

  begin(name: Bytes, times: Times): void {
    this.#text += beginLine(name, times)
    this.state.begin(name)
  }

  segment(lines: SegmentLines, last: Bytes): void {
    this.#text += lines.lines
    this.state.add(lines.leaves, last, lines)
  }

  unread(name: Bytes, reason: Reason, code: string): void {
    const { line, leaf } = unreadLine(name, reason, code)
    this.#text += line
    this.state.add(leaf, name === '.' ? this.state.top.last : name, { ...none, unread: 1 })
  }

  end(): void {
    const { files, bytes, unread } = this.state.top
    const root = this.state.rootOfTop()
    this.#text += endLine(root, { files, bytes, unread })
    this.state.end(root, { files, bytes, unread })
    if (!this.state.done) return
    this.#root = root
    this.#totals = { files, bytes, unread }
  }

  /** Once the top has ended. */
  async finish(): Promise<{ readonly root: string; readonly totals: Totals; readonly seal: string }> {
    await this.flush()
    const seal = this.#seal.digest('hex')
    await this.#sink.write(Buffer.from(`s\t${seal}\n`, 'latin1'))
    return { root: this.#root, totals: this.#totals, seal }
  }

  get full(): boolean {
    return this.#text.length > piece
  }

  async flush(): Promise<void> {
    if (this.#text === '') return
    const bytes = Buffer.from(this.#text, 'latin1')
    this.#text = ''
    this.#seal.update(bytes)
    await this.#sink.write(bytes)
  }
}
