// The one door. Apps open a kernel on a data folder (or a PostgreSQL address) with the list of rooms, and everything
// goes through it.
import type { Act, Actor, FacilityId } from './act.ts'
import type { Facility } from './facility.ts'
import type { Files } from './files/files.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Receipt, Refusal } from './outcome.ts'
import type { Statement } from './ledger/statement.ts'
import type { PersonalPlace } from './personal/find.ts'
import type { Readable } from './readable.ts'
import type { AuditLine, AuditQuery, Comparison, Head, Past, Progress, Verdict } from './record.ts'
import type { ListedAct } from './registry.ts'
import type { Saved } from './save/save.ts'

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
  /** Lines that this installation says, signed with the key of its record; never to be taken for a head. */
  sign(kind: string, lines: readonly string[]): Statement
  /** 32 bytes that only this installation can make, the same after a restart; others after the signing key changed. */
  secretFor(purpose: string): Uint8Array
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
