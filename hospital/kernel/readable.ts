// What can be read, and from where.
import type { Kysely } from 'kysely'
import type { FacilityId } from './act.ts'

export type Read = Kysely<Record<never, never>>

/** Something to read from: the present, or the state as of a day. */
export interface Readable {
  /** One consistent snapshot, narrowed to one facility; null sees what belongs to the installation only. */
  read<T>(facility: FacilityId | null, query: (db: Read) => Promise<T>): Promise<T>
}
