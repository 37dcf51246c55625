// The rows of this room: what was found, what people do about it, and what was said at the stock-take.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { Asking, Said } from './finding.ts'
import type { Evidence } from '#hospital/register/fact.ts'

export type WorkTables = {
  work_evaluation: { seq: number; at: number; as_of: string; editions: string[]; principles: PrincipleTally[] }
  work_finding: FindingRow
  work_finding_event: FindingEvent
  work_task: TaskRow
  work_exception: ExceptionRow
  work_attestation: AttestationRow
  work_stocktake: StocktakeRow
  work_sheet: SheetRow
  work_entry: EntryRow
}

/** One duty in one evaluation: the points of its trend. */
export type PrincipleTally = {
  readonly number: number
  readonly verdict: string
  readonly fail: number
  readonly unknown: number
  readonly pass: number
  readonly notApplicable: number
}

export type FindingRow = {
  id: string
  principle: number
  check_id: string
  subject_kind: string | null
  subject_key: string | null
  label: string | null
  /** Where the label is words of a language. */
  title: Said | null
  verdict: 'fail' | 'unknown'
  asked_by: Asking[]
  evidence: Evidence[]
  /** Day it was first seen (again, if it had gone). */
  since: string
  /** Day it was no longer seen; null while it lasts. */
  ended: string | null
}

export type FindingEvent = {
  finding: string
  seq: number
  on_day: string
  event: 'opened' | 'returned' | 'changed' | 'ended'
  verdict: string | null
}

export type TaskRow = {
  id: string
  check_id: string
  principle: number
  findings: string[]
  duty: string
  assignee: string | null
  due: string | null
  state: 'open' | 'done'
  note: string | null
  created_at: number
  created_by: string
  done_at: number | null
  done_by: string | null
}

export type ExceptionRow = {
  id: string
  finding: string
  reason: string | null
  measure: string | null
  until: string
  state: 'requested' | 'approved' | 'refused' | 'ended' | 'expired'
  requested_by: string
  requested_at: number
  decided_by: string | null
  decided_at: number | null
  note: string | null
}

export type AttestationRow = {
  edition: string
  item: string
  answer: 'yes' | 'no' | 'notApplicable'
  confirmed_on: string | null
  target_on: string | null
  note: string | null
  by_person: string
  at: number
}

export type StocktakeRow = {
  id: string
  title: string
  scope: string
  due: string
  state: 'open' | 'closed'
  started_at: number
  closed_at: number | null
}

export type SheetRow = {
  campaign: string
  id: string
  department: string
  head: string | null
  /** SHA-256 of the token in the link; the token itself is never kept. */
  token_hash: string
  reminded_at: number | null
  answered_at: number | null
  answered_by: string | null
  via: 'page' | 'paper' | null
}

export type StocktakeAnswer = 'inUse' | 'stop' | 'unsure'

export type EntryRow = {
  campaign: string
  sheet: string
  id: string
  realm: string
  login: string
  label: string
  /** What helps to recognise it: last used, title. */
  hint: string | null
  answer: StocktakeAnswer | null
  note: string | null
}

export const workTables: readonly TableSpec[] = [
  {
    name: 'work_evaluation', scope: 'facility', primaryKey: ['seq'],
    columns: { seq: 'integer', at: 'integer', as_of: 'text', editions: 'json', principles: 'json' },
  },
  {
    name: 'work_finding', scope: 'facility', primaryKey: ['id'], indexes: [['check_id'], ['ended']],
    columns: {
      id: 'text', principle: 'integer', check_id: 'text', subject_kind: 'text?', subject_key: 'text?', label: 'text?', title: 'json?',
      verdict: 'text', asked_by: 'json', evidence: 'json', since: 'text', ended: 'text?',
    },
  },
  {
    name: 'work_finding_event', scope: 'facility', primaryKey: ['finding', 'seq', 'event'],
    columns: { finding: 'text', seq: 'integer', on_day: 'text', event: 'text', verdict: 'text?' },
  },
  {
    name: 'work_task', scope: 'facility', primaryKey: ['id'], indexes: [['state']],
    columns: {
      id: 'text', check_id: 'text', principle: 'integer', findings: 'json', duty: 'text', assignee: 'text?', due: 'text?',
      state: 'text', note: 'text?', created_at: 'integer', created_by: 'text', done_at: 'integer?', done_by: 'text?',
    },
  },
  {
    name: 'work_exception', scope: 'facility', primaryKey: ['id'], indexes: [['finding']],
    columns: {
      id: 'text', finding: 'text', reason: 'text?', measure: 'text?', until: 'text', state: 'text', requested_by: 'text',
      requested_at: 'integer', decided_by: 'text?', decided_at: 'integer?', note: 'text?',
    },
  },
  {
    name: 'work_attestation', scope: 'facility', primaryKey: ['edition', 'item'],
    columns: {
      edition: 'text', item: 'text', answer: 'text', confirmed_on: 'text?', target_on: 'text?', note: 'text?',
      by_person: 'text', at: 'integer',
    },
  },
  {
    name: 'work_stocktake', scope: 'facility', primaryKey: ['id'],
    columns: {
      id: 'text', title: 'text', scope: 'text', due: 'text', state: 'text', started_at: 'integer', closed_at: 'integer?',
    },
  },
  {
    name: 'work_sheet', scope: 'facility', primaryKey: ['campaign', 'id'], indexes: [['token_hash']],
    columns: {
      campaign: 'text', id: 'text', department: 'text', head: 'text?', token_hash: 'text', reminded_at: 'integer?',
      answered_at: 'integer?', answered_by: 'text?', via: 'text?',
    },
  },
  {
    name: 'work_entry', scope: 'facility', primaryKey: ['campaign', 'id'], indexes: [['campaign', 'sheet']],
    columns: {
      campaign: 'text', sheet: 'text', id: 'text', realm: 'text', login: 'text', label: 'text', hint: 'text?',
      answer: 'text?', note: 'text?',
    },
  },
]
