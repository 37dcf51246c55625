// The record as it is shown, signed, checked and gone back in.
import type { FacilityId, PersonId } from './act.ts'
import type { Readable } from './readable.ts'
import type { Message } from './text.ts'

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
