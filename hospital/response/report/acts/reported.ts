// 「かも?」 comes in: by the page, by phone or from the paper form.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { id, instant } from '../../payload.ts'
import { notAhead } from '../../timeline/when.ts'
import { levels } from '../../triage/rules.ts'
import { patientAnswers, vias, type ReportTables } from '../tables.ts'
import { actText, say } from '../text.ts'

const short = z.string().trim().min(1).max(200)
const sign = z.string().min(1).max(40)

const reportId = z.string().regex(/^[0-9A-Za-z-]{8,64}$/)

export const reported = defineAct({
  name: 'response.reported',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.reported'),
  schema: z.object({
    id: reportId, receipt: z.string().regex(/^[0-9A-Z]{6}$/), via: z.enum(vias),
    code: z.string().max(20).nullable(), place: short.nullable(), device: short.nullable(), department: short.nullable(),
    segment: short.nullable(), typedPlace: z.string().trim().min(1).max(80).nullable(),
    symptoms: z.array(sign).min(1).max(6), details: z.array(sign).max(60),
    several: z.boolean().nullable(), patients: z.enum(patientAnswers).nullable(),
    callback: z.string().trim().min(1).max(40).nullable(), words: z.string().trim().min(1).max(500).nullable(),
    happenedAt: instant.nullable(), fromPaper: z.boolean(), offline: z.boolean(), told: z.enum(levels),
  }),
  personal: ['callback', 'words', 'typedPlace'],
  async check(db, act) {
    const { payload } = act
    const tables = db.withTables<ReportTables>()
    const here = await tables.selectFrom('response_report').select('id').where('id', '=', payload.id).executeTakeFirst()
    const folded = await tables.selectFrom('response_report_folded').select('id').where('id', '=', payload.id).executeTakeFirst()
    const receipt = await tables.selectFrom('response_report').select('id').where('receipt', '=', payload.receipt).executeTakeFirst()
    if (here || folded) return [say('response.report.taken')]
    return [...(receipt ? [say('response.report.receipt')] : []), ...notAhead(act)]
  },
  async apply(write, { payload, at, actor }) {
    const { typedPlace, happenedAt, fromPaper: _paper, ...rest } = payload
    await write.withTables<ReportTables>().insertInto('response_report').values({
      ...rest, typed_place: typedPlace, happened_at: Math.min(happenedAt ?? at, at), received_at: at, by_person: actor,
      times: 1, looked_at: null, looked_by: null, answered_at: null, answered_by: null, result: null, result_words: null,
    }).execute()
  },
})

/** In a flood: the same label and signs within the minute count up one report. What was written is kept all the same. */
export const folded = defineAct({
  name: 'response.report-folded',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.report-folded'),
  schema: z.object({
    id: reportId, report: id, callback: z.string().trim().min(1).max(40).nullable(),
    words: z.string().trim().min(1).max(500).nullable(), typedPlace: z.string().trim().min(1).max(80).nullable(),
  }),
  personal: ['callback', 'words', 'typedPlace'],
  async check(db, { payload }) {
    const tables = db.withTables<ReportTables>()
    const first = await tables.selectFrom('response_report').select('id').where('id', '=', payload.report).executeTakeFirst()
    const again = await tables.selectFrom('response_report').select('id').where('id', '=', payload.id).executeTakeFirst()
      ?? await tables.selectFrom('response_report_folded').select('id').where('id', '=', payload.id).executeTakeFirst()
    return first && !again ? [] : [say(first ? 'response.report.taken' : 'response.report.none')]
  },
  async apply(write, { payload, at }) {
    const { typedPlace, ...rest } = payload
    const tables = write.withTables<ReportTables>()
    await tables.insertInto('response_report_folded').values({ ...rest, typed_place: typedPlace, received_at: at }).execute()
    await tables.updateTable('response_report').set((row) => ({ times: row('times', '+', 1) }))
      .where('id', '=', payload.report).execute()
  },
})
