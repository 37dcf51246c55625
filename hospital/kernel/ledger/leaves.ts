// The stored ledger in order, a batch at a time, with what is sealed beside each leaf.
import { readLeaf } from '#engines/ledger'
import type { Leaf } from '#engines/ledger'
import type { Kysely } from 'kysely'
import { breathe } from '../breathe.ts'
import { openBlock } from '../personal/block.ts'
import type { KernelTables, SealedRow } from '../store/tables.ts'

export type LeafRow = KernelTables['kernel_leaf']

const batch = 500

export async function* leafRows(
  db: Kysely<KernelTables>,
  acts?: readonly string[],
): AsyncGenerator<readonly LeafRow[]> {
  for (let after = -1; ;) {
    let query = db.selectFrom('kernel_leaf').selectAll().where('seq', '>', after).orderBy('seq').limit(batch)
    if (acts) query = query.where('act', 'in', acts)
    const rows = await query.execute()
    const last = rows.at(-1)
    if (!last) return
    yield rows
    await breathe()
    after = last.seq
  }
}

/**
 * Leaves whose personal fields may be too large to hold five hundred of at once, so their blocks are asked for one by
 * one.
 */
export async function sealedOf(db: Kysely<KernelTables>, seq: number): Promise<readonly SealedRow[]> {
  return db.selectFrom('kernel_sealed').selectAll().where('seq', '=', seq).orderBy('field').orderBy('first').execute()
}

/** What the row says, or a bug: the ledger is checked when the kernel opens. */
export function leafOf(row: Pick<LeafRow, 'seq' | 'bytes'>): Leaf {
  const read = readLeaf(row.bytes)
  if (!read.ok) throw new Error(`leaf ${row.seq} cannot be read: ${read.code}`)
  return read.leaf
}

/** The payload as `apply` saw it, with `null` where a value was erased since. */
export function openPayload(leaf: Leaf, blocks: readonly SealedRow[]): Readonly<Record<string, unknown>> {
  // Only objects are ever committed (draft.ts).
  const payload = { ...(leaf.payload as Record<string, unknown>) }
  for (const field of new Set(blocks.map((block) => block.field))) {
    const values = blocks.filter((block) => block.field === field).flatMap(openBlock)
    payload[field] = isList(payload[field]) ? values : values[0]
  }
  // An empty list has no block.
  for (const [field, value] of Object.entries(payload)) if (isList(value)) payload[field] = []
  return payload
}

function isList(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '$commitList' in value
}
