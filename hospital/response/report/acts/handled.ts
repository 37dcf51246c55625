// What is done with reports: looked at, answered, made part of an incident.
import { z } from 'zod'
import { defineAct, type Write } from '#hospital/kernel/act.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { runningIncident } from '../../incident/running.ts'
import { incidentOf } from '../../incident/read.ts'
import type { IncidentTables } from '../../incident/tables.ts'
import { id, line, prose } from '../../payload.ts'
import { tell } from '../../timeline/acts/tell.ts'
import { resultOf } from '../results.ts'
import type { ReportTables } from '../tables.ts'
import { actText, say } from '../text.ts'

async function known(db: Write, reports: readonly string[]): Promise<readonly Message[]> {
  const found = await db.withTables<ReportTables>().selectFrom('response_report').select('id').where('id', 'in', reports).execute()
  return found.length === new Set(reports).size ? [] : [say('response.report.none')]
}

export const looked = defineAct({
  name: 'response.report-looked',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.report-looked'),
  /** `details`: every sign ticked so far. */
  schema: z.object({ report: id, details: z.array(z.string().min(1).max(40)).max(60) }),
  personal: [],
  check: (db, { payload }) => known(db, [payload.report]),
  async apply(write, { payload, at, actor }) {
    const tables = write.withTables<ReportTables>()
    await tables.updateTable('response_report').set({ details: payload.details }).where('id', '=', payload.report).execute()
    await tables.updateTable('response_report').set({ looked_at: at, looked_by: actor })
      .where('id', '=', payload.report).where('looked_at', 'is', null).execute()
  },
})

export const answered = defineAct({
  name: 'response.report-answered',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.report-answered'),
  schema: z.object({ reports: z.array(id).min(1).max(500), result: line, words: prose.nullable() }),
  personal: ['words'],
  check: async (db, { payload }) => [
    ...(resultOf(payload.result) ? [] : [say('response.report.result')]), ...(await known(db, payload.reports)),
  ],
  async apply(write, { payload, at, actor }) {
    await write.withTables<ReportTables>().updateTable('response_report')
      .set({ answered_at: at, answered_by: actor, result: payload.result, result_words: payload.words })
      .where('id', 'in', payload.reports).execute()
  },
})

/** To an incident that runs already. Its clocks go back to the first report. */
export const joined = defineAct({
  name: 'response.report-joined',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.report-joined'),
  schema: z.object({ incident: id, reports: z.array(id).min(1).max(500) }),
  personal: [],
  check: async (db, { payload }) => [
    ...(await runningIncident(db, payload.incident)), ...(await known(db, payload.reports)),
  ],
  async apply(write, act) {
    const { incident, reports } = act.payload
    const before = await incidentOf(write, incident)
    if (before === null) return
    const rows = await write.withTables<ReportTables>().selectFrom('response_report').select('happened_at').where('id', 'in', reports).execute()
    const knownAt = Math.min(before.known_at, ...rows.map((one) => one.happened_at))
    await write.withTables<IncidentTables>().updateTable('response_incident')
      .set({ reports: [...new Set([...before.reports, ...reports])], known_at: knownAt }).where('id', '=', incident).execute()
    await tell(write, act, {
      incident, kind: 'report', lane: 'hearing', said: say('response.line.reports-joined', { count: reports.length }),
    })
  },
})
