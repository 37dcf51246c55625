// The papers of an incident: its timeline, and the sheet for the next shift.
import { incidentHandoverPaper } from '#hospital/binder/reports/incident-handover.ts'
import { incidentTimelinePaper } from '#hospital/binder/reports/incident-timeline.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { clocksOf } from '#hospital/response/duties/clocks.ts'
import { holidays } from '#hospital/response/duties/holidays.ts'
import { believed } from '#hospital/response/duties/machine-clock.ts'
import { newestRecord } from '#hospital/response/duties/open.ts'
import { dutyRows, givenOf } from '#hospital/response/duties/read.ts'
import { duties } from '#hospital/response/duties/rules.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { holdersOf } from '#hospital/response/roles/read.ts'
import { boardOf } from '#hospital/response/steps/board.ts'
import { stepsOf } from '#hospital/response/steps/read.ts'
import { linesOf } from '#hospital/response/timeline/read.ts'
import { notesOf } from '#hospital/response/word/read.ts'
import { headNow } from '#apps/house/head.ts'
import type { Context, FileOut } from '../../context.ts'
import { notFound, type Refused } from '../../refuse.ts'
import { render } from '../reports.ts'

export async function incidentPaper(context: Context<'timeline.print'>): Promise<FileOut | Refused> {
  const { house, services, facility, locale, say, params, query } = context
  const found = await house.kernel.read(facility, async (db) => ({
    incident: await incidentOf(db, params.incident), lines: await linesOf(db, params.incident), rows: await stepsOf(db, params.incident),
    holders: await holdersOf(db, params.incident), duties: await dutyRows(db, params.incident), notes: await notesOf(db, params.incident),
    newest: await newestRecord(db),
  }))
  const { incident, lines, holders } = found
  if (incident === null) return notFound()
  const known = await names(house.kernel, lines.map((line) => line.by_person))
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo',
  })
  const { now } = believed(services.now(), found.newest)
  const given = {
    locale, say, incident, lines, hospital: house.kernel.facilities().find((one) => one.id === facility)?.name ?? '',
    date: house.today(), head: await headNow(house.kernel), nameOf: (person: string) => known.get(person) ?? person,
    timeOf: (at: number) => format.format(at),
  }
  const paper = params.paper === 'timeline' ? incidentTimelinePaper(given) : incidentHandoverPaper({
    ...given, holders, since: query.since === undefined ? null : instantOf(query.since),
    cards: boardOf(found.rows, incident.opened_at, now), note: found.notes[0]?.note ?? null,
    clocks: clocksOf(givenOf(incident, found.duties), { duties: duties(), holidays: holidays() }, now),
  })
  return render[params.format](paper)
}
