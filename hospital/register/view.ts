// What checks see: the register as of one day, merged from all facts, every value still tied to the row it came from.
import type { Batch, Evidence } from './fact.ts'
import type { EvidenceKind } from './evidence-kinds.ts'
import type { Attributes, Kind } from './vocabulary/index.ts'

export interface Entity<K extends Kind = Kind> {
  readonly kind: K
  readonly key: string
  /** Newest observation wins per attribute; a disagreement is in `conflicts`, never hidden. */
  readonly is: Partial<Attributes[K]>
  /** Every row that speaks about it, newest first. */
  readonly evidence: readonly Evidence[]
  readonly conflicts: readonly Conflict[]
}

export interface Conflict {
  readonly attribute: string
  readonly values: readonly { readonly value: unknown; readonly evidence: Evidence }[]
}

/** Which person an account belongs to, and how surely that is known. */
export interface Ownership {
  /** `damaged`: letters of the name were lost in a file, and what is left fits. */
  readonly by: 'employeeId' | 'name' | 'kana' | 'damaged' | 'romaji'
  /** False where several people fit or only a weak sign speaks: such a match never makes a `fail`. */
  readonly certain: boolean
  readonly people: readonly Entity<'person'>[]
}

export interface GroupPath {
  readonly group: Entity<'group'>
  /** From the account's own group up to this one. */
  readonly through: readonly string[]
}

export interface RegisterView {
  /** ISO date the view stands for. */
  readonly asOf: string
  all<K extends Kind>(kind: K): readonly Entity<K>[]
  get<K extends Kind>(kind: K, key: string): Entity<K> | undefined
  /** The row that gave this attribute its value. */
  source<K extends Kind>(entity: Entity<K>, attribute: keyof Attributes[K] & string): Evidence | undefined
  /** Batches in force that give this kind of evidence. */
  batches(kind: EvidenceKind): readonly Batch[]
  ownerOf(account: Entity<'account'>): Ownership | undefined
  accountsOf(person: Entity<'person'>): readonly Entity<'account'>[]
  /** Direct and nested groups; cycles are walked once. */
  groupsOf(account: Entity<'account'>): readonly GroupPath[]
  /** Accounts in a group, nested groups followed. */
  membersOf(group: Entity<'group'>): readonly Entity<'account'>[]
  /** Members as written, nested groups followed, that stand in no list: who they are, and who is in them, nobody can tell. */
  strangersIn(group: Entity<'group'>): readonly string[]
}
