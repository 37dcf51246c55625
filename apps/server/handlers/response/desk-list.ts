// The list of the desk: every report in the company of the others, with what became of it.
import { names } from '#hospital/kernel/people/queries.ts'
import { foldedOf, incidentsWithReports, photosOf, reportsSince, seenOf } from '#hospital/response/report/read.ts'
import { shownReceipt } from '#hospital/response/report/receipt.ts'
import { reportResults, resultOf } from '#hospital/response/report/results.ts'
import type { ReportRow } from '#hospital/response/report/tables.ts'
import { judge, raise } from '#hospital/response/triage/judge.ts'
import { rulesNow } from '#hospital/response/triage/read.ts'
import type { House } from '#apps/house.ts'
import type { Context } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { whyOf } from './kamo-answer.ts'

const day = 24 * 60 * 60 * 1000
const most = 300
/** Judged together, shown or not: a flood must not hide its beginning from the groups. */
const judgedTogether = 3_000

export async function deskGround(house: House, facility: string, since: number) {
  return house.kernel.read(facility, async (db) => {
    const rows = await reportsSince(db, since, judgedTogether)
    const shown = rows.slice(0, most)
    const repeated = shown.filter((one) => one.times > 1)
    const folded = new Map<string, Awaited<ReturnType<typeof foldedOf>>>()
    for (const one of repeated) folded.set(one.id, await foldedOf(db, one.id))
    return {
      rows, shown, folded, rules: await rulesNow(db), incidents: await incidentsWithReports(db),
      photos: await photosOf(db, shown.map((one) => one.id)),
    }
  })
}

type Ground = Awaited<ReturnType<typeof deskGround>>

/** What was found harmless no longer speaks for an attack; it is judged alone. */
export function levelsOf({ rows, rules }: Pick<Ground, 'rows' | 'rules'>) {
  const speaking = rows.filter((one) => resultOf(one.result ?? '')?.attack !== false)
  const together = raise(speaking.map(seenOf), rules)
  return (row: ReportRow) => together.get(row.id) ?? judge(seenOf(row), rules)
}

export async function deskList({ house, services, facility, locale, say, query }: Context<'desk.list'>) {
  const ground = await deskGround(house, facility, services.now() - query.days * day)
  const { rows, shown, rules, incidents, photos, folded } = ground
  const known = await names(house.kernel, shown.flatMap((one) => one.looked_by ?? []))
  const levelOf = levelsOf(ground)
  const incidentOf = new Map(incidents.flatMap((one) => one.reports.map((report) => [report, one] as const)))
  const photosBy = Map.groupBy(photos, (one) => one.report)
  const title = (id: string) => rules.signs.find((one) => one.id === id)?.title[locale] ?? id
  const stateOf = (row: ReportRow) =>
    row.result !== null || incidentOf.has(row.id) ? 'result' as const : row.looked_at === null ? 'received' as const : 'looking' as const
  return {
    reports: shown.map((row) => {
      const { level, why } = levelOf(row)
      const incident = incidentOf.get(row.id)
      return {
        id: row.id, receipt: shownReceipt(row.receipt), via: row.via, level, levelTitle: say({ code: `response.level.${level}` }),
        why: whyOf(why, rules, locale), place: row.place ?? row.typed_place, device: row.device, department: row.department,
        labelled: row.code !== null, symptoms: row.symptoms.map(title), details: row.details, several: row.several,
        patients: row.patients, callback: row.callback, words: row.words, happenedAt: moment(row.happened_at),
        receivedAt: moment(row.received_at), offline: row.offline, times: row.times,
        again: (folded.get(row.id) ?? []).filter((one) => one.callback !== null || one.words !== null)
          .map(({ callback, words }) => ({ callback, words })),
        photos: (photosBy.get(row.id) ?? []).map(({ sha256, type, size }) => ({ sha256, type, size })),
        state: stateOf(row),
        lookedBy: row.looked_by === null ? null : { id: row.looked_by, name: known.get(row.looked_by) ?? row.looked_by },
        lookedAt: momentOrNull(row.looked_at), answeredAt: momentOrNull(row.answered_at),
        resultTitle: resultOf(row.result ?? '')?.title[locale] ?? null, resultWords: row.result_words,
        incident: incident ? { id: incident.id, number: incident.number } : null,
      }
    }),
    more: rows.length > shown.length,
    waitingRed: rows.filter((one) => stateOf(one) === 'received' && levelOf(one).level === 'red').length,
    results: reportResults().results.map((one) => ({ id: one.id, title: one.title[locale] })),
    signs: rules.signs.map((one) => ({ id: one.id, title: one.title[locale], button: one.button })),
    incidents: incidents.filter((one) => one.state !== 'closed').map(({ id, number, title: named }) => ({ id, number, title: named })),
  }
}

const fortnight = 14 * day

/** How many reds nobody looks at yet; for today's list. */
export async function redsWaiting(house: House, facility: string, now: number): Promise<number> {
  const ground = await deskGround(house, facility, now - fortnight)
  const levelOf = levelsOf(ground)
  const held = new Set(ground.incidents.flatMap((one) => one.reports))
  return ground.rows.filter((one) =>
    one.looked_at === null && one.result === null && !held.has(one.id) && levelOf(one).level === 'red').length
}
