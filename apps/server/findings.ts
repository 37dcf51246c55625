// Findings, tasks and exceptions of a hospital as they stand today, read once for a request.
import type { FacilityId } from '#hospital/kernel/act.ts'
import { stateReader } from '#hospital/work/state.ts'
import type { FindingRow, WorkTables } from '#hospital/work/tables.ts'
import { dueDay } from '#hospital/work/due.ts'
import type { House } from '#apps/house.ts'
import type { Common } from './context.ts'
import { checks, checkTitle, kindTitle } from './present.ts'

export async function workOf(house: House, facility: FacilityId) {
  const { findings, tasks, exceptions } = await house.kernel.read(facility, async (db) => {
    const tables = db.withTables<WorkTables>()
    return {
      findings: await tables.selectFrom('work_finding').selectAll().execute(),
      tasks: await tables.selectFrom('work_task').selectAll().orderBy('created_at', 'desc').execute(),
      exceptions: await tables.selectFrom('work_exception').selectAll().orderBy('requested_at', 'desc').execute(),
    }
  })
  return { findings, tasks, exceptions, reader: stateReader(tasks, exceptions, house.today()) }
}

export type Work = Awaited<ReturnType<typeof workOf>>
type Speaking = Pick<Common, 'say' | 'locale' | 'house'>

export function findingRow(
  { say, locale, house }: Speaking, work: Work, row: FindingRow, titles: ReadonlyMap<string, string>
) {
  const check = checks.get(row.check_id)
  const asked = row.asked_by.find((one) => one.verdict === row.verdict) ?? row.asked_by[0]
  const edition = asked?.edition ?? ''
  const task = work.reader.taskOf(row.id)
  return {
    id: row.id,
    principle: row.principle,
    check: row.check_id,
    checkTitle: checkTitle(say, locale, row.check_id),
    edition: { id: edition, title: titles.get(edition) ?? edition },
    item: asked?.item ?? '',
    subject: row.subject_kind === null || row.subject_key === null ? null : {
      kind: row.subject_kind, kindTitle: kindTitle(say, row.subject_kind), key: row.subject_key,
      label: row.title ? say(messageOf(row.title)) : (row.label ?? row.subject_key),
    },
    verdict: row.verdict,
    reason: asked?.reasons.map((one) => say(messageOf(one))).join(' ') ?? '',
    since: row.since,
    risk: check?.risk ?? 3,
    effortMinutes: check?.effortMinutes ?? 15,
    duty: check?.duty ?? ('practitioner' as const),
    state: work.reader.of(row),
    due: task?.due ?? (check && row.ended === null ? dueDay(check.risk, house.today()) : null),
  }
}

/** A message as the record keeps it, for the speaker. */
export function messageOf(
  kept: { readonly code: string; readonly params?: Record<string, string | number> | undefined }
) {
  return kept.params ? { code: kept.code, params: kept.params } : { code: kept.code }
}
