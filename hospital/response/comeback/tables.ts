// How far each system and device has come back, what was confirmed before it was connected, and what is still on paper only.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type ComebackTables = {
  response_comeback: ComebackRow
  response_gate: GateRow
  response_reentry: ReentryRow
  response_rebuilt: RebuiltRow
}

/** In this order; `down` can be reached from anywhere, when it is found again. */
export const comebackStates = ['down', 'cleaned', 'scanned', 'connected', 'signed'] as const
export type ComebackState = (typeof comebackStates)[number]

export const subjectKinds = ['system', 'device'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export type ComebackRow = {
  incident: string
  kind: SubjectKind
  key: string
  label: string
  state: ComebackState
  since: number
  /** Who said so; of `signed` the clinician. */
  by_name: string | null
  how: string | null
}

export const gateAnswers = ['yes', 'no', 'notApplicable'] as const

/** `kind` and `key` are empty where it is answered once for the whole hospital. */
export type GateRow = {
  incident: string
  kind: string
  key: string
  item: string
  answer: (typeof gateAnswers)[number]
  by_name: string | null
  how: string | null
  at: number
}

/** Old data brought up to date from paper: sheets counted, entered, and looked over by a second person. */
export type ReentryRow = {
  incident: string
  system: string
  form: string
  counted: number
  entered: number
  checked: number
  at: number
  note: string | null
}

/** Terminals that stand again. */
export type RebuiltRow = {
  incident: string
  seq: number
  way: 'rebuilt' | 'spare'
  count: number
  happened_at: number
}

export const comebackTables: readonly TableSpec[] = [
  {
    name: 'response_comeback', scope: 'facility', primaryKey: ['incident', 'kind', 'key'],
    columns: {
      incident: 'text', kind: 'text', key: 'text', label: 'text', state: 'text', since: 'integer', by_name: 'text?', how: 'text?',
    },
  },
  {
    name: 'response_gate', scope: 'facility', primaryKey: ['incident', 'kind', 'key', 'item'],
    columns: {
      incident: 'text', kind: 'text', key: 'text', item: 'text', answer: 'text', by_name: 'text?', how: 'text?', at: 'integer',
    },
  },
  {
    name: 'response_reentry', scope: 'facility', primaryKey: ['incident', 'system', 'form'],
    columns: {
      incident: 'text', system: 'text', form: 'text', counted: 'integer', entered: 'integer', checked: 'integer', at: 'integer',
      note: 'text?',
    },
  },
  {
    name: 'response_rebuilt', scope: 'facility', primaryKey: ['incident', 'seq'],
    columns: { incident: 'text', seq: 'integer', way: 'text', count: 'integer', happened_at: 'integer' },
  },
]
