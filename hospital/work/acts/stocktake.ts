// 棚卸し: a campaign sends each department its list; the head says of each account: in use, stop, not sure.
import { z } from 'zod'
import { defineAct, type Write } from '#hospital/kernel/act.ts'
import { actText, say } from '../text.ts'
import type { WorkTables } from '../tables.ts'

const id = z.string().min(1).max(80)
const line = z.string().max(400)

export const stocktakeStarted = defineAct({
  name: 'work.stocktake-started',
  permission: 'work.manage',
  scope: 'facility',
  text: actText('work.stocktake-started'),
  schema: z.object({
    id, title: line.min(1), scope: line, due: z.iso.date(),
    sheets: z.array(z.object({ id, department: line, head: line.nullable(), tokenHash: z.string().length(64) }).nullable()).min(1).max(2000),
    entries: z.array(
      z.object({ id, sheet: id, realm: line, login: line, label: line, hint: line.nullable() }).nullable(),
    ).max(200_000),
  }),
  personal: ['sheets', 'entries'],
  async apply(write, { at, payload }) {
    const db = write.withTables<WorkTables>()
    await db.insertInto('work_stocktake').values({
      id: payload.id, title: payload.title, scope: payload.scope, due: payload.due, state: 'open', started_at: at, closed_at: null,
    }).execute()
    const sheets = payload.sheets.filter((one) => one !== null)
    for (const one of sheets) {
      await db.insertInto('work_sheet').values({
        campaign: payload.id, id: one.id, department: one.department, head: one.head, token_hash: one.tokenHash,
        reminded_at: null, answered_at: null, answered_by: null, via: null,
      }).execute()
    }
    const entries = payload.entries.filter((one) => one !== null)
    for (let from = 0; from < entries.length; from += 1000) {
      await db.insertInto('work_entry').values(entries.slice(from, from + 1000).map((one) => ({
        campaign: payload.id, sheet: one.sheet, id: one.id, realm: one.realm, login: one.login, label: one.label, hint: one.hint,
        answer: null, note: null,
      }))).execute()
    }
  },
})

async function open(db: Write, campaign: string) {
  const found = await db.withTables<WorkTables>().selectFrom('work_stocktake').select('state').where('id', '=', campaign).executeTakeFirst()
  if (!found) return [say('work.stocktake.none')]
  return found.state === 'open' ? [] : [say('work.stocktake.closed')]
}

export const stocktakeAnswered = defineAct({
  name: 'work.stocktake-answered',
  permission: 'work.do',
  scope: 'facility',
  text: actText('work.stocktake-answered'),
  schema: z.object({
    campaign: id, sheet: id, via: z.enum(['page', 'paper']), answeredBy: line.nullable(),
    answers: z.array(z.object({ entry: id, answer: z.enum(['inUse', 'stop', 'unsure']), note: line.nullable() }).nullable()).min(1).max(5000),
  }),
  personal: ['answeredBy', 'answers'],
  async check(db, { payload }) {
    const closed = await open(db, payload.campaign)
    if (closed.length > 0) return closed
    const known = new Set((await db.withTables<WorkTables>().selectFrom('work_entry').select('id')
      .where('campaign', '=', payload.campaign).where('sheet', '=', payload.sheet).execute()).map((row) => row.id))
    return payload.answers.every((one) => one !== null && known.has(one.entry)) ? [] : [say('work.stocktake.entry')]
  },
  async apply(write, { at, payload }) {
    const db = write.withTables<WorkTables>()
    for (const one of payload.answers) {
      if (one === null) continue
      await db.updateTable('work_entry').set({ answer: one.answer, note: one.note })
        .where('campaign', '=', payload.campaign).where('id', '=', one.entry).execute()
    }
    await db.updateTable('work_sheet').set({ answered_at: at, answered_by: payload.answeredBy, via: payload.via })
      .where('campaign', '=', payload.campaign).where('id', '=', payload.sheet).execute()
  },
})

export const stocktakeReminded = defineAct({
  name: 'work.stocktake-reminded',
  permission: 'work.manage',
  scope: 'facility',
  text: actText('work.stocktake-reminded'),
  schema: z.object({ campaign: id, sheet: id, tokenHash: z.string().length(64) }),
  personal: [],
  check: (db, { payload }) => open(db, payload.campaign),
  async apply(write, { at, payload }) {
    await write.withTables<WorkTables>().updateTable('work_sheet').set({ reminded_at: at, token_hash: payload.tokenHash })
      .where('campaign', '=', payload.campaign).where('id', '=', payload.sheet).execute()
  },
})

export const stocktakeClosed = defineAct({
  name: 'work.stocktake-closed',
  permission: 'work.manage',
  scope: 'facility',
  text: actText('work.stocktake-closed'),
  schema: z.object({ campaign: id }),
  personal: [],
  check: (db, { payload }) => open(db, payload.campaign),
  async apply(write, { at, payload }) {
    await write.withTables<WorkTables>().updateTable('work_stocktake').set({ state: 'closed', closed_at: at })
      .where('id', '=', payload.campaign).execute()
  },
})
