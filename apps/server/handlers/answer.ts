// The page of a department's head: opened by a link alone, shows one sheet and nothing else of the house.
import { stocktakeAnswered } from '#hospital/work/acts/stocktake.ts'
import { tokenHash } from '#hospital/work/stocktake.ts'
import type { WorkTables } from '#hospital/work/tables.ts'
import type { Actor } from '#hospital/kernel/act.ts'
import type { Common, Handlers, Topic } from '../context.ts'
import { notFound, passOn, refuse } from '../refuse.ts'
import { department } from './stocktakes.ts'

async function sheetBehind({ house, services, visitor }: Common, link: string) {
  if (!services.strictRate.allows(visitor.address)) return refuse(429, 'tooMany', { code: 'server.tooMany' })
  const [facility = '', token = ''] = link.split('~')
  if (token.length < 20 || !house.kernel.facilities().some((one) => one.id === facility)) return notFound()
  const found = await house.kernel.read(facility, async (db) => {
    const tables = db.withTables<WorkTables>()
    const sheet = await tables.selectFrom('work_sheet').selectAll().where('token_hash', '=', tokenHash(token))
      .executeTakeFirst()
    const campaign = sheet && (
      await tables.selectFrom('work_stocktake').selectAll().where('id', '=', sheet.campaign).executeTakeFirst()
    )
    if (!sheet || !campaign) return null
    const entries = await tables.selectFrom('work_entry').selectAll()
      .where('campaign', '=', sheet.campaign).where('sheet', '=', sheet.id).orderBy('id').execute()
    return { facility, sheet, campaign, entries }
  })
  return found ?? notFound()
}

/** Whoever holds the link may answer this sheet; the name they give stands beside the answer. */
const holder = (facility: string): Actor => ({ person: 'link:stocktake', facility, permissions: new Set(['work.do']) })

export const answerHandlers: Handlers<Topic<'answer'>> = {
  async 'answer.get'(context) {
    const found = await sheetBehind(context, context.params.token)
    if (!('sheet' in found)) return found
    const { facility, sheet, campaign, entries } = found
    return {
      hospital: context.house.kernel.facilities().find((one) => one.id === facility)?.name ?? '',
      title: campaign.title, department: department(context.say, sheet.department), due: campaign.due,
      state: campaign.state,
      // A link that outlived its purpose tells nobody's name any more.
      entries: campaign.state === 'closed' ? [] : entries.map((one) => ({
        id: one.id, login: one.login, name: one.label === one.login ? null : one.label, realm: one.realm,
        lastLogonAt: one.hint,
        privileged: false, hint: one.hint, answer: one.answer, note: one.note, outcome: null,
      })),
    }
  },

  async 'answer.send'(context) {
    const { house, body, params } = context
    const found = await sheetBehind(context, params.token)
    if (!('sheet' in found)) return found
    const receipt = await house.kernel.commit(holder(found.facility), stocktakeAnswered, {
      campaign: found.sheet.campaign, sheet: found.sheet.id, via: 'page', answeredBy: body.answeredBy,
      answers: body.answers.map((one) => ({ ...one, note: one.note ?? null })),
    })
    return receipt.ok ? { ok: true } : passOn(receipt)
  },
}
