// What is to be better next time, of a drill or a real incident: a task with an owner and a day.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type ImproveTables = { response_improvement: ImprovementRow }

export type ImprovementRow = {
  id: string
  /** The incident or drill it came out of. */
  of: string
  /** In people's own words; null once erased. */
  what: string | null
  /** Somebody with a log-in. */
  owner: string | null
  /** Somebody without one, or a ward, as typed; null once erased. */
  owner_name: string | null
  /** ISO day. */
  due: string
  state: 'open' | 'done'
  note: string | null
  added_at: number
  added_by: string
  done_at: number | null
}

export const improveTables: readonly TableSpec[] = [
  {
    name: 'response_improvement', scope: 'facility', primaryKey: ['id'], indexes: [['of'], ['state']],
    columns: {
      id: 'text', of: 'text', what: 'text?', owner: 'text?', owner_name: 'text?', due: 'text', state: 'text', note: 'text?',
      added_at: 'integer', added_by: 'text', done_at: 'integer?',
    },
  },
]
