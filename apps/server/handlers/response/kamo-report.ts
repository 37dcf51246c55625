// One report through the public door: kept once however often it is sent, folded in a flood, judged, answered.
import type { Actor } from '#hospital/kernel/act.ts'
import { folded, reported } from '#hospital/response/report/acts/reported.ts'
import { alike, repeated, reportsAround, reportSent, seenOf } from '#hospital/response/report/read.ts'
import { receiptCode } from '#hospital/response/report/receipt.ts'
import type { ReportRow } from '#hospital/response/report/tables.ts'
import type { SeenAt } from '#hospital/response/triage/groups.ts'
import { judge, raise, type Judgement } from '#hospital/response/triage/judge.ts'
import { rulesNow } from '#hospital/response/triage/read.ts'
import type { TriageRules } from '#hospital/response/triage/rules.ts'
import type { Context } from '../../context.ts'
import { notFound, passOn, refuse, type Refused } from '../../refuse.ts'
import { answerTo } from './kamo-answer.ts'
import { labelOf, type Label } from './kamo-label.ts'

const minute = 60_000
const week = 7 * 24 * 60 * minute
const receiptTries = 5

/** Nobody in particular. */
export const reporter = 'anyone:kamo'

/** Whoever stands before the label: may report, and nothing else. */
export const anyone = (facility: string): Actor => (
  { person: reporter, facility, permissions: new Set(['incident.work']) }
)

interface Come {
  readonly label: Label
  readonly seen: SeenAt
  readonly rules: TriageRules
  readonly judged: Judgement
}

export const windowOf = (rules: TriageRules): number => Math.max(1, ...rules.groups.map((one) => one.within)) * minute

async function judged({ house, services, body }: Context<'kamo.report'>, label: Label): Promise<Come> {
  const now = services.now()
  // The clock of a phone is believed only as to how long the report was kept, and never ahead of ours.
  const at = body.offline ? Math.min(now, Math.max(body.madeAt, now - week)) : now
  const seen: SeenAt = {
    id: body.id, at, place: label.placeName ?? label.code, segment: label.segment, symptoms: body.symptoms, details: [],
    several: body.several, patients: body.patients,
  }
  const { rules, around } = await house.kernel.read(label.facility, async (db) => {
    const current = await rulesNow(db)
    return { rules: current, around: await reportsAround(db, seen, windowOf(current)) }
  })
  return { label, seen, rules, judged: raise([seen, ...around.map(seenOf)], rules).get(seen.id) ?? judge(seen, rules) }
}

async function again(context: Context<'kamo.report'>, facility: string) {
  const row = await context.house.kernel.read(facility, (db) => reportSent(db, context.body.id))
  return row ? answerAgain(context, facility, row) : null
}

async function answerAgain(context: Context<'kamo.report'>, facility: string, row: ReportRow) {
  const rules = await context.house.kernel.read(facility, rulesNow)
  return answerTo(context, facility, { ...row, id: context.body.id }, judge(seenOf(row), rules).why, rules)
}

/** What is left of a text once odd signs are out may be nothing. */
const said = (text: string | null) => (text === '' ? null : text)

export function takeReport(context: Context<'kamo.report'>) {
  const { body } = context
  return take({ ...context, body: { ...body, callback: said(body.callback), words: said(body.words), where: said(body.where) } })
}

async function take(context: Context<'kamo.report'>) {
  const { house, services, body, visitor } = context
  const label = await labelOf(house, body.code)
  if (!label) return notFound()
  const { facility } = label
  const before = await again(context, facility)
  if (before) return before
  const room = services.kamo.ceilings.room({ facility, address: visitor.address, label: label.code })
  if (room === 'refuse') return refuse(429, 'tooMany', { code: 'server.tooMany' })
  if (room === 'keep') return keep(context, await judged(context, label))
  const come = await judged(context, label)
  const since = services.now() - minute
  const first = await house.kernel.read(facility, (db) => {
    const shape = { code: label.code, typed_place: body.where, symptoms: [...body.symptoms], several: body.several, patients: body.patients }
    return room === 'gather' ? alike(db, { ...shape, told: come.judged.level }, since) : repeated(db, shape, since)
  })
  const receipt = first && (await house.kernel.commit(anyone(facility), folded, {
    id: body.id, report: first.id, callback: body.callback, words: body.words, typedPlace: body.where,
  }))
  return first && receipt?.ok ? answerAgain(context, facility, first) : keep(context, come)
}

async function keep(context: Context<'kamo.report'>, { label, seen, rules, judged: { level, why } }: Come) {
  const { house, body } = context
  const { facility } = label
  const key = house.kernel.secretFor('kamo receipts')
  let refused: Refused = notFound()
  for (let nth = 0; nth < receiptTries; nth++) {
    const receipt = receiptCode(key, body.id, nth)
    const outcome = await house.kernel.commit(anyone(facility), reported, {
      id: body.id, receipt, via: 'page', code: label.code, place: label.placeName,
      device: label.device?.is.number ?? label.device?.is.hostname ?? null, department: label.department,
      segment: label.segment, typedPlace: body.where, symptoms: [...new Set(body.symptoms)], details: [],
      several: body.several, patients: body.patients, callback: body.callback, words: body.words,
      happenedAt: body.offline ? seen.at : null, fromPaper: false, offline: body.offline, told: level,
    })
    if (outcome.ok) return answerTo(context, facility, { id: body.id, receipt, told: level }, why, rules)
    // Sent twice at once: the other one was first.
    const other = await again(context, facility)
    if (other) return other
    refused = passOn(outcome)
    if (outcome.code !== 'conflict') break
  }
  return refused
}
