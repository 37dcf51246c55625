// The responder's desk: reports are looked at, answered, made incidents; rules are kept.
import { randomUUID } from 'node:crypto'
import { names } from '#hospital/kernel/people/queries.ts'
import { opened } from '#hospital/response/incident/acts.ts'
import { answered, joined, looked } from '#hospital/response/report/acts/handled.ts'
import { reported } from '#hospital/response/report/acts/reported.ts'
import { monthlyLines, monthOf, spanOf } from '#hospital/response/report/month.ts'
import { incidentsWithReports, photosOf, reportsOf, reportsSince } from '#hospital/response/report/read.ts'
import { receiptCode, shownReceipt } from '#hospital/response/report/receipt.ts'
import { say as saying } from '#hospital/response/report/text.ts'
import { rulesKept } from '#hospital/response/triage/acts.ts'
import { judge } from '#hospital/response/triage/judge.ts'
import { keptRules, rulesNow } from '#hospital/response/triage/read.ts'
import { shippedRulesText, triageRules } from '#hospital/response/triage/rules.ts'
import { parseData } from '#hospital/rulebooks/parse.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, refuse, Refused } from '../../refuse.ts'
import { changes } from './changes.ts'
import { deskList } from './desk-list.ts'
import { labelOf } from './kamo-label.ts'

/** A month of the largest flood that is kept. */
const mostOfAMonth = 100_000

async function take({ house, facility, actor, body }: Context<'desk.take'>) {
  const label = body.code === undefined ? null : await labelOf(house, body.code)
  if (body.code !== undefined && (label?.code == null || label.facility !== facility)) {
    return refuse(422, 'invalid', saying('response.report.label'))
  }
  const id = randomUUID()
  const rules = await house.kernel.read(facility, rulesNow)
  const told = judge(body, rules).level
  const receipt = receiptCode(house.kernel.secretFor('kamo receipts'), id, 0)
  const outcome = await house.kernel.commit(actor, reported, {
    id, receipt, via: body.via, code: label?.code ?? null, place: label?.placeName ?? null,
    device: label?.device?.is.number ?? label?.device?.is.hostname ?? null, department: label?.department ?? null,
    segment: label?.segment ?? null, typedPlace: body.where, symptoms: body.symptoms, details: body.details,
    several: body.several, patients: body.patients, callback: body.callback, words: body.words,
    happenedAt: body.happenedAt === null ? null : Date.parse(body.happenedAt), fromPaper: body.via === 'paper', offline: false, told,
  })
  return outcome.ok ? { id, receipt: shownReceipt(receipt) } : passOn(outcome)
}

async function open({ house, facility, actor, body }: Context<'desk.open'>) {
  const rows = await house.kernel.read(facility, (db) => reportsOf(db, body.reports))
  if (rows.length !== new Set(body.reports).size) return notFound()
  const incident = randomUUID()
  // The clocks of duties start with the first member of staff who knew.
  const knownAt = Math.min(...rows.map((one) => one.happened_at))
  const outcome = await house.kernel.commit(actor, opened, {
    id: incident, mode: 'real', title: body.title, knownAt, reports: rows.map((one) => one.id), happenedAt: null, fromPaper: false,
  })
  return outcome.ok ? { incident } : passOn(outcome)
}

async function photo({ house, facility, params }: Context<'desk.photo'>) {
  const rows = await house.kernel.read(facility, (db) => photosOf(db, [params.report]))
  const found = rows.find((one) => one.sha256 === params.photo)
  const content = found && (await house.kernel.files.open(facility, found.sha256))
  if (!found || !content) return notFound()
  return { type: found.type, name: `${found.sha256.slice(0, 12)}.${found.type.slice('image/'.length)}`, content, inline: true }
}

async function month({ house, services, facility, say, query }: Context<'desk.month'>) {
  const asked = query.month ?? monthOf(services.now())
  const lines = await house.kernel.read(facility, async (db) => {
    const rows = await reportsSince(db, spanOf(asked)[0], mostOfAMonth)
    const held = new Set((await incidentsWithReports(db)).flatMap((one) => one.reports))
    return monthlyLines(rows, held, asked)
  })
  return { month: asked, lines: lines.map(({ message, ...rest }) => ({ ...rest, text: say(message) })) }
}

async function rules({ house, facility }: Context<'desk.rules'>) {
  const kept = await house.kernel.read(facility, keptRules)
  const known = await names(house.kernel, kept.map((one) => one.kept_by))
  const own = kept[0]?.text ?? null
  return {
    text: own ?? shippedRulesText(), own: own !== null,
    versions: kept.map((one) => ({
      version: one.version, own: one.text !== null, at: moment(one.kept_at),
      by: { id: one.kept_by, name: known.get(one.kept_by) ?? one.kept_by },
    })),
  }
}

async function keepRules({ house, actor, say, body }: Context<'desk.keepRules'>) {
  const parsed = body.text === null ? null : parseData(body.text, triageRules)
  if (parsed?.ok === false) {
    return new Refused(422, 'invalid', parsed.refusals.map((one) =>
      ({ code: 'response.triage.line', params: { line: one.line, column: one.column, why: say(one.message) } })))
  }
  return answerOf(await house.kernel.commit(actor, rulesKept, { text: body.text }))
}

async function rulesFile({ house, facility, query }: Context<'desk.rulesFile'>) {
  const kept = await house.kernel.read(facility, keptRules)
  const wanted = query.version === undefined ? kept[0] : kept.find((one) => one.version === query.version)
  if (query.version !== undefined && !wanted) return notFound()
  const name = query.version === undefined ? 'triage-rules.yaml' : `triage-rules-${query.version}.yaml`
  return { type: 'application/yaml', name, content: wanted?.text ?? shippedRulesText() }
}

export const deskHandlers: Handlers<Topic<'desk'>> = {
  'desk.list': deskList, 'desk.events': changes, 'desk.month': month, 'desk.take': take, 'desk.open': open, 'desk.photo': photo,
  'desk.rules': rules, 'desk.keepRules': keepRules, 'desk.rulesFile': rulesFile,

  async 'desk.look'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, looked, { report: params.report, details: body.details }))
  },
  async 'desk.answer'({ house, actor, body }) {
    return answerOf(await house.kernel.commit(actor, answered, body))
  },
  async 'desk.join'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, joined, { incident: params.incident, reports: body.reports }))
  },
}
