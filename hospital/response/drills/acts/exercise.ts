// The hospital keeps an exercise of its own: the next version of one it knows, or a new one.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { exercise } from '../exercise.ts'
import type { DrillTables } from '../tables.ts'
import { actText } from '../text.ts'

export const exerciseKept = defineAct({
  name: 'response.exercise-kept',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.exercise-kept'),
  schema: z.object({ body: exercise }),
  personal: [],
  async apply(write, { payload: { body }, at, actor }) {
    const db = write.withTables<DrillTables>()
    const before = await db.selectFrom('response_exercise').select('version').where('exercise', '=', body.id).execute()
    await db.insertInto('response_exercise')
      .values({ exercise: body.id, version: before.length + 1, body, kept_at: at, kept_by: actor }).execute()
  },
})
