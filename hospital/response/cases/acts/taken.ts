// A case of another hospital is taken into the library, as it came.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { id, line } from '../../payload.ts'
import { caseLevels } from '../levels.ts'
import { takenCases } from '../read.ts'
import type { CaseTables } from '../tables.ts'
import { actText, say } from '../text.ts'

const text = z.string().max(4000).nullable().default(null)

export const caseTaken = defineAct({
  name: 'response.case-taken',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.case-taken'),
  schema: z.object({
    id, level: z.enum(caseLevels), year: z.int().min(1990).max(2200), kind: line, days: z.int().min(0).max(100_000).nullable(),
    giver: line.nullable(), title: text, summary: text, entry: text, failed: text, worked: text, stages: text, cost: text, lessons: text, details: text,
  }),
  personal: ['giver', 'title', 'summary', 'entry', 'failed', 'worked', 'stages', 'cost', 'lessons', 'details'],
  async check(db, { payload }) {
    return (await takenCases(db)).some((one) => one.id === payload.id) ? [say('response.case.taken')] : []
  },
  async apply(write, { at, actor, payload: { id: sha, level, year, kind, days, giver, ...texts } }) {
    await write.withTables<CaseTables>().insertInto('response_case_taken')
      .values({ id: sha, level, year, kind, days, giver, texts, taken_at: at, taken_by: actor }).execute()
  },
})
