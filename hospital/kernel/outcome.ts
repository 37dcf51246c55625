// What the door answers: done and where it stands in the record, or refused and why.
import type { Message } from './text.ts'

export interface Receipt {
  readonly ok: true
  /** Position of the leaf in the ledger, from 0. */
  readonly seq: number
  readonly at: number
  /** Leaf hash, hex. */
  readonly leaf: string
}

export interface Refusal {
  readonly ok: false
  readonly code: 'invalid' | 'forbidden' | 'conflict' | 'storage'
  readonly reasons: readonly Message[]
}
