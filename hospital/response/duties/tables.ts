// What people answered, whom they told, whom they asked to decide, and which edition of a duty they took.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { AnswerWord } from './rules.ts'

export type DutyTables = {
  response_duty_answer: AnswerRow
  response_duty_report: ReportRow
  response_duty_escalation: EscalationRow
  response_duty_edition: EditionRow
}

export type AnswerRow = { incident: string; question: string; answer: AnswerWord; at: number; by_person: string }

export const ways = ['phone', 'web', 'mail', 'fax', 'post', 'visit'] as const
export type Way = (typeof ways)[number]

export type ReportRow = {
  id: string
  incident: string
  duty: string
  at: number
  recorded_at: number
  recorded_by: string
  /** Who told, and to which desk; null once erased. */
  who: string | null
  desk: string | null
  way: Way
  receipt: string | null
  note: string | null
  from_paper: boolean
  /** Ticked by mistake. */
  withdrawn_at: number | null
}

export type EscalationRow = {
  incident: string
  duty: string
  seq: number
  /** Who must decide. */
  role: string
  person: string | null
  at: number
  by_person: string
}

export type EditionRow = { incident: string; duty: string; edition: string; seq: number; taken: boolean; at: number; by_person: string }

export const dutyTables: readonly TableSpec[] = [
  {
    name: 'response_duty_answer', scope: 'facility', primaryKey: ['incident', 'question'],
    columns: { incident: 'text', question: 'text', answer: 'text', at: 'integer', by_person: 'text' },
  },
  {
    name: 'response_duty_report', scope: 'facility', primaryKey: ['id'], indexes: [['incident']],
    columns: {
      id: 'text', incident: 'text', duty: 'text', at: 'integer', recorded_at: 'integer', recorded_by: 'text', who: 'text?',
      desk: 'text?', way: 'text', receipt: 'text?', note: 'text?', from_paper: 'boolean', withdrawn_at: 'integer?',
    },
  },
  {
    name: 'response_duty_escalation', scope: 'facility', primaryKey: ['incident', 'duty', 'seq'],
    columns: { incident: 'text', duty: 'text', seq: 'integer', role: 'text', person: 'text?', at: 'integer', by_person: 'text' },
  },
  {
    name: 'response_duty_edition', scope: 'facility', primaryKey: ['incident', 'duty', 'edition'],
    columns: { incident: 'text', duty: 'text', edition: 'text', seq: 'integer', taken: 'boolean', at: 'integer', by_person: 'text' },
  },
]
