// Heads kept outside, compared with the tree as it grows past their size.
import { sameBytes } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { headCode } from './head.ts'
import type { OutsideHead } from './head.ts'
import { openNote } from './note.ts'
import type { Frontier } from './tree.ts'
import type { HeadVerdict, Problem } from './verdict.ts'

interface Watched {
  readonly index: number
  size: number | null
  readonly matches: (frontier: Frontier) => boolean
  verdict: HeadVerdict | null
  /** The last size known to be right when this head was compared. */
  after: number
}

export class OutsideHeads {
  readonly #watched: Watched[]
  #open: number
  /** Largest size at which a head matched, and the time of the last record under it. */
  proved = 0
  provedAt: number | null = null

  constructor(heads: readonly OutsideHead[], origin: string, vkey: string) {
    this.#watched = heads.map((head, index) => ({ index, after: 0, ...watch(head, origin, vkey) }))
    this.#open = this.#watched.filter((one) => one.verdict === null).length
  }

  /** Call at size 0 and after every leaf. */
  at(frontier: Frontier, time: number | null): void {
    if (this.#open === 0) return
    // Matches first: where two heads of one size disagree, the place is narrowed by the one that holds.
    const due = this.#watched.filter((one) => one.verdict === null && (one.size ?? frontier.size) === frontier.size)
    const holds = due.map((one) => one.matches(frontier))
    for (const [i, one] of due.entries()) {
      if (!holds[i]) continue
      this.#open -= 1
      one.verdict = 'matches'
      one.size = frontier.size
      this.proved = frontier.size
      this.provedAt = time
    }
    for (const [i, one] of due.entries()) {
      if (holds[i] || one.size === null) continue
      this.#open -= 1
      one.verdict = 'differs'
      one.after = this.proved
    }
  }

  /** What is still open when the file ends; `whole` when it was read to its end. */
  end(whole: boolean): void {
    for (const one of this.#watched) {
      if (one.verdict === null) one.verdict = !whole ? 'unreached' : one.size === null ? 'not-found' : 'beyond'
    }
  }

  get verdicts(): { size: number | null; verdict: HeadVerdict }[] {
    return this.#watched.map(({ size, verdict }) => ({ size, verdict: verdict ?? 'unreached' }))
  }

  problems(size: number): Problem[] {
    return this.#watched.flatMap((one): Problem[] => {
      const { verdict, index } = one
      if (verdict === null || verdict === 'matches' || verdict === 'beyond' || verdict === 'unreached') return []
      const range = { line: null, head: index }
      // A matching smaller head leaves only what came after it; none can be in question at size 0.
      if (verdict === 'differs') {
        const last = (one.size ?? 0) - 1
        const place = last < one.after ? { from: null, to: null } : { from: one.after, to: last }
        return [{ code: 'head-differs', ...place, ...range }]
      }
      if (verdict === 'not-found') {
        const place = size > 0 ? { from: 0, to: size - 1 } : { from: null, to: null }
        return [{ code: 'head-not-found', ...place, ...range }]
      }
      return [{ code: `head-${verdict}`, from: null, to: null, ...range }]
    })
  }
}

export const refused = { malformed: 'malformed', 'wrong-signature': 'signature', 'no-known-signature': 'key' } as const

const unusable = (verdict: HeadVerdict) => ({ size: null, matches: () => false, verdict })

function watch(head: OutsideHead, origin: string, vkey: string): Pick<Watched, 'size' | 'matches' | 'verdict'> {
  if (head.kind === 'code') {
    const matches = (frontier: Frontier): boolean =>
      headCode({ origin, size: frontier.size, root: frontier.root() }, vkey).groups.join('') === head.code
    return { size: head.size, matches, verdict: null }
  }
  const note = openNote(head.note, [vkey])
  if (!note.ok) return unusable(refused[note.code])
  const checkpoint = parseCheckpoint(note.text)
  if (!checkpoint) return unusable('malformed')
  if (checkpoint.origin !== origin) return unusable('origin')
  return { size: checkpoint.size, matches: (frontier) => sameBytes(frontier.root(), checkpoint.root), verdict: null }
}
