// What people wrote in the review, section by section. Nothing else of it is kept: phases and gaps are computed from the timeline.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type ReviewTables = { response_review: ReviewRow }

/** What went well, what hindered, causes. There is none for people: nobody is blamed. */
export const reviewSections = ['well', 'hindered', 'causes'] as const
export type ReviewSection = (typeof reviewSections)[number]

export type ReviewRow = {
  incident: string
  /** Null once erased, or not written. */
  well: string | null
  hindered: string | null
  causes: string | null
  written_at: number
  written_by: string
}

export const reviewTables: readonly TableSpec[] = [
  {
    name: 'response_review', scope: 'facility', primaryKey: ['incident'],
    columns: { incident: 'text', well: 'text?', hindered: 'text?', causes: 'text?', written_at: 'integer', written_by: 'text' },
  },
]
