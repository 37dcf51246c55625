// What a room gives the kernel. Projections have no migrations: when `version` changes they are rebuilt from the
// ledger.
import type { Act } from './act.ts'

/**
 * `json`: write an object, a list, or JSON text (never a bare string); it reads back parsed.
 * `integer` holds safe integers.
 */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'json' | 'bytes'

/**
 * One portable table: STRICT on SQLite, row-level security on PostgreSQL. Every facility table has a `facility` column
 * by itself.
 */
export interface TableSpec {
  readonly name: string
  readonly scope: 'facility' | 'installation'
  readonly columns: Readonly<Record<string, ColumnType | `${ColumnType}?`>>
  /** `facility` is prepended by the kernel for facility tables. */
  readonly primaryKey: readonly string[]
  readonly indexes?: readonly (readonly string[])[]
}

export interface Room {
  readonly name: string
  readonly version: number
  readonly tables: readonly TableSpec[]
  // Payload types differ per act; the schema in each act is what guards them.
  readonly acts: readonly Act[]
}
