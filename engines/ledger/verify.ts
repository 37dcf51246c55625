// Verifies an exported ledger against heads kept outside, in one pass and bounded memory.
import { sameBytes, toHex } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import type { OutsideHead } from './head.ts'
import { openNote, parseVkey } from './note.ts'
import { Openings } from './openings.ts'
import { OutsideHeads, refused } from './outside.ts'
import { readExport } from './read-export.ts'
import type { ExportLine } from './read-export.ts'
import { Frontier, leafHash } from './tree.ts'
import type { Problem, ProblemCode, Verdict } from './verdict.ts'

export interface Expected {
  /** Heads kept outside. None: whether something was cut cannot be told. */
  readonly heads?: readonly OutsideHead[]
  /** The key as it was written down when the installation was set up. Without it the file's own key is used. */
  readonly vkey?: string
}

const mostProblems = 20

export async function verifyExport(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, expected: Expected = {},
): Promise<Verdict> {
  if (expected.vkey !== undefined && !parseVkey(expected.vkey)) throw new RangeError('the expected key is no vkey')
  const verification = new Verification(expected)
  for await (const line of readExport(source)) verification.take(line)
  return verification.verdict()
}

class Verification {
  readonly #expected: Expected
  readonly #frontier = new Frontier()
  #problems: Problem[] = []
  #more = 0
  #origin: string | null = null
  #vkey: string | null
  #heads: OutsideHeads | null = null
  #openings: Openings | null = null
  #line = 0
  #firstAt: number | null = null
  #lastAt: number | null = null
  #clockSteps = 0
  #opened = 0
  #commitments = 0
  #seqWrong = false
  #readable = true
  #ended = false

  constructor(expected: Expected) {
    this.#expected = expected
    this.#vkey = expected.vkey ?? null
  }

  take(line: ExportLine): void {
    this.#line = line.line
    const seq = this.#frontier.size - 1
    switch (line.kind) {
      case 'header': {
        this.#origin = line.origin
        if (this.#vkey !== null && this.#vkey !== line.vkey) this.#found('header-key')
        this.#vkey ??= line.vkey
        this.#heads = new OutsideHeads(this.#expected.heads ?? [], line.origin, this.#vkey)
        this.#heads.at(this.#frontier, null)
        return
      }
      case 'leaf':
        return this.#leaf(line)
      case 'open':
      case 'item': {
        const wrong = this.#openings ? this.#openings[line.kind](line.opened) : 'open-place'
        if (wrong) this.#found(wrong, this.#openings ? seq : null)
        return
      }
      case 'checkpoint':
        this.#finishLeaf()
        this.#ended = true
        return this.#checkpoint(line.note)
      case 'problem':
        this.#finishLeaf()
        // A half line at the end is a cut file: what came before it was read, and no further record can follow.
        this.#readable = line.code === 'after-end' || line.code === 'unfinished-line'
        return this.#found(line.code, line.code === 'header' || line.code === 'after-end' ? null : this.#frontier.size)
    }
  }

  verdict(): Verdict {
    if (this.#readable && !this.#ended && this.#heads) {
      this.#finishLeaf()
      this.#found('checkpoint-missing', this.#frontier.size)
    }
    const { size } = this.#frontier
    this.#heads?.end(this.#readable)
    for (const one of this.#heads?.problems(size) ?? []) this.#add(one)
    return {
      integrity: { verdict: this.#problems.length > 0 ? 'broken' : 'ok', problems: this.#problems, more: this.#more },
      completeness: this.#completeness(),
      origin: this.#origin,
      vkey: this.#vkey,
      keyFrom: this.#expected.vkey === undefined ? 'file' : 'given',
      size,
      root: toHex(this.#frontier.root()),
      firstAt: this.#firstAt,
      lastAt: this.#lastAt,
      clockSteps: this.#clockSteps,
      opened: this.#opened,
      closed: Math.max(0, this.#commitments - this.#opened),
      heads: this.#heads?.verdicts ?? (this.#expected.heads ?? []).map((head) => (
        { size: head.kind === 'code' ? head.size : null, verdict: 'unreached' }
      )),
    }
  }

  #leaf({ leaf, bytes, hash }: ExportLine & { kind: 'leaf' }): void {
    this.#finishLeaf()
    const seq = this.#frontier.size
    const computed = leafHash(bytes)
    if (toHex(computed) !== hash) this.#found('leaf-hash', seq)
    // One shift puts every later number out of place: the first says it all.
    if (leaf.seq !== seq && !this.#seqWrong) {
      this.#seqWrong = true
      this.#found('seq', seq)
    }
    if (this.#lastAt !== null && leaf.at < this.#lastAt) this.#clockSteps += 1
    this.#firstAt ??= leaf.at
    this.#lastAt = leaf.at
    this.#frontier.append(computed)
    this.#openings = new Openings(leaf.payload)
    this.#heads?.at(this.#frontier, leaf.at)
  }

  #finishLeaf(): void {
    if (!this.#openings) return
    const wrong = this.#openings.finish()
    if (wrong) this.#found(wrong, this.#frontier.size - 1)
    this.#opened += this.#openings.opened
    this.#commitments += this.#openings.commitments
    this.#openings = null
  }

  #checkpoint(note: string): void {
    if (this.#vkey === null) return
    const opened = openNote(note, [this.#vkey])
    if (!opened.ok) {
      return this.#found(`checkpoint-${refused[opened.code]}`)
    }
    const head = parseCheckpoint(opened.text)
    const { size } = this.#frontier
    if (!head) return this.#found('checkpoint-malformed')
    if (head.origin !== this.#origin) return this.#found('checkpoint-origin')
    if (head.size !== size) {
      return this.#found('checkpoint-size', Math.min(head.size, size), Math.max(head.size, size) - 1)
    }
    if (sameBytes(head.root, this.#frontier.root())) return
    // What a matching outside head covers is not where the change is.
    const from = this.#heads?.proved ?? 0
    this.#found('checkpoint-root', from < size ? from : null, from < size ? size - 1 : null)
  }

  #completeness(): Verdict['completeness'] {
    const { proved, provedAt, verdicts } = this.#heads ?? { proved: 0, provedAt: null, verdicts: [] }
    const has = (verdict: string): boolean => verdicts.some((one) => one.verdict === verdict)
    const reached = { size: proved, at: provedAt }
    if (has('beyond')) return { verdict: 'broken', ...reached, reason: 'cut' }
    if (has('not-found')) return { verdict: 'broken', ...reached, reason: 'head-not-found' }
    if (proved > 0) return { verdict: 'proved', ...reached, reason: null }
    if (!this.#readable || !this.#heads) return { verdict: 'cannot-tell', ...reached, reason: 'unreadable' }
    return { verdict: 'cannot-tell', ...reached, reason: verdicts.length === 0 ? 'no-head' : 'no-head-matches' }
  }

  #found(code: ProblemCode, from: number | null = null, to = from): void {
    this.#add({ code, line: this.#line, from, to, head: null })
  }

  #add(problem: Problem): void {
    if (this.#problems.length < mostProblems) this.#problems.push(problem)
    else this.#more += 1
  }
}
