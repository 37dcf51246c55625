// The leaf: who did what, where and when, as canonical bytes.
import { canonical, parseCanonical } from './canonical.ts'
import type { Canonical } from './canonical.ts'

export interface Leaf {
  readonly v: 1
  /** Position in the ledger, from 0. */
  readonly seq: number
  /** Server time, epoch milliseconds. */
  readonly at: number
  /** null: the installation itself. */
  readonly facility: string | null
  readonly actor: string
  readonly act: string
  /** Personal fields stand here as `{ $commit }` or `{ $commitList }`. */
  readonly payload: unknown
}

export type ReadLeaf =
  | { readonly ok: true; readonly leaf: Leaf }
  | { readonly ok: false; readonly code: 'not-canonical' | 'not-a-leaf' }

/** The bytes that are hashed and kept, or why the payload has no canonical form. */
export function makeLeaf(leaf: Leaf): Canonical {
  const { v, seq, at, facility, actor, act, payload } = leaf
  const made = { v, seq, at, facility, actor, act, payload }
  return isLeaf(made) ? canonical(made) : { ok: false, code: 'not-json', at: '' }
}

export function readLeaf(bytes: Uint8Array): ReadLeaf {
  const parsed = parseCanonical(bytes)
  if (!parsed.ok) return { ok: false, code: 'not-canonical' }
  return isLeaf(parsed.value) ? { ok: true, leaf: parsed.value } : { ok: false, code: 'not-a-leaf' }
}

export function isLeaf(value: unknown): value is Leaf {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 7) return false
  const { v, seq, at, facility, actor, act, payload }: Partial<Record<keyof Leaf, unknown>> = value
  return v === 1 && isCount(seq) && isCount(at) && (facility === null || typeof facility === 'string')
    && typeof actor === 'string' && typeof act === 'string' && payload !== undefined
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
