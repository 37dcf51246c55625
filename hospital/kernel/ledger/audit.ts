// The audit page's lines: newest first, one facility's or the installation's.
import type { AuditLine, AuditQuery } from '../record.ts'
import type { Store } from '../store/store.ts'
import { leafOf } from './leaves.ts'

const most = 1000

export async function auditLines(
  store: Store,
  { facility, before, limit, act }: AuditQuery,
): Promise<readonly AuditLine[]> {
  const rows = await store.readAll(async (db) => {
    let query = db
      .selectFrom('kernel_leaf')
      .selectAll()
      .where('facility', facility === null ? 'is' : '=', facility)
      .orderBy('seq', 'desc')
      .limit(Math.min(Math.max(limit, 1), most))
    if (before !== undefined) query = query.where('seq', '<', before)
    if (act !== undefined) query = query.where('act', '=', act)
    return query.execute()
  })
  return rows.map((row) => {
    const { seq, at, actor, facility: place, act: name, payload } = leafOf(row)
    return { seq, at, actor, facility: place, act: name, payload, leaf: Buffer.from(row.hash).toString('hex') }
  })
}
