// Every call that was tried: whom, on which number, what came of it; and how this hospital wants its tree called.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { CallingRules } from './calling.ts'

export type CallTables = { response_call: CallRow; response_calling: CallingRow }

export const outcomes = ['reached', 'message', 'no-answer', 'busy', 'wrong-number'] as const
export type Outcome = (typeof outcomes)[number]

export type CallRow = {
  incident: string
  seq: number
  /** Key of the contact in the register; null where somebody was called who stands in no list. */
  contact: string | null
  name: string | null
  channel: string | null
  outcome: Outcome
  called_at: number
  recorded_at: number
  words: string | null
  by_person: string
  from_paper: boolean
}

/** Every version; the newest counts. */
export type CallingRow = {
  version: number
  /** Null: back to those that come with the program. */
  rules: CallingRules | null
  kept_at: number
  kept_by: string
}

export const callTables: readonly TableSpec[] = [
  {
    name: 'response_call', scope: 'facility', primaryKey: ['incident', 'seq'],
    columns: {
      incident: 'text', seq: 'integer', contact: 'text?', name: 'text?', channel: 'text?', outcome: 'text', called_at: 'integer',
      recorded_at: 'integer', words: 'text?', by_person: 'text', from_paper: 'boolean',
    },
  },
  {
    name: 'response_calling', scope: 'facility', primaryKey: ['version'],
    columns: { version: 'integer', rules: 'json?', kept_at: 'integer', kept_by: 'text' },
  },
]
