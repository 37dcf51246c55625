// Heads of the record that stand outside of it: signed on paper by two people, or stamped by a time-stamping authority.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type AnchorTables = { response_signed_head: SignedHeadRow; response_stamped_head: StampedHeadRow }

export type SignedHeadRow = {
  seq: number
  /** Entries of the record that the head is of. */
  size: number
  /** The 64 characters on the paper. */
  code: string
  first: string | null
  second: string | null
  /** Where the paper lies, and who was told the value. */
  kept: string | null
  signed_at: number
  by_person: string
}

export type StampedHeadRow = {
  seq: number
  size: number
  root: string
  /** What the authority says. */
  stamped_at: number
  authority: string
  serial: string
  /** Base64 of the answer as it came, for others to verify. */
  token: string
  by_person: string
}

export const anchorTables: readonly TableSpec[] = [
  {
    name: 'response_signed_head', scope: 'facility', primaryKey: ['seq'],
    columns: {
      seq: 'integer', size: 'integer', code: 'text', first: 'text?', second: 'text?', kept: 'text?', signed_at: 'integer', by_person: 'text',
    },
  },
  {
    name: 'response_stamped_head', scope: 'facility', primaryKey: ['seq'],
    columns: {
      seq: 'integer', size: 'integer', root: 'text', stamped_at: 'integer', authority: 'text', serial: 'text', token: 'text', by_person: 'text',
    },
  },
]
