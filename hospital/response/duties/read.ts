// What is known of the duties of one incident, ready for its clocks.
import type { Write } from '#hospital/kernel/act.ts'
import type { IncidentRow } from '../incident/tables.ts'
import type { Given } from './shape.ts'
import type { AnswerRow, DutyTables, EditionRow, EscalationRow, ReportRow } from './tables.ts'

export interface DutyRows {
  readonly answers: readonly AnswerRow[]
  /** Oldest first; withdrawn ones too. */
  readonly reports: readonly ReportRow[]
  readonly escalations: readonly EscalationRow[]
  readonly editions: readonly EditionRow[]
}

export async function dutyRows(db: Write, incident: string): Promise<DutyRows> {
  const own = db.withTables<DutyTables>()
  const [answers, reports, escalations, editions] = [
    await own.selectFrom('response_duty_answer').selectAll().where('incident', '=', incident).orderBy('question').execute(),
    await own.selectFrom('response_duty_report').selectAll().where('incident', '=', incident).orderBy('at').orderBy('id').execute(),
    await own.selectFrom('response_duty_escalation').selectAll().where('incident', '=', incident).orderBy('seq').execute(),
    await own.selectFrom('response_duty_edition').selectAll().where('incident', '=', incident).orderBy('seq').execute(),
  ]
  return { answers, reports, escalations, editions }
}

/** `knownAt` is when the first member of staff knew: the clock of every duty starts there. */
export function givenOf({ known_at }: Pick<IncidentRow, 'known_at'>, { answers, reports, editions }: DutyRows): Given {
  return {
    from: known_at,
    answers: new Map(answers.map(({ question, answer }) => [question, answer])),
    told: reports.filter(({ withdrawn_at }) => withdrawn_at === null).map(({ duty, at }) => ({ duty, at })),
    decided: editions.map(({ duty, edition, taken }) => ({ duty, edition, taken })),
  }
}
