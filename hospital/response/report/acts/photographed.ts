// A photo that came with a report: the file lies with the files as they came, this says whose it is.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { id } from '../../payload.ts'
import { photoTypes } from '../photo-type.ts'
import type { ReportTables } from '../tables.ts'
import { actText, say } from '../text.ts'

export const mostPhotos = 3

export const photographed = defineAct({
  name: 'response.report-photographed',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.report-photographed'),
  schema: z.object({ report: id, sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().min(1), type: z.enum(photoTypes) }),
  personal: [],
  async check(db, { payload }) {
    const tables = db.withTables<ReportTables>()
    const report = await tables.selectFrom('response_report').select('id').where('id', '=', payload.report).executeTakeFirst()
    if (!report) return [say('response.report.none')]
    const kept = await tables.selectFrom('response_report_photo').select('sha256').where('report', '=', payload.report).execute()
    if (kept.some((one) => one.sha256 === payload.sha256)) return [say('response.photo.taken')]
    return kept.length >= mostPhotos ? [say('response.photo.most', { most: mostPhotos })] : []
  },
  async apply(write, { payload, at }) {
    await write.withTables<ReportTables>().insertInto('response_report_photo').values({ ...payload, received_at: at }).execute()
  },
})
