// What was secured: items with a number, the files of each, every hand it went through, and devices nobody may set up anew.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type EvidenceTables = {
  response_item: ItemRow
  response_item_file: ItemFileRow
  response_sealed: SealedRow
  response_custody: CustodyRow
  response_hold: HoldRow
  response_evidence_read: EvidenceReadRow
}

export const methods = ['photo', 'collected', 'copied', 'disk-image', 'memory', 'log-export', 'paper', 'device-itself', 'other'] as const
export type Method = (typeof methods)[number]

export type ItemRow = {
  id: string
  incident: string
  /** `E-3`, counted within its incident. */
  number: string
  what: string | null
  /** Key in the register, where the device stands there. */
  device: string | null
  device_label: string | null
  place: string | null
  collector: string | null
  method: Method
  collected_at: number
  from_paper: boolean
  /** Where it lies, and the number on the seal of its bag. */
  storage: string | null
  seal: string | null
  /** Who has it now. */
  holder: string | null
  /** Files that were ever added, also those whose names were erased since: numbers are never given twice. */
  file_count: number
}

export type ItemFileRow = {
  item: string
  /** 1, 2 … in the order in which they came: a name in a bag is made of it. */
  n: number
  /** As it came. */
  name: string | null
  sha256: string
  size: number
  taken_at: number
  taken_by: string
}

/** One folder that came with lists of hashes: what they are known by as a whole, and where they do not fit. */
export type SealedRow = {
  item: string
  seq: number
  seal: string | null
  /** As it was written on paper beside the machine; null where nobody typed it. */
  seal_told: string | null
  faults: { readonly code: string; readonly path: string | null }[]
}

export type CustodyRow = {
  item: string
  seq: number
  happened_at: number
  recorded_at: number
  from_person: string | null
  to_person: string | null
  reason: string | null
  by_person: string
  from_paper: boolean
}

export const holdEnds = ['acquired', 'released'] as const

/** 保全中・初期化禁止: until what is on it was acquired, or somebody let it go with a reason. */
export type HoldRow = {
  incident: string
  /** Key in the register; a name as typed where it stands in no list. */
  device: string
  label: string
  reason: string | null
  since: number
  by_person: string
  ended: (typeof holdEnds)[number] | null
  ended_at: number | null
  ended_by: string | null
  ended_reason: string | null
}

export const readFaults = ['missing', 'changed', 'unreadable'] as const

/** All evidence of the hospital was read again, to its last byte. */
export type EvidenceReadRow = {
  seq: number
  read_at: number
  files: number
  /** Also those that are not in `faults`. */
  fault_count: number
  faults: readonly { incident: string; item: string; number: string; n: number; why: (typeof readFaults)[number] }[]
}

export const evidenceTables: readonly TableSpec[] = [
  {
    name: 'response_item', scope: 'facility', primaryKey: ['id'], indexes: [['incident']],
    columns: {
      id: 'text', incident: 'text', number: 'text', what: 'text?', device: 'text?', device_label: 'text?', place: 'text?',
      collector: 'text?', method: 'text', collected_at: 'integer', from_paper: 'boolean', storage: 'text?', seal: 'text?', holder: 'text?',
      file_count: 'integer',
    },
  },
  {
    name: 'response_item_file', scope: 'facility', primaryKey: ['item', 'n'], indexes: [['sha256']],
    columns: {
      item: 'text', n: 'integer', name: 'text?', sha256: 'text', size: 'integer', taken_at: 'integer', taken_by: 'text',
    },
  },
  {
    name: 'response_sealed', scope: 'facility', primaryKey: ['item', 'seq'],
    columns: { item: 'text', seq: 'integer', seal: 'text?', seal_told: 'text?', faults: 'json' },
  },
  {
    name: 'response_custody', scope: 'facility', primaryKey: ['item', 'seq'],
    columns: {
      item: 'text', seq: 'integer', happened_at: 'integer', recorded_at: 'integer', from_person: 'text?', to_person: 'text?',
      reason: 'text?', by_person: 'text', from_paper: 'boolean',
    },
  },
  {
    name: 'response_hold', scope: 'facility', primaryKey: ['incident', 'device'],
    columns: {
      incident: 'text', device: 'text', label: 'text', reason: 'text?', since: 'integer', by_person: 'text', ended: 'text?',
      ended_at: 'integer?', ended_by: 'text?', ended_reason: 'text?',
    },
  },
  {
    name: 'response_evidence_read', scope: 'facility', primaryKey: ['seq'],
    columns: { seq: 'integer', read_at: 'integer', files: 'integer', fault_count: 'integer', faults: 'json' },
  },
]
