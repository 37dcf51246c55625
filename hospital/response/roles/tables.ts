// Who held which of the six roles, from when until when.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { ResponseRole } from '../lanes.ts'

export type RoleTables = { response_role: RoleRow }

export type RoleRow = {
  incident: string
  role: ResponseRole
  seq: number
  /** As typed; null once erased. */
  holder: string | null
  since: number
  /** Null: holds it still. */
  until: number | null
  /** What the next one must know; null once erased. */
  note: string | null
  by_person: string
}

export const roleTables: readonly TableSpec[] = [
  {
    name: 'response_role', scope: 'facility', primaryKey: ['incident', 'role', 'seq'],
    columns: {
      incident: 'text', role: 'text', seq: 'integer', holder: 'text?', since: 'integer', until: 'integer?', note: 'text?',
      by_person: 'text',
    },
  },
]
