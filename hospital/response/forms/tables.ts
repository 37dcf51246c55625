// Values of report fields, shared by all forms of an incident, and every version that was sent.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type FormTables = { response_form_field: FieldRow; response_form_sent: SentRow; response_form_sent_field: SentFieldRow }

export type FieldState = 'value' | 'unknown'

export type FieldRow = {
  incident: string
  field: string
  state: FieldState
  /** Null where it is unknown, or erased. */
  value: string | null
  /** The suggestion it was taken from. */
  source: string | null
  at: number
  by_person: string
}

/** 速報, 続報, 確報. */
export const stages = ['first', 'follow', 'final'] as const
export type Stage = (typeof stages)[number]

export type SentRow = {
  id: string
  incident: string
  form: string
  /** 1 for the first of this form. */
  version: number
  stage: Stage
  desk: string | null
  note: string | null
  /** The text as it went out; null once erased. */
  text: string | null
  /** SHA-256 of that text. */
  sha256: string
  at: number
  recorded_at: number
  by_person: string
  from_paper: boolean
}

/** As it stood when that version was sent. */
export type SentFieldRow = { sent: string; field: string; state: FieldState; value: string | null }

export const formTables: readonly TableSpec[] = [
  {
    name: 'response_form_field', scope: 'facility', primaryKey: ['incident', 'field'],
    columns: {
      incident: 'text', field: 'text', state: 'text', value: 'text?', source: 'text?', at: 'integer', by_person: 'text',
    },
  },
  {
    name: 'response_form_sent', scope: 'facility', primaryKey: ['id'], indexes: [['incident', 'form']],
    columns: {
      id: 'text', incident: 'text', form: 'text', version: 'integer', stage: 'text', desk: 'text?', note: 'text?', text: 'text?',
      sha256: 'text', at: 'integer', recorded_at: 'integer', by_person: 'text', from_paper: 'boolean',
    },
  },
  {
    name: 'response_form_sent_field', scope: 'facility', primaryKey: ['sent', 'field'],
    columns: { sent: 'text', field: 'text', state: 'text', value: 'text?' },
  },
]
