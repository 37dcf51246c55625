// The board of an incident, and the playbooks its steps come from.
import { randomUUID } from 'node:crypto'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { lanes } from '#hospital/response/lanes.ts'
import { near } from '#hospital/response/playbooks/near.ts'
import { playbookKept } from '#hospital/response/playbooks/acts.ts'
import { toCacao } from '#hospital/response/playbooks/cacao.ts'
import { fromCacao } from '#hospital/response/playbooks/from-cacao.ts'
import { playbookOf, playbooksOf, versionsOf, type Offered } from '#hospital/response/playbooks/read.ts'
import { reportsOf } from '#hospital/response/report/read.ts'
import type { ReportRow } from '#hospital/response/report/tables.ts'
import { holdersOf } from '#hospital/response/roles/read.ts'
import { playbookChosen, stepAdded, stepSet } from '#hospital/response/steps/acts.ts'
import { boardOf, type Card } from '#hospital/response/steps/board.ts'
import { chosenOf, stepsOf } from '#hospital/response/steps/read.ts'
import { rulesNow } from '#hospital/response/triage/read.ts'
import type { TriageRules } from '#hospital/response/triage/rules.ts'
import type { Both } from '#hospital/response/data.ts'
import type { Common, Context, Handlers, Topic } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'
import { typedWhen } from './typed-when.ts'

type Speaks = Pick<Common, 'say' | 'locale'>

const offeredOf = ({ book, version }: Offered, { locale }: Speaks) => ({
  id: book.id, title: book.title[locale], about: book.about[locale], steps: book.steps.length, version, asOf: book.asOf,
})

function cardOf(card: Card, titles: ReadonlyMap<string, string>, holders: ReadonlyMap<string, string | null>, { say, locale }: Speaks) {
  const { row, due, late, next, needed, waitsFor } = card
  const { body } = row
  const spoken = (text: Both | undefined) => text?.[locale] ?? null
  return {
    id: row.step, lane: row.lane, title: titles.get(row.step) ?? '', detail: spoken(body.detail), who: body.who,
    whoTitle: say({ code: `response.role.${body.who}` }), holder: holders.get(body.who) ?? null,
    due: momentOrNull(due), late, next, needed, waitsFor: waitsFor.map((id) => titles.get(id) ?? id),
    undo: spoken(body.undo), clinicalEffect: spoken(body.clinicalEffect), keepFirst: spoken(body.keepFirst),
    question: spoken(body.branch?.question), answer: row.answer, state: row.state, doneBy: row.done_by,
    happenedAt: momentOrNull(row.happened_at), note: row.note,
  }
}

async function board(context: Context<'steps.board'>) {
  const { house, services, facility, params, say, locale } = context
  const found = await house.kernel.read(facility, async (db) => ({
    incident: await incidentOf(db, params.incident), rows: await stepsOf(db, params.incident), rules: await rulesNow(db),
    reports: await reportsOf(db, (await incidentOf(db, params.incident))?.reports ?? []),
    chosen: await chosenOf(db, params.incident), offered: await playbooksOf(db), holders: await holdersOf(db, params.incident),
  }))
  if (found.incident === null) return notFound()
  const now = services.now()
  const titles = new Map(found.rows.map((row) => [row.step, row.body.title?.[locale] ?? row.own ?? say({ code: 'response.step.erased' })]))
  const holders = new Map(found.holders.map((one) => [one.role, one.holder]))
  return {
    now: moment(now),
    lanes: lanes.map((lane) => ({ lane, title: say({ code: `response.lane.${lane}` }) })),
    chosen: found.chosen.map((one) => ({ id: one.playbook, title: one.title[locale], version: one.version, at: moment(one.chosen_at) })),
    offered: nearestFirst(found, context),
    cards: boardOf(found.rows, found.incident.opened_at, now).map((card) => cardOf(card, titles, holders, context)),
  }
}

interface Reported {
  readonly offered: readonly Offered[]
  readonly reports: readonly ReportRow[]
  readonly rules: TriageRules
}

function nearestFirst({ offered, reports, rules }: Reported, context: Speaks) {
  const speaking = near(reports.flatMap(({ symptoms, details }) => [...symptoms, ...details]))
  const order = [...speaking.keys()]
  const at = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  const titles = new Map(rules.signs.map(({ id, title }) => [id, title[context.locale]]))
  return offered.toSorted((a, b) => at(a.book.id) - at(b.book.id)).map((one) => ({
    ...offeredOf(one, context), near: (speaking.get(one.book.id) ?? []).map((sign) => titles.get(sign) ?? sign),
  }))
}

/** Whoever is named, else who holds the role of the step, else who asks. */
async function whoDid({ house, facility, me, params }: Context<'steps.set'>): Promise<string | null> {
  const held = await house.kernel.read(facility, async (db) => {
    const row = (await stepsOf(db, params.incident)).find((one) => one.step === params.step)
    return (await holdersOf(db, params.incident)).find((one) => one.role === row?.body.who)?.holder
  })
  return held ?? me.person.name ?? me.person.login
}

export const stepHandlers: Handlers<Topic<'steps'>> = {
  'steps.board': board,

  async 'steps.choose'({ house, facility, actor, params, body }) {
    const found = await house.kernel.read(facility, (db) => playbookOf(db, body.playbook))
    if (found === null) return refuse(409, 'conflict', { code: 'response.playbook.none' })
    return answerOf(await house.kernel.commit(actor, playbookChosen, {
      incident: params.incident, version: found.version, book: found.book, ...typedWhen(body),
    }))
  },
  async 'steps.add'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, stepAdded, {
      incident: params.incident, step: `own-${randomUUID()}`, lane: body.lane, words: body.words, who: body.who,
      withinMinutes: body.withinMinutes ?? null,
    }))
  },
  async 'steps.set'(context) {
    const { house, actor, params, body } = context
    return answerOf(await house.kernel.commit(actor, stepSet, {
      incident: params.incident, step: params.step, state: body.state, answer: body.answer ?? null,
      name: body.name ?? await whoDid(context), note: body.note ?? null, ...typedWhen(body),
    }))
  },
}

async function bytesOf(upload: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of upload) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

export const playbookHandlers: Handlers<Topic<'playbooks'>> = {
  async 'playbooks.list'(context) {
    const rows = await context.house.kernel.read(context.facility, playbooksOf)
    return { rows: rows.map((one) => offeredOf(one, context)) }
  },
  async 'playbooks.get'({ house, facility, params }) {
    const found = await house.kernel.read(facility, (db) => playbookOf(db, params.playbook))
    if (found === null) return notFound()
    const content = `${JSON.stringify(toCacao(found.book), null, 2)}\n`
    return { type: 'application/json', name: `${found.book.id}.cacao.json`, content }
  },
  async 'playbooks.keep'({ house, facility, actor, locale, upload }) {
    const read = fromCacao(await bytesOf(upload))
    if (!read.ok) return refuse(422, 'invalid', ...read.reasons)
    const receipt = await house.kernel.commit(actor, playbookKept, { book: read.value })
    if (!receipt.ok) return passOn(receipt)
    const { id, title } = read.value
    const version = (await house.kernel.read(facility, (db) => versionsOf(db, id))).at(-1)?.version ?? 1
    return { id, title: title[locale], version }
  },
}
