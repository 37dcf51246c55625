// The one door. Apps open a kernel on a data folder (or a PostgreSQL address) with the list of rooms, and everything
// goes through it.
import type { Kysely } from 'kysely'
import type { Act, Actor, FacilityId, PersonId } from './act.ts'
import type { Files } from './files/files.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { PersonalPlace } from './personal/find.ts'
import type { ListedAct } from './registry.ts'
import type { Saved } from './save/save.ts'
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

export type Read = Kysely<Record<never, never>>

/** Something to read from: the present, or the state as of a day. */
export interface Readable {
  /** One consistent snapshot, narrowed to one facility; null sees what belongs to the installation only. */
  read<T>(facility: FacilityId | null, query: (db: Read) => Promise<T>): Promise<T>
}

export interface Facility {
  readonly id: FacilityId
  readonly name: string
}

/** One line of the audit page. `payload` holds commitments, never personal values. */
export interface AuditLine {
  readonly seq: number
  readonly at: number
  readonly actor: PersonId
  readonly facility: FacilityId | null
  readonly act: string
  readonly payload: unknown
  readonly leaf: string
}

export interface AuditQuery {
  /** Leaves of this facility; null: of the installation itself. */
  readonly facility: FacilityId | null
  /** Newest first, older than this position. */
  readonly before?: number
  /** At most 1,000. */
  readonly limit: number
  readonly act?: string
}

export interface Head {
  readonly size: number
  /** Root hash, hex. */
  readonly root: string
  readonly at: number
  /** C2SP checkpoint as a signed note. */
  readonly note: string
  /** Verifier key of the installation. */
  readonly vkey: string
}

export interface Verdict {
  readonly ok: boolean
  readonly size: number
  /** Root over what was read, hex. */
  readonly root: string
  readonly problems: readonly Message[]
}

export interface Comparison {
  readonly equal: boolean
  readonly tables: number
  readonly rows: number
  /** First differences, `table: row`. */
  readonly differences: readonly string[]
}

export interface Past extends Readable {
  /** Leaves that were replayed. */
  readonly size: number
  close(): Promise<void>
}

export type Progress = (done: number, total: number) => void

export interface Kernel extends Readable {
  readonly installation: string
  readonly store: 'sqlite' | 'postgres'
  /** Every act there is: the audit page and the permission matrix read this. */
  readonly acts: readonly ListedAct[]
  readonly files: Files
  readonly jobs: Jobs
  /** Resolves only after the transaction is on disk. Expected failures are values. */
  commit<P>(actor: Actor, act: Act<P>, payload: NoInfer<P>): Promise<Receipt | Refusal>
  facilities(): readonly Facility[]
  audit(query: AuditQuery): Promise<readonly AuditLine[]>
  /** Where this facility's record holds a text among its personal values; at most 1,000 places. */
  findPersonal(facility: FacilityId, text: string): Promise<readonly PersonalPlace[]>
  /** Called after each commit that is on disk. Returns how to stop listening. */
  onCommit(listener: (line: Pick<AuditLine, 'seq' | 'at' | 'facility' | 'act'>) => void): () => void
  /** The head of the ledger, signed now. */
  head(): Promise<Head>
  /** A new signing key from now on, recorded; heads that were kept outside stay good. */
  rotateKey(actor: Actor): Promise<Receipt | Refusal>
  /** The ledger as one text stream that `apps/verify` reads. */
  exportLedger(): AsyncIterable<Uint8Array>
  /** Reads every leaf and every sealed value again. */
  verify(progress?: Progress): Promise<Verdict>
  /** Builds all projections anew from the ledger. */
  rebuild(progress?: Progress): Promise<void>
  /** Replays the ledger beside the live tables and compares every row. */
  compareProjections(): Promise<Comparison>
  /** The state after the last act not later than `at` (epoch milliseconds), in a store of its own. */
  asOf(at: number): Promise<Past>
  /**
   * Everything in one file, while work goes on; `restoreData` brings it back. The file is as secret as the data folder.
   */
  save(file: string): Promise<Saved | Refusal>
  close(): Promise<void>
}
