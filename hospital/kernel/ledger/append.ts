// Writes leaves and what is sealed beside them, many rows at a time.
import type { Frontier } from '#engines/ledger'
import type { Kysely } from 'kysely'
import type { SealedBlock } from '../personal/seal.ts'
import type { KernelTables } from '../store/tables.ts'

export interface NewLeaf {
  readonly seq: number
  readonly at: number
  readonly facility: string | null
  readonly act: string
  readonly bytes: Uint8Array
  readonly hash: Uint8Array
  readonly blocks: readonly SealedBlock[]
}

// Few different statement lengths, so that they stay compiled.
const together = 32

export async function appendLeaves(
  db: Kysely<KernelTables>,
  leaves: readonly NewLeaf[],
  frontier: Frontier,
): Promise<void> {
  const rows = leaves.map(({ seq, at, facility, act, bytes, hash }) => ({ seq, at, facility, act, bytes, hash }))
  for (const some of inParts(rows)) await db.insertInto('kernel_leaf').values(some).execute()
  const sealed = leaves.flatMap(({ seq, blocks }) => blocks.map((block) => ({ seq, ...block })))
  for (const some of inParts(sealed)) await db.insertInto('kernel_sealed').values(some).execute()
  await setMeta(db, 'frontier', frontier.serialise())
}

function inParts<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = []
  let n = 0
  for (; n + together <= rows.length; n += together) parts.push(rows.slice(n, n + together))
  for (; n < rows.length; n++) parts.push(rows.slice(n, n + 1))
  return parts
}

export async function setMeta(db: Kysely<KernelTables>, key: string, value: string): Promise<void> {
  await db
    .insertInto('kernel_meta')
    .values({ key, value })
    .onConflict((on) => on.column('key').doUpdateSet({ value }))
    .execute()
}

export async function getMeta(db: Kysely<KernelTables>, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('kernel_meta').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}
