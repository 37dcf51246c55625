// What the kernel asks of a place that keeps things. SQLite and PostgreSQL answer it, and one suite holds both to it.
import type { Kysely } from 'kysely'
import type { FacilityId, Write } from '../act.ts'
import type { Read } from '../readable.ts'
import type { Room } from '../room.ts'
import type { KernelTables } from './tables.ts'

/** Everything, all facilities: only for the kernel itself, never handed to a room. */
export const everywhere = '*'

export interface WriteTx {
  readonly kernel: Kysely<KernelTables>
  /**
   * What an act's `apply` may use: the tables of its room, the rows of its facility. Ends with the next `enter` or
   * `leave`.
   */
  enter(room: Room, facility: FacilityId | null): Promise<Write>
  leave(): void
  /** One level: undone or kept before the next begins. */
  savepoint(): Promise<void>
  undo(): Promise<void>
  keep(): Promise<void>
  dropTables(names: readonly string[]): Promise<void>
  createTables(room: Room): Promise<void>
}

export interface Store {
  readonly kind: 'sqlite' | 'postgres'
  /** One transaction at a time; on disk when it resolves, and nothing of it remains when it throws. */
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>
  read<T>(facility: FacilityId | null, query: (db: Read) => Promise<T>): Promise<T>
  /** A snapshot of all rows of all rooms and of the kernel's tables. */
  readAll<T>(query: (db: Kysely<KernelTables>) => Promise<T>): Promise<T>
  /** Lets go of older copies of what was just erased, where the store itself keeps some for a while. */
  forget(): Promise<void>
  /** What an error of this store means to the caller. */
  judge(error: unknown): StoreError
  close(): Promise<void>
}

/**
 * `full`, `readonly`: refused, and may work again later. `lost`: nobody knows what is on disk, so the kernel must be
 * opened anew.
 * `constraint`: an act broke a rule of its own tables. `other`: a bug.
 */
export type StoreError = 'full' | 'readonly' | 'lost' | 'constraint' | 'other'
