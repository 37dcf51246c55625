// 棚卸し: campaigns, sheets, answers from a phone or typed back from paper, and what became of them.
import { randomUUID } from 'node:crypto'
import { batchId, importBatch } from '#hospital/register/import-batch.ts'
import {
  stocktakeAnswered, stocktakeClosed, stocktakeReminded, stocktakeStarted
} from '#hospital/work/acts/stocktake.ts'
import { answeredSheets, factsOf, newToken, nobody, outcome, planSheets, tokenHash } from '#hospital/work/stocktake.ts'
import type { EntryRow, SheetRow, StocktakeRow, WorkTables } from '#hospital/work/tables.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { Common, Context, Handlers, Topic } from '../context.ts'
import { lend } from '../lend.ts'
import { dayOf, moment, momentOrNull } from '../moment.ts'
import { answerOf, receiptOf } from '../receipt.ts'
import { notFound, passOn, refuse } from '../refuse.ts'

type Any = Pick<Common, 'house' | 'say'> & { readonly facility: string }

export interface Campaign {
  readonly campaign: StocktakeRow
  readonly sheets: readonly SheetRow[]
  readonly entries: readonly EntryRow[]
}

export async function campaigns({ house, facility }: Pick<Any, 'house' | 'facility'>): Promise<readonly Campaign[]> {
  return house.kernel.read(facility, async (db) => {
    const tables = db.withTables<WorkTables>()
    const rows = await tables.selectFrom('work_stocktake').selectAll().orderBy('started_at', 'desc').execute()
    const sheets = await tables.selectFrom('work_sheet').selectAll().execute()
    const entries = await tables.selectFrom('work_entry').selectAll().execute()
    return rows.map((campaign) => ({
      campaign,
      sheets: sheets.filter((one) => one.campaign === campaign.id).toSorted(
        (a, b) => a.department.localeCompare(b.department, 'ja')
      ),
      entries: entries.filter((one) => one.campaign === campaign.id),
    }))
  })
}

function tally(entries: readonly EntryRow[]) {
  const count = (answer: EntryRow['answer']) => entries.filter((one) => one.answer === answer).length
  return {
    total: entries.length, inUse: count('inUse'), stop: count('stop'), unsure: count('unsure'), unanswered: count(null)
  }
}

const campaignOf = ({ campaign, sheets, entries }: Campaign) => ({
  id: campaign.id, title: campaign.title, scope: campaign.scope, startedAt: moment(campaign.started_at),
  due: campaign.due,
  state: campaign.state, closedAt: momentOrNull(campaign.closed_at), departments: sheets.length,
  departmentsDone: answeredSheets(sheets, entries).size, tally: tally(entries),
})

const department = (say: Common['say'], name: string) => (name === nobody ? say({ code: 'words.noDepartment' }) : name)

const sheetOf = (say: Common['say'], sheet: SheetRow, entries: readonly EntryRow[]) => ({
  id: sheet.id, department: department(say, sheet.department), head: sheet.head,
  tally: tally(entries.filter((one) => one.sheet === sheet.id)),
  remindedAt: momentOrNull(sheet.reminded_at), answeredAt: momentOrNull(sheet.answered_at),
  answeredBy: sheet.answered_by, via: sheet.via,
})

function entryOf(view: RegisterView, sheet: SheetRow, entry: EntryRow) {
  const account = view.get('account', keyOf.account({ realm: entry.realm, login: entry.login }) ?? '')
  return {
    id: entry.id, login: entry.login, name: entry.label === entry.login ? null : entry.label, realm: entry.realm,
    lastLogonAt: account?.is.lastLogonAt ?? entry.hint, privileged: false, hint: entry.hint, answer: entry.answer,
    note: entry.note,
    outcome: sheet.answered_at === null ? null : outcome(view, entry, entry.answer, dayOf(sheet.answered_at)),
  }
}

const linkOf = (facility: string, token: string) => `/answer/${facility}~${token}`

