// Applies recorded acts again, into fresh tables: the proof that the tables follow from the ledger.
import type { Kysely } from 'kysely'
import type { Progress } from '../record.ts'
import type { Registry } from '../registry.ts'
import type { Room } from '../room.ts'
import type { WriteTx } from '../store/store.ts'
import type { KernelTables } from '../store/tables.ts'
import { leafOf, leafRows, openPayload, sealedOf } from './leaves.ts'

export interface Replay {
  readonly registry: Registry
  readonly rooms: readonly Room[]
  /** Leaves later than this are left out. */
  readonly until?: number
  readonly progress?: Progress | undefined
}

/** Returns how many leaves it read. `from` may be the same store as `into`. */
export async function replay(
  from: Kysely<KernelTables>,
  into: WriteTx,
  { registry, rooms, until, progress }: Replay,
): Promise<number> {
  const acts = rooms.flatMap((room) => room.acts.map((act) => act.name))
  const { total } = await from
    .selectFrom('kernel_leaf')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('act', 'in', acts)
    .executeTakeFirstOrThrow()
  let done = 0
  for await (const rows of leafRows(from, acts)) {
    for (const row of rows) {
      if (until !== undefined && row.at > until) return done
      const found = registry.find(row.act)
      if (!found) continue
      const leaf = leafOf(row)
      const payload = found.act.personal.length > 0 ? openPayload(leaf, await sealedOf(from, row.seq)) : leaf.payload
      const db = await into.enter(found.room, leaf.facility)
      await found.act.apply(db, { seq: row.seq, at: leaf.at, actor: leaf.actor, facility: leaf.facility, payload })
      into.leave()
      done += 1
    }
    progress?.(done, total)
  }
  return done
}
