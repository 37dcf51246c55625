// Heads that stand outside of the record, the newest first.
import type { Write } from '#hospital/kernel/act.ts'
import type { AnchorTables, SignedHeadRow, StampedHeadRow } from './tables.ts'

export async function signedHeads(db: Write): Promise<readonly SignedHeadRow[]> {
  return db.withTables<AnchorTables>().selectFrom('response_signed_head').selectAll().orderBy('seq', 'desc').execute()
}

export async function stampedHeads(db: Write): Promise<readonly StampedHeadRow[]> {
  return db.withTables<AnchorTables>().selectFrom('response_stamped_head').selectAll().orderBy('seq', 'desc').execute()
}
