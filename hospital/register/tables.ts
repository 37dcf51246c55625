// The rows of this room: what was imported, and what was written by hand. Views are built from them, never stored.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { EvidenceKind } from './evidence-kinds.ts'
import type { Fact, Problem } from './fact.ts'
import type { Mapping } from './mapping/mapping.ts'

export type RegisterTables = {
  register_batch: BatchRow
  register_fact: FactRow
  register_note: NoteRow
  register_mapping: MappingRow
}

export type BatchRow = {
  id: string
  source: string
  reader: number
  profile: string | null
  gives: EvidenceKind[]
  file: string
  path: string
  observed_at: string
  mode: 'snapshot' | 'additive'
  scope: string
  problems: Problem[]
  facts: number
  /** Position of the import in the ledger: of two equally old batches the later import is newer. */
  seq: number
  imported_at: number
  imported_by: string
  /** Epoch milliseconds; null while the import stands. */
  undone_at: number | null
}

type FactRow = {
  batch: string
  n: number
  kind: Fact['kind']
  fact_key: string
  attributes: Fact['attributes']
  row_no: number | null
  sheet: string | null
}

export type NoteRow = {
  seq: number
  at: number
  actor: string
  gives: EvidenceKind[]
  /** Null after erasure. */
  fact: Fact | null
  reason: string | null
  withdrawn_at: number | null
}

type MappingRow = {
  /** Of its content. */
  id: string
  name: string
  mapping: Mapping
  saved_at: number
  saved_by: string
  /** Epoch milliseconds; null while it is on the list. */
  removed_at: number | null
}

export const registerTables: readonly TableSpec[] = [
  {
    name: 'register_batch',
    scope: 'facility',
    columns: {
      id: 'text', source: 'text', reader: 'integer', profile: 'text?', gives: 'json', file: 'text', path: 'text',
      observed_at: 'text', mode: 'text', scope: 'text', problems: 'json', facts: 'integer', seq: 'integer',
      imported_at: 'integer', imported_by: 'text', undone_at: 'integer?',
    },
    primaryKey: ['id'],
  },
  {
    name: 'register_fact',
    scope: 'facility',
    columns: {
      batch: 'text', n: 'integer', kind: 'text', fact_key: 'text', attributes: 'json', row_no: 'integer?', sheet: 'text?',
    },
    primaryKey: ['batch', 'n'],
  },
  {
    name: 'register_note',
    scope: 'facility',
    columns: {
      seq: 'integer', at: 'integer', actor: 'text', gives: 'json', fact: 'json?', reason: 'text?', withdrawn_at: 'integer?',
    },
    primaryKey: ['seq'],
  },
  {
    name: 'register_mapping',
    scope: 'facility',
    columns: { id: 'text', name: 'text', mapping: 'json', saved_at: 'integer', saved_by: 'text', removed_at: 'integer?' },
    primaryKey: ['id'],
  },
]
