// What the parts of one open kernel share.
import type { Frontier } from '#engines/ledger'
import type { FacilityId } from './act.ts'
import type { AuditLine, Facility } from './kernel.ts'
import type { Registry } from './registry.ts'
import type { Store, WriteTx } from './store/store.ts'
import type { Message } from './text.ts'
import type { Draft } from './draft.ts'

/** What one of the kernel's own acts does beside its projection, only when it happens, never on replay. */
export interface Effect {
  /** Reasons to refuse, from the kernel's own tables. */
  guard?(tx: WriteTx, draft: Draft): Promise<readonly Message[]>
  /** After the leaf is written; an act with this is alone in its transaction. */
  after?(tx: WriteTx, draft: Draft): Promise<void>
  /** Once it is on disk. */
  done?(): Promise<void>
}

export interface Core {
  readonly store: Store
  readonly registry: Registry
  readonly clock: () => number
  readonly onProblem: (problem: Message) => void
  readonly effects: Map<string, Effect>
  readonly facilities: Map<FacilityId, Facility>
  readonly listeners: Set<(line: Pick<AuditLine, 'seq' | 'at' | 'facility' | 'act'>) => void>
  /** Head of what is on disk. */
  frontier: Frontier
  lastAt: number
  /** Nothing is accepted any more, and why. */
  stopped: Message | null
}
