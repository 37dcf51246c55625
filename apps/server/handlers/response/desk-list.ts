// The list of the desk: every report in the company of the others, with what became of it.
import { foldName } from '#engines/japanese'
import { names } from '#hospital/kernel/people/queries.ts'
import { foldedOf, incidentsWithReports, photosOf, reportsForDesk, seenOf } from '#hospital/response/report/read.ts'
import { shownReceipt } from '#hospital/response/report/receipt.ts'
import { reportResults, resultOf } from '#hospital/response/report/results.ts'
import type { ReportRow } from '#hospital/response/report/tables.ts'
import { judge, raise } from '#hospital/response/triage/judge.ts'
import { rulesNow } from '#hospital/response/triage/read.ts'
import type { House } from '#apps/house.ts'
import type { Context } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { asManyAsShown } from './desk-shown.ts'
import { whyOf } from './kamo-answer.ts'

const day = 24 * 60 * 60 * 1000

export const deskGround = (house: House, facility: string, since: number) => house.kernel.read(facility, async (db) => ({
  rows: await reportsForDesk(db, since), rules: await rulesNow(db), incidents: await incidentsWithReports(db),
}))

type Ground = Awaited<ReturnType<typeof deskGround>>

/** What stands beside the reports that are shown. */
const besides = (house: House, facility: string, shown: readonly ReportRow[]) => house.kernel.read(facility, async (db) => {
  const folded = new Map<string, Awaited<ReturnType<typeof foldedOf>>>()
  for (const one of shown) if (one.times > 1) folded.set(one.id, await foldedOf(db, one.id))
  return { folded, photosBy: Map.groupBy(await photosOf(db, shown.map((one) => one.id)), (one) => one.report) }
})

/** What was found harmless no longer speaks for an attack; it is judged alone. */
export function levelsOf({ rows, rules }: Pick<Ground, 'rows' | 'rules'>) {
  const speaking = rows.filter((one) => resultOf(one.result ?? '')?.attack !== false)
  const together = raise(speaking.map(seenOf), rules)
  return (row: ReportRow) => together.get(row.id) ?? judge(seenOf(row), rules)
}

/** Everything in which a report can be looked for. */
const soughtIn = (row: ReportRow, title: (id: string) => string): string => foldName([
  shownReceipt(row.receipt), row.receipt, row.place, row.typed_place, row.device, row.department, row.callback, row.words,
  ...row.symptoms.map(title),
].filter((one) => one !== null).join('\n'))

export async function deskList({ house, services, facility, locale, say, query }: Context<'desk.list'>) {
  const ground = await deskGround(house, facility, services.now() - query.days * day)
  const { rows, rules, incidents } = ground
  const levelOf = levelsOf(ground)
  const incidentOf = new Map(incidents.flatMap((one) => one.reports.map((report) => [report, one] as const)))
  const title = (id: string) => rules.signs.find((one) => one.id === id)?.title[locale] ?? id
  const stateOf = (row: ReportRow) =>
    row.result !== null || incidentOf.has(row.id) ? 'result' as const : row.looked_at === null ? 'received' as const : 'looking' as const
  const sought = foldName(query.q ?? '')
  const found = rows.filter((row) =>
    (query.state === 'all' || stateOf(row) !== 'result') && (sought === '' || soughtIn(row, title).includes(sought)))
  const isFirst = (row: ReportRow) => stateOf(row) !== 'result' && levelOf(row).level === 'red'
  const shown = asManyAsShown(found, isFirst)
  const known = await names(house.kernel, shown.flatMap((one) => one.looked_by ?? []))
  const { photosBy, folded } = await besides(house, facility, shown)
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
        again: (folded.get(row.id) ?? []).map(({ callback, words, typed_place: where }) => ({ callback, words, where }))
          .filter((one) => one.callback !== null || one.words !== null || one.where !== null),
        photos: (photosBy.get(row.id) ?? []).map(({ sha256, type, size }) => ({ sha256, type, size })),
        state: stateOf(row),
        lookedBy: row.looked_by === null ? null : { id: row.looked_by, name: known.get(row.looked_by) ?? row.looked_by },
        lookedAt: momentOrNull(row.looked_at), answeredAt: momentOrNull(row.answered_at),
        resultTitle: resultOf(row.result ?? '')?.title[locale] ?? null, resultWords: row.result_words,
        incident: incident ? { id: incident.id, number: incident.number } : null,
      }
    }),
    more: found.length > shown.length,
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
