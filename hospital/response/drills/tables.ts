// Exercises as this hospital changed or added them, drills as they were run, what was given out and what was seen.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { Exercise } from './exercise.ts'

export type DrillTables = {
  response_exercise: ExerciseRow
  response_drill: DrillRow
  response_drill_inject: InjectRow
  response_drill_score: ScoreRow
}

export type ExerciseRow = {
  exercise: string
  /** From 1; what was shipped counts as 0. */
  version: number
  body: Exercise
  kept_at: number
  kept_by: string
}

export type DrillRow = {
  /** The incident with mode `drill` it runs on. */
  incident: string
  exercise: string
  version: number
  /** As it was run: what stood in it then stays true for this drill. */
  body: Exercise
  /** Ward or department; null: the whole hospital. */
  ward: string | null
  /** How many; never who. */
  participants: number | null
  /** As typed; null once erased. */
  facilitator: string | null
  /** The real incident whose playbooks and roles it began with. */
  copied_from: string | null
  started_at: number
  ended_at: number | null
  /** What went well, in people's own words; null once erased. */
  strengths: string | null
  /** An answer to each question of the hot wash; null: none, or erased. */
  hotwash: (string | null)[]
}

export type InjectRow = { incident: string; inject: string; given_at: number; resolved_at: number | null }

/** 2 in time, 1 late or partly, 0 not seen, null not tried. Of what a role did, never of a person. */
export const scores = [2, 1, 0] as const
export type Score = (typeof scores)[number]

export type ScoreRow = { incident: string; inject: string; expectation: string; score: Score | null; set_at: number; set_by: string }

export const drillTables: readonly TableSpec[] = [
  {
    name: 'response_exercise', scope: 'facility', primaryKey: ['exercise', 'version'],
    columns: { exercise: 'text', version: 'integer', body: 'json', kept_at: 'integer', kept_by: 'text' },
  },
  {
    name: 'response_drill', scope: 'facility', primaryKey: ['incident'],
    columns: {
      incident: 'text', exercise: 'text', version: 'integer', body: 'json', ward: 'text?', participants: 'integer?', facilitator: 'text?',
      copied_from: 'text?', started_at: 'integer', ended_at: 'integer?', strengths: 'text?', hotwash: 'json',
    },
  },
  {
    name: 'response_drill_inject', scope: 'facility', primaryKey: ['incident', 'inject'],
    columns: { incident: 'text', inject: 'text', given_at: 'integer', resolved_at: 'integer?' },
  },
  {
    name: 'response_drill_score', scope: 'facility', primaryKey: ['incident', 'inject', 'expectation'],
    columns: { incident: 'text', inject: 'text', expectation: 'text', score: 'integer?', set_at: 'integer', set_by: 'text' },
  },
]
