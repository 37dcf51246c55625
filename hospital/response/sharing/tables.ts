// What this hospital shares of its open incidents and with whom, who looked, whether it receives, and what came as a file.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { ShareLevel } from './levels.ts'

export type SharingTables = {
  response_share: ShareRow
  response_share_look: LookRow
  response_share_desk: DeskRow
  response_share_key: KeyRow
  response_share_taken: TakenRow
}

export type ShareRow = {
  id: string
  incident: string
  /** A facility of this installation; null: every one that receives. */
  receiver: string | null
  /** Its name on that day. */
  label: string | null
  level: ShareLevel
  until: number
  shared_at: number
  shared_by: string
  /** Taken back, or replaced by a newer one. */
  ended_at: number | null
}

/** Kept with the hospital that shared: it sees every look. */
export type LookRow = { share: string; seq: number; by_facility: string; by_person: string; looked_at: number; level: ShareLevel }

/** One row: whether this facility is a desk that others may share with. */
export type DeskRow = { desk: 'desk'; open: boolean; since: number }

/** Whose sealed files are believed: read to each other by phone once. */
export type KeyRow = { vkey: string; label: string; since: number; by_person: string }

/** What came as a sealed file from another machine; the newest of each incident. */
export type TakenRow = {
  vkey: string
  incident: string
  hospital: string
  level: ShareLevel
  made_at: number
  until: number
  /** Fields of the level. Null once erased. */
  told: Record<string, unknown> | null
  taken_at: number
  taken_by: string
}

export const sharingTables: readonly TableSpec[] = [
  {
    name: 'response_share', scope: 'facility', primaryKey: ['id'], indexes: [['incident']],
    columns: {
      id: 'text', incident: 'text', receiver: 'text?', label: 'text?', level: 'text', until: 'integer', shared_at: 'integer', shared_by: 'text',
      ended_at: 'integer?',
    },
  },
  {
    name: 'response_share_look', scope: 'facility', primaryKey: ['share', 'seq'],
    columns: { share: 'text', seq: 'integer', by_facility: 'text', by_person: 'text', looked_at: 'integer', level: 'text' },
  },
  {
    name: 'response_share_desk', scope: 'facility', primaryKey: ['desk'],
    columns: { desk: 'text', open: 'boolean', since: 'integer' },
  },
  {
    name: 'response_share_key', scope: 'facility', primaryKey: ['vkey'],
    columns: { vkey: 'text', label: 'text', since: 'integer', by_person: 'text' },
  },
  {
    name: 'response_share_taken', scope: 'facility', primaryKey: ['vkey', 'incident'],
    columns: {
      vkey: 'text', incident: 'text', hospital: 'text', level: 'text', made_at: 'integer', until: 'integer', told: 'json?', taken_at: 'integer',
      taken_by: 'text',
    },
  },
]
