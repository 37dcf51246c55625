// An act is the only thing that changes state. Rooms declare their acts; the kernel validates, checks, applies and
// records them.
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Permission } from './permission.ts'
import type { Message } from './text.ts'

export type FacilityId = string
export type PersonId = string

/** Who acts, and in which hospital. `facility: null` is the installation itself (operator, jobs, first set-up). */
export interface Actor {
  readonly person: PersonId
  readonly facility: FacilityId | null
  readonly permissions: ReadonlySet<Permission>
}

/** What a projection sees when an act is applied, now or on replay: nothing here may differ between the two. */
export interface Applied<P> {
  readonly seq: number
  /** Server time in the leaf, epoch milliseconds. The only clock a projection may read. */
  readonly at: number
  readonly actor: PersonId
  readonly facility: FacilityId | null
  readonly payload: P
}

// Tables are typed per room: `write.withTables<MyTables>()`.
export type Write = Kysely<Record<never, never>>

export interface Act<P = unknown> {
  /** `room.verb`, e.g. `register.import`. */
  readonly name: string
  readonly permission: Permission
  readonly scope: 'facility' | 'installation'
  /** The sentence on the audit page; `{field}` may name non-personal payload fields only. */
  readonly text: { readonly ja: string; readonly en: string }
  readonly schema: z.ZodType<P>
  /**
   * Top-level payload fields that hold personal data. In the leaf each is a salted commitment (an array: one per
   * element);
   * the bytes are kept beside the ledger and can be erased. After erasure a projection sees `null` in their place.
   */
  readonly personal: readonly string[]
  /** Recorded by the kernel alone (a job ended, a file was stored); nobody can commit it from outside. */
  readonly internal?: true
  /** For an installation's act that writes into one hospital: which. The leaf is then that hospital's. */
  inside?(payload: P): FacilityId | null
  /**
   * Reasons to refuse that only the present state can tell (a name already taken); asked once, in the same transaction,
   * never on replay. Any message makes the refusal `conflict`.
   */
  check?(db: Write, act: Applied<P>): Promise<readonly Message[]>
  /** INVARIANT: deterministic; reads only `act` and the room's own tables, so that replay rebuilds the same rows. */
  apply(write: Write, act: Applied<P>): Promise<void>
}

export function defineAct<P>(act: Act<P>): Act<P> {
  return act
}
