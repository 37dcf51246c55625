// What a verification says: whether the record is whole in itself, and apart from that, up to where nothing was cut.
import type { LineProblem } from './read-export.ts'

export type ProblemCode =
  | LineProblem
  | 'header-key' // the file names another key than the expected one
  | 'seq' // a record's number is not its position
  | 'leaf-hash' // a record does not have the hash written beside it
  | 'open-place' // an opened value for a place that holds no commitment, or opened twice
  | 'open-value' // an opened value is not the one committed to
  | 'list-count' | 'list-root' // an opened list is not the one committed to
  | 'checkpoint-missing' | 'checkpoint-malformed' | 'checkpoint-key' | 'checkpoint-signature'
  | 'checkpoint-origin' | 'checkpoint-size' | 'checkpoint-root'
  | 'head-differs' // the record up to an outside head, or its key, is not the one the head was made of
  | 'head-not-found' // no size fits an outside head given without its size
  | 'head-malformed' | 'head-key' | 'head-signature' | 'head-origin' // an outside signed note cannot be of this ledger

export interface Problem {
  readonly code: ProblemCode
  /** Line of the file, from 1; null when the problem is in a head. */
  readonly line: number | null
  /** The records it can be in, first and last, from 0. */
  readonly from: number | null
  readonly to: number | null
  /** Which of the given heads, from 0. */
  readonly head: number | null
}

export type HeadVerdict =
  | 'matches' | 'differs'
  | 'beyond' // the file ends before this head: something was cut
  | 'unreached' // the file could not be read that far
  | 'not-found' | 'malformed' | 'key' | 'signature' | 'origin'

export type CannotTell = 'no-head' | 'no-head-matches' | 'unreadable'

export interface Verdict {
  readonly integrity: {
    readonly verdict: 'ok' | 'broken'
    /** The first twenty, in the order found; `more` counts the rest. */
    readonly problems: readonly Problem[]
    readonly more: number
  }
  readonly completeness: {
    readonly verdict: 'proved' | 'cannot-tell' | 'broken'
    /** Nothing is missing from the first `size` records; the last of them carries this server time. */
    readonly size: number
    readonly at: number | null
    readonly reason: CannotTell | 'cut' | 'head-not-found' | null
  }
  readonly origin: string | null
  /** The key everything was checked with, and who named it. */
  readonly vkey: string | null
  readonly keyFrom: 'given' | 'file'
  readonly size: number
  /** Hex, of the records read. */
  readonly root: string
  readonly firstAt: number | null
  readonly lastAt: number | null
  /** Records whose server time is earlier than the one before. */
  readonly clockSteps: number
  /** Personal values opened in the file, and commitments that stay closed (erased, or not handed over). */
  readonly opened: number
  readonly closed: number
  readonly heads: readonly { readonly size: number | null; readonly verdict: HeadVerdict }[]
}
