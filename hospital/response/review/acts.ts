// The review is written, also after the incident was closed; each saving replaces the last, and the record keeps them all.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { improvementOf } from '../improve/read.ts'
import { runningIncident } from '../incident/running.ts'
import { id, line, prose } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { reviewOf } from './read.ts'
import type { ReviewTables } from './tables.ts'
import { actText, say } from './text.ts'

export const reviewWritten = defineAct({
  name: 'response.review-written',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.review-written'),
  schema: z.object({ incident: id, well: prose.nullable(), hindered: prose.nullable(), causes: prose.nullable() }),
  personal: ['well', 'hindered', 'causes'],
  check: (db, act) => runningIncident(db, act.payload.incident, 'closed'),
  async apply(write, act) {
    const { payload, at, actor } = act
    const before = await reviewOf(write, payload.incident)
    const db = write.withTables<ReviewTables>()
    await db.deleteFrom('response_review').where('incident', '=', payload.incident).execute()
    await db.insertInto('response_review').values({ ...payload, written_at: at, written_by: actor }).execute()
    await tell(write, act, {
      incident: payload.incident, kind: 'told', said: say(before === null ? 'response.line.review' : 'response.line.review-again'),
    })
  },
})

export const checkLinked = defineAct({
  name: 'response.review-check-linked',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.review-check-linked'),
  schema: z.object({ improvement: id, check: line.nullable() }),
  personal: [],
  async check(db, { payload }) {
    return (await improvementOf(db, payload.improvement)) === null ? [say('response.review.improvement')] : []
  },
  async apply(write, { at, actor, payload }) {
    const db = write.withTables<ReviewTables>()
    await db.deleteFrom('response_review_check').where('improvement', '=', payload.improvement).execute()
    if (payload.check === null) return
    await db.insertInto('response_review_check')
      .values({ improvement: payload.improvement, check_id: payload.check, at, by_person: actor }).execute()
  },
})
