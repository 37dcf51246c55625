// 「かも?」 as it came in, whatever it turns out to be, and what became of it.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { Level } from '../triage/rules.ts'

export type ReportTables = {
  response_report: ReportRow; response_report_folded: FoldedRow; response_report_photo: PhotoRow
}

export const vias = ['page', 'phone', 'paper'] as const
export type Via = (typeof vias)[number]

export const patientAnswers = ['yes', 'no', 'unknown'] as const

export type ReportRow = {
  id: string
  /** What the reporter keeps to ask how it went. */
  receipt: string
  via: Via
  /** As on the label; null where it came without. */
  code: string | null
  /** What the register knew of the label on that day. */
  place: string | null
  device: string | null
  department: string | null
  segment: string | null
  /** As typed where no label told; null once erased. */
  typed_place: string | null
  symptoms: string[]
  /** Ticked by whoever looked into it. */
  details: string[]
  several: boolean | null
  patients: (typeof patientAnswers)[number] | null
  callback: string | null
  words: string | null
  /** When it was seen: told by the page or the paper, never later than it came in. */
  happened_at: number
  received_at: number
  /** Kept by the page until the line was back. */
  offline: boolean
  by_person: string
  /** What the reporter was told at once. */
  told: Level
  /** How often it came: what came again within the minute in a flood is counted here. */
  times: number
  looked_at: number | null
  looked_by: string | null
  answered_at: number | null
  answered_by: string | null
  result: string | null
  result_words: string | null
}

/** One of a flood: counted at the report it repeats, and still kept. */
export type FoldedRow = {
  id: string; report: string; received_at: number; callback: string | null; words: string | null; typed_place: string | null
}

export type PhotoRow = { report: string; sha256: string; size: number; type: string; received_at: number }

export const reportTables: readonly TableSpec[] = [
  {
    name: 'response_report', scope: 'facility', primaryKey: ['id'], indexes: [['receipt'], ['happened_at'], ['received_at']],
    columns: {
      id: 'text', receipt: 'text', via: 'text', code: 'text?', place: 'text?', device: 'text?', department: 'text?',
      segment: 'text?', typed_place: 'text?', symptoms: 'json', details: 'json', several: 'boolean?', patients: 'text?',
      callback: 'text?', words: 'text?', happened_at: 'integer', received_at: 'integer', offline: 'boolean',
      by_person: 'text', told: 'text', times: 'integer', looked_at: 'integer?', looked_by: 'text?',
      answered_at: 'integer?', answered_by: 'text?', result: 'text?', result_words: 'text?',
    },
  },
  {
    name: 'response_report_folded', scope: 'facility', primaryKey: ['id'], indexes: [['report']],
    columns: {
      id: 'text', report: 'text', received_at: 'integer', callback: 'text?', words: 'text?', typed_place: 'text?',
    },
  },
  {
    name: 'response_report_photo', scope: 'facility', primaryKey: ['report', 'sha256'],
    columns: { report: 'text', sha256: 'text', size: 'integer', type: 'text', received_at: 'integer' },
  },
]