async function start({ house, facility, actor, say, body }: Context<'stocktakes.start'>) {
  const sheets = planSheets(await house.registers.view(facility), body.realms)
  if (sheets.length === 0) return refuse(409, 'conflict', { code: 'words.stocktake.noAccounts' })
  const id = randomUUID()
  const receipt = await house.kernel.commit(actor, stocktakeStarted, {
    id, title: body.title, scope: (body.realms ?? []).join(', '), due: body.due,
    sheets: sheets.map(
      (one) => ({ id: one.id, department: one.department, head: one.head, tokenHash: tokenHash(one.token) })
    ),
    entries: sheets.flatMap((one) => one.entries.map((entry) => ({ ...entry, sheet: one.id }))),
  })
  if (!receipt.ok) return passOn(receipt)
  return {
    id,
    sheets: sheets.map(
      (one) => ({ id: one.id, department: department(say, one.department), link: linkOf(facility, one.token) })
    )
  }
}

const find = async (context: Any, id: string) => (await campaigns(context)).find((one) => one.campaign.id === id)

async function remind(context: Context<'stocktakes.remind'>) {
  const { house, facility, actor, here, say, params } = context
  const found = await find(context, params.campaign)
  const sheet = found?.sheets.find((one) => one.id === params.sheet)
  if (!found || !sheet) return notFound()
  const token = newToken()
  const receipt = await house.kernel.commit(
    actor, stocktakeReminded, { campaign: params.campaign, sheet: sheet.id, tokenHash: tokenHash(token) }
  )
  if (!receipt.ok) return passOn(receipt)
  const link = `${here.origin}${linkOf(facility, token)}`
  const about = {
    title: found.campaign.title, department: department(say, sheet.department), due: found.campaign.due, link
  }
  return {
    subject: say({ code: 'words.remind.subject', params: about }),
    text: say({ code: 'words.remind.text', params: about }), link,
  }
}

async function close(context: Context<'stocktakes.close'>) {
  const { house, actor, params } = context
  const found = await find(context, params.campaign)
  if (!found) return notFound()
  const receipt = await house.kernel.commit(actor, stocktakeClosed, { campaign: params.campaign })
  if (!receipt.ok) return passOn(receipt)
  // A finished stock-take is evidence like a file: the checks see it at the next judging.
  const batch = factsOf(found.campaign, found.entries, house.today())
  const facts = await importBatch(house.kernel, lend(actor, 'evidence.import'), { ...batch, id: batchId(batch) })
  if (!facts.ok) return passOn(facts)
  await house.evaluateSoon(context.facility)
  return { receipt: receiptOf(receipt), tasks: found.entries.filter((one) => one.answer === 'stop').length }
}

export const stocktakeHandlers: Handlers<Topic<'stocktakes'>> = {
  'stocktakes.start': start,
  'stocktakes.remind': remind,
  'stocktakes.close': close,

  async 'stocktakes.list'(context) {
    return { rows: (await campaigns(context)).map(campaignOf) }
  },
  async 'stocktakes.one'(context) {
    const found = await find(context, context.params.campaign)
    if (!found) return notFound()
    return { campaign: campaignOf(found), sheets: found.sheets.map((one) => sheetOf(context.say, one, found.entries)) }
  },
  async 'stocktakes.sheet'(context) {
    const found = await find(context, context.params.campaign)
    const sheet = found?.sheets.find((one) => one.id === context.params.sheet)
    if (!found || !sheet) return notFound()
    const view = await context.house.registers.view(context.facility)
    const entries = found.entries.filter((one) => one.sheet === sheet.id).map((one) => entryOf(view, sheet, one))
    return { campaign: campaignOf(found), sheet: sheetOf(context.say, sheet, found.entries), entries }
  },
  async 'stocktakes.typeBack'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, stocktakeAnswered, {
      campaign: params.campaign, sheet: params.sheet, via: 'paper', answeredBy: body.answeredBy,
      answers: body.answers.map((one) => ({ ...one, note: one.note ?? null })),
    }))
  },
}

export { department }
