// A photograph of where to cut: taken in quiet days, looked at in the moment, printed in the red binder.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { line } from '../../payload.ts'
import { cutPhotos } from '../read.ts'
import type { CutTables } from '../tables.ts'
import { actText, say } from '../text.ts'

export const photoTypes = ['image/jpeg', 'image/png'] as const

const point = z.string().min(1).max(400)
const file = z.string().regex(/^[0-9a-f]{64}$/)
/** More than a few are looked through by nobody in a hurry. */
const mostPhotos = 4

export const cutPhotoKept = defineAct({
  name: 'response.cut-photo-kept',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.cut-photo-kept'),
  schema: z.object({ point, file, type: z.enum(photoTypes), words: line.nullable() }),
  personal: ['words'],
  async check(db, { payload }) {
    const own = (await cutPhotos(db)).filter((one) => one.point === payload.point)
    if (own.some((one) => one.file === payload.file)) return [say('response.cuts.photo.twice')]
    return own.length >= mostPhotos ? [say('response.cuts.photo.many', { most: mostPhotos })] : []
  },
  async apply(write, { payload, at, actor }) {
    await write.withTables<CutTables>().insertInto('response_cut_photo')
      .values({ ...payload, kept_at: at, kept_by: actor }).execute()
  },
})

export const cutPhotoDropped = defineAct({
  name: 'response.cut-photo-dropped',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.cut-photo-dropped'),
  schema: z.object({ point, file }),
  personal: [],
  async check(db, { payload }) {
    const there = (await cutPhotos(db)).some((one) => one.point === payload.point && one.file === payload.file)
    return there ? [] : [say('response.cuts.photo.none')]
  },
  async apply(write, { payload }) {
    await write.withTables<CutTables>().deleteFrom('response_cut_photo').where('point', '=', payload.point)
      .where('file', '=', payload.file).execute()
  },
})
