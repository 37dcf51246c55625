// The kernel's own projections.
import type { TableSpec } from '../room.ts'

// A type, not an interface: Kysely's `withTables` asks for an index signature.
export type OwnTables = {
  facility: { facility: string; name: string; added_at: number }
  stored_file: {
    facility: string
    sha256: string
    size: number
    name: string | null
    stored_at: number
    stored_by: string
    present: boolean
  }
  ledger_key: { vkey: string; since: number }
}

/** Its row belongs to the facility it names, so one facility cannot see that another exists. */
export const facilityTable: TableSpec = {
  name: 'facility',
  scope: 'facility',
  columns: { name: 'text', added_at: 'integer' },
  primaryKey: [],
}

export const ownTables: readonly TableSpec[] = [
  facilityTable,
  {
    name: 'stored_file',
    scope: 'facility',
    primaryKey: ['sha256'],
    indexes: [['stored_at']],
    columns: {
      sha256: 'text',
      size: 'integer',
      name: 'text?',
      stored_at: 'integer',
      stored_by: 'text',
      present: 'boolean',
    },
  },
  { name: 'ledger_key', scope: 'installation', columns: { vkey: 'text', since: 'integer' }, primaryKey: ['vkey'] },
]
