// Cases of one's own, told at three levels; what was confirmed in each; and cases that other hospitals handed over.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { CaseField, CaseLevel, PlaceKind } from './levels.ts'

export type CaseTables = {
  response_case: CaseRow; response_case_told: ToldRow; response_case_confirmed: ConfirmedRow; response_case_taken: TakenCaseRow
}

/** One closed incident. */
export type CaseRow = { id: string; incident: string; year: number; kind: string; days: number; made_at: number; made_by: string }

/** Each level has its own text: nothing goes over from one to the other by itself. */
export type ToldRow = {
  case_id: string
  level: CaseLevel
  /** By field; null where it was erased. */
  texts: Partial<Record<CaseField, string | null>>
  written_at: number
  written_by: string
  /** Null: a draft, or rewritten since. */
  published_at: number | null
  published_by: string | null
}

/** 「消さずに出す」: one place, by one person, for a reason. Falls when its field is written anew. */
export type ConfirmedRow = {
  case_id: string
  level: CaseLevel
  field: CaseField
  starts: number
  ends: number
  kind: PlaceKind
  reason: string | null
  at: number
  by_person: string
}

export type TakenCaseRow = {
  /** SHA-256 of what came. */
  id: string
  level: CaseLevel
  year: number
  kind: string
  days: number | null
  /** Whose it is, where they said so. */
  giver: string | null
  texts: Partial<Record<CaseField, string | null>>
  taken_at: number
  taken_by: string
}

export const caseTables: readonly TableSpec[] = [
  {
    name: 'response_case', scope: 'facility', primaryKey: ['id'], indexes: [['incident']],
    columns: { id: 'text', incident: 'text', year: 'integer', kind: 'text', days: 'integer', made_at: 'integer', made_by: 'text' },
  },
  {
    name: 'response_case_told', scope: 'facility', primaryKey: ['case_id', 'level'],
    columns: {
      case_id: 'text', level: 'text', texts: 'json', written_at: 'integer', written_by: 'text', published_at: 'integer?', published_by: 'text?',
    },
  },
  {
    name: 'response_case_confirmed', scope: 'facility', primaryKey: ['case_id', 'level', 'field', 'starts', 'ends'],
    columns: {
      case_id: 'text', level: 'text', field: 'text', starts: 'integer', ends: 'integer', kind: 'text', reason: 'text?', at: 'integer',
      by_person: 'text',
    },
  },
  {
    name: 'response_case_taken', scope: 'facility', primaryKey: ['id'],
    columns: {
      id: 'text', level: 'text', year: 'integer', kind: 'text', days: 'integer?', giver: 'text?', texts: 'json', taken_at: 'integer', taken_by: 'text',
    },
  },
]
