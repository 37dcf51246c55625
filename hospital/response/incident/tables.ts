// An incident, or a drill that looks like one: everything else of the room hangs on its id.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type IncidentTables = { response_incident: IncidentRow }

export const incidentStates = ['open', 'recovering', 'closed'] as const
export type IncidentState = (typeof incidentStates)[number]

export type IncidentRow = {
  id: string
  /** `I-3`, and `T-3` for a drill: counted apart, so that a drill leaves no gap among the real ones. */
  number: string
  mode: 'real' | 'drill'
  title: string | null
  state: IncidentState
  /** When any member of staff first knew: clocks of duties start here. */
  known_at: number
  opened_at: number
  opened_by: string
  closed_at: number | null
  /** かも? reports it came from. */
  reports: string[]
}

export const incidentTables: readonly TableSpec[] = [
  {
    name: 'response_incident', scope: 'facility', primaryKey: ['id'], indexes: [['state']],
    columns: {
      id: 'text', number: 'text', mode: 'text', title: 'text?', state: 'text', known_at: 'integer', opened_at: 'integer',
      opened_by: 'text', closed_at: 'integer?', reports: 'json',
    },
  },
]
