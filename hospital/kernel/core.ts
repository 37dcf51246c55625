// What the parts of one open kernel share.
import type { Frontier } from '#engines/ledger'
import type { FacilityId } from './act.ts'
import type { Facility } from './facility.ts'
import type { AuditLine } from './record.ts'
import type { Registry } from './registry.ts'
import type { Store } from './store/store.ts'
import type { Message } from './text.ts'
import type { Effect } from './effect.ts'

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
