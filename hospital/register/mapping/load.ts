// Saved mappings back from the store: those on the list, and any that something was ever read by.
import type { Actor, FacilityId } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Receipt, Refusal } from '#hospital/kernel/outcome.ts'
import type { Readable } from '#hospital/kernel/readable.ts'
import type { RegisterTables } from '../tables.ts'
import { mappingSaved } from '../acts/mapping.ts'
import { mappingId, type Mapping } from './mapping.ts'

export interface SavedMapping {
  readonly id: string
  readonly mapping: Mapping
  /** Epoch milliseconds. */
  readonly savedAt: number
  readonly savedBy: string
}

/** By name. */
export function savedMappings(readable: Readable, facility: FacilityId): Promise<readonly SavedMapping[]> {
  return readable.read(facility, async (db) => {
    const rows = await db
      .withTables<RegisterTables>()
      .selectFrom('register_mapping')
      .selectAll()
      .where('removed_at', 'is', null)
      .orderBy('name')
      .execute()
    return rows.map(({ id, mapping, saved_at: savedAt, saved_by: savedBy }) => ({ id, mapping, savedAt, savedBy }))
  })
}

/** Older editions and removed ones too: a batch keeps the id of its mapping. */
export function mappingById(readable: Readable, facility: FacilityId, id: string): Promise<Mapping | undefined> {
  return readable.read(facility, async (db) => {
    const row = await db
      .withTables<RegisterTables>()
      .selectFrom('register_mapping')
      .select('mapping')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.mapping
  })
}

export async function saveMapping(
  kernel: Pick<Kernel, 'commit'>,
  actor: Actor,
  mapping: Mapping,
): Promise<{ readonly id: string; readonly result: Receipt | Refusal }> {
  const id = mappingId(mapping)
  return { id, result: await kernel.commit(actor, mappingSaved, { id, mapping }) }
}
