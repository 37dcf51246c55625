// Companies from outside that were asked during an incident, one row each.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { Answer } from './sheet.ts'

export type OutsideTables = { response_company: CompanyRow }

export type CompanyRow = {
  incident: string
  company: string
  answers: Readonly<Record<string, Answer>>
  note: string | null
  asked_at: number
  by_person: string
}

export const outsideTables: readonly TableSpec[] = [{
  name: 'response_company', scope: 'facility', primaryKey: ['incident', 'company'],
  columns: { incident: 'text', company: 'text', answers: 'json', note: 'text?', asked_at: 'integer', by_person: 'text' },
}]
