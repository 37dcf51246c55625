// Reports as they stand.
import type { Write } from '#hospital/kernel/act.ts'
import type { IncidentRow, IncidentTables } from '../incident/tables.ts'
import type { SeenAt } from '../triage/groups.ts'
import type { FoldedRow, PhotoRow, ReportRow, ReportTables } from './tables.ts'

export const seenOf = (row: ReportRow): SeenAt => ({
  id: row.id, at: row.happened_at, place: row.place ?? row.code, segment: row.segment,
  symptoms: row.symptoms, details: row.details, several: row.several, patients: row.patients,
})

export async function reportOf(db: Write, id: string): Promise<ReportRow | null> {
  return (await db.withTables<ReportTables>().selectFrom('response_report').selectAll().where('id', '=', id)
    .executeTakeFirst()) ?? null
}

/** The report, or the one it was counted at. */
export async function reportSent(db: Write, id: string): Promise<ReportRow | null> {
  const folded = await db.withTables<ReportTables>().selectFrom('response_report_folded').select('report')
    .where('id', '=', id).executeTakeFirst()
  return reportOf(db, folded?.report ?? id)
}

export async function reportOfReceipt(db: Write, receipt: string): Promise<ReportRow | null> {
  return (await db.withTables<ReportTables>().selectFrom('response_report').selectAll().where('receipt', '=', receipt)
    .executeTakeFirst()) ?? null
}

/** Judged together, shown or not: a flood must not hide its beginning from the groups. */
export const judgedTogether = 3_000

/**
 * What a desk must have before it: the newest, and apart from them whatever was graver than grey and has no result yet. However much
 * comes in after it, it is never out of sight.
 */
export async function reportsForDesk(db: Write, since: number): Promise<readonly ReportRow[]> {
  const rows = db.withTables<ReportTables>().selectFrom('response_report').selectAll().where('happened_at', '>=', since)
  const newest = await rows.orderBy('happened_at', 'desc').orderBy('id').limit(judgedTogether).execute()
  // The oldest first: of a flood of reds, those that came before it.
  const waiting = await rows.where('told', '!=', 'grey').where('result', 'is', null)
    .orderBy('received_at').orderBy('id').limit(judgedTogether).execute()
  return [...new Map([...newest, ...waiting].map((row) => [row.id, row])).values()]
    .toSorted((a, b) => b.happened_at - a.happened_at || (a.id < b.id ? -1 : 1))
}

/** Newest first. */
export async function reportsSince(db: Write, since: number, most: number): Promise<readonly ReportRow[]> {
  return db.withTables<ReportTables>().selectFrom('response_report').selectAll().where('happened_at', '>=', since)
    .orderBy('happened_at', 'desc').orderBy('id').limit(most).execute()
}

export async function reportsOf(db: Write, ids: readonly string[]): Promise<readonly ReportRow[]> {
  if (ids.length === 0) return []
  return db.withTables<ReportTables>().selectFrom('response_report').selectAll().where('id', 'in', ids)
    .orderBy('happened_at').orderBy('id').execute()
}

/** As many as a group can need, however many come in. */
const company = 60

/** Who stands around a new report in time: of its place, of its part of the network, and whatever was worse than grey. */
export async function reportsAround(db: Write, seen: SeenAt, spanMs: number): Promise<readonly ReportRow[]> {
  const near = db.withTables<ReportTables>().selectFrom('response_report').selectAll()
    .where('happened_at', '>=', seen.at - spanMs).where('happened_at', '<=', seen.at + spanMs)
    .where('result', 'is', null).orderBy('happened_at', 'desc').limit(company)
  const place = seen.place === null ? []
    : await near.where((row) => row.or([row('place', '=', seen.place), row('code', '=', seen.place)])).execute()
  const segment = seen.segment === null ? [] : await near.where('segment', '=', seen.segment).execute()
  const worse = await near.where('told', '!=', 'grey').execute()
  return [...new Map([...place, ...segment, ...worse].map((row) => [row.id, row])).values()]
}

/** The report that this one only repeats: same label and place, same signs, within the minute. */
export async function repeated(
  db: Write, one: Pick<ReportRow, 'code' | 'typed_place' | 'symptoms' | 'several' | 'patients'>, since: number,
): Promise<ReportRow | null> {
  const rows = await db.withTables<ReportTables>().selectFrom('response_report').selectAll()
    .where('received_at', '>=', since).where('code', one.code === null ? 'is' : '=', one.code)
    .orderBy('received_at', 'desc').limit(company).execute()
  const shape = ({ symptoms, typed_place: typed, several, patients }: typeof one) =>
    JSON.stringify([symptoms.toSorted(), typed, several, patients])
  return rows.find((row) => shape(row) === shape(one)) ?? null
}

/** Of one sender who does not stop: same label, same signs, as grave, within the minute; place and words are not asked. */
export async function alike(
  db: Write, one: Pick<ReportRow, 'code' | 'symptoms' | 'told'>, since: number,
): Promise<ReportRow | null> {
  const rows = await db.withTables<ReportTables>().selectFrom('response_report').selectAll()
    .where('received_at', '>=', since).where('code', one.code === null ? 'is' : '=', one.code).where('told', '=', one.told)
    .orderBy('received_at', 'desc').limit(judgedTogether).execute()
  const shape = (symptoms: readonly string[]) => JSON.stringify([...new Set(symptoms)].toSorted())
  return rows.find((row) => shape(row.symptoms) === shape(one.symptoms)) ?? null
}

export async function photosOf(db: Write, reports: readonly string[]): Promise<readonly PhotoRow[]> {
  if (reports.length === 0) return []
  return db.withTables<ReportTables>().selectFrom('response_report_photo').selectAll().where('report', 'in', reports)
    .orderBy('received_at').orderBy('sha256').execute()
}

export async function foldedOf(db: Write, report: string): Promise<readonly FoldedRow[]> {
  return db.withTables<ReportTables>().selectFrom('response_report_folded').selectAll().where('report', '=', report)
    .orderBy('received_at').orderBy('id').limit(company).execute()
}

/** Real incidents and the reports they came from. */
export async function incidentsWithReports(db: Write): Promise<readonly IncidentRow[]> {
  return db.withTables<IncidentTables>().selectFrom('response_incident').selectAll().where('mode', '=', 'real')
    .orderBy('opened_at', 'desc').orderBy('id').execute()
}

export async function incidentHolding(db: Write, report: string): Promise<IncidentRow | null> {
  return (await incidentsWithReports(db)).find(({ reports }) => reports.includes(report)) ?? null
}
