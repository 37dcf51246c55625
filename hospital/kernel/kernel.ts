// The one door. Apps open a kernel on a data folder (or a PostgreSQL address) with the list of rooms, and everything goes through it.
import type { Kysely } from 'kysely'
import type { Act, Actor, FacilityId } from './act.ts'
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

export interface Kernel {
  /** Resolves only after the transaction is on disk. Expected failures are values. */
  commit<P>(actor: Actor, act: Act<P>, payload: P): Promise<Receipt | Refusal>
  /** Reading, narrowed to one facility; on PostgreSQL row-level security is the second wall. */
  read<T>(facility: FacilityId | null, query: (db: Kysely<Record<never, never>>) => Promise<T>): Promise<T>
  close(): Promise<void>
}
