// What people wrote in the review, section by section. Nothing else of it is kept: phases and gaps are computed from the timeline.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type ReviewTables = { response_review: ReviewRow; response_review_check: CheckRow }

export type ReviewRow = {
  incident: string
  /** What went well, what hindered, causes; no field for people, who are not blamed. Null once erased, or not written. */
  well: string | null
  hindered: string | null
  causes: string | null
  written_at: number
  written_by: string
}

/** A check of the nine duties that shows whether an improvement holds. */
export type CheckRow = { improvement: string; check_id: string; at: number; by_person: string }

export const reviewTables: readonly TableSpec[] = [
  {
    name: 'response_review', scope: 'facility', primaryKey: ['incident'],
    columns: { incident: 'text', well: 'text?', hindered: 'text?', causes: 'text?', written_at: 'integer', written_by: 'text' },
  },
  {
    name: 'response_review_check', scope: 'facility', primaryKey: ['improvement'],
    columns: { improvement: 'text', check_id: 'text', at: 'integer', by_person: 'text' },
  },
]
