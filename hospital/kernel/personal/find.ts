// Finds where a facility's record holds something about a person, so that it can be shown, and erased if it is to be.
import type { FacilityId } from '../act.ts'
import type { Store } from '../store/store.ts'
import { openBlock } from './block.ts'

export interface PersonalPlace {
  readonly seq: number
  readonly at: number
  readonly act: string
  readonly field: string
  /** Position in the list, or 0 for a single value; what `personal.erased` takes. */
  readonly position: number
  readonly value: unknown
}

const most = 1000

/** Newest first; full-width and half-width spellings are one. */
export async function findPersonal(store: Store, facility: FacilityId, text: string): Promise<readonly PersonalPlace[]> {
  const wanted = text.normalize('NFKC').toLowerCase()
  if (wanted.trim() === '') return []
  const found: PersonalPlace[] = []
  await store.readAll(async (db) => {
    const leaves = await db
      .selectFrom('kernel_leaf')
      .select(['seq', 'at', 'act'])
      .where('facility', '=', facility)
      .where('seq', 'in', db.selectFrom('kernel_sealed').select('seq'))
      .orderBy('seq', 'desc')
      .execute()
    for (const { seq, at, act } of leaves) {
      const blocks = await db.selectFrom('kernel_sealed').selectAll().where('seq', '=', seq).execute()
      for (const block of blocks) {
        for (const [n, value] of openBlock(block).entries()) {
          if (found.length >= most) return
          if (value === null || !JSON.stringify(value).normalize('NFKC').toLowerCase().includes(wanted)) continue
          found.push({ seq, at, act, field: block.field, position: block.first + n, value })
        }
      }
    }
  })
  return found
}
