// An act ready to be written, and what the kernel's own acts do beside their projection.
import type { Act, FacilityId } from './act.ts'
import type { SealedBlock } from './personal/seal.ts'
import type { Room } from './room.ts'
import type { WriteTx } from './store/store.ts'
import type { Message } from './text.ts'

export interface Draft {
  readonly act: Act
  readonly room: Room
  readonly actor: string
  readonly facility: FacilityId | null
  /** As in the leaf. */
  readonly payload: Readonly<Record<string, unknown>>
  /** As `apply` sees it. */
  readonly opened: Readonly<Record<string, unknown>>
  readonly blocks: readonly SealedBlock[]
  /** What the kernel changes in its own tables in the same transaction; only when it happens, never on replay. */
  along?(tx: WriteTx): Promise<void>
}

/** What one of the kernel's own acts does beside its projection, only when it happens, never on replay. */
export interface Effect {
  /** Reasons to refuse, from the kernel's own tables. */
  guard?(tx: WriteTx, draft: Draft): Promise<readonly Message[]>
  /** After the leaf is written; an act with this is alone in its transaction. */
  after?(tx: WriteTx, draft: Draft): Promise<void>
  /** Once it is on disk. */
  done?(): Promise<void>
}
