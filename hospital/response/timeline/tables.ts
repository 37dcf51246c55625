// The timeline of an incident: one row for everything that was done, seen or said, in the order in which it was recorded.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { Message } from '#hospital/kernel/text.ts'
import type { Lane } from '../lanes.ts'

export type TimelineTables = { response_line: LineRow }

/** The part of the room that wrote it. */
export const lineKinds = [
  'report', 'incident', 'step', 'cut', 'role', 'declared', 'note', 'call', 'duty', 'form', 'evidence', 'recovery', 'told', 'inject',
] as const
export type LineKind = (typeof lineKinds)[number]

export type LineRow = {
  incident: string
  seq: number
  /** Of the lines of one act. */
  n: number
  happened_at: number
  recorded_at: number
  kind: LineKind
  lane: Lane | null
  /** A sentence of the house; null where people's own words are all there is. */
  said: Message | null
  /** People's own words; null once erased. */
  words: string | null
  by_person: string
  from_paper: boolean
}

export const timelineTables: readonly TableSpec[] = [
  {
    name: 'response_line', scope: 'facility', primaryKey: ['incident', 'seq', 'n'], indexes: [['incident', 'happened_at']],
    columns: {
      incident: 'text', seq: 'integer', n: 'integer', happened_at: 'integer', recorded_at: 'integer', kind: 'text', lane: 'text?',
      said: 'json?', words: 'text?', by_person: 'text', from_paper: 'boolean',
    },
  },
]
