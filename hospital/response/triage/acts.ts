// The hospital changes its triage rules, or goes back to those that come with the program.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { parseData } from '#hospital/rulebooks/parse.ts'
import { triageRules } from './rules.ts'
import type { TriageTables } from './tables.ts'
import { actText } from './text.ts'

export const rulesKept = defineAct({
  name: 'response.triage-rules-kept',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.triage-rules-kept'),
  schema: z.object({ text: z.string().min(1).max(200_000).nullable() }),
  personal: [],
  async check(_db, { payload }) {
    if (payload.text === null) return []
    const parsed = parseData(payload.text, triageRules)
    return parsed.ok ? [] : parsed.refusals.map((one) => one.message)
  },
  async apply(write, { seq, at, actor, payload }) {
    await write.withTables<TriageTables>().insertInto('response_triage_rules')
      .values({ version: seq, text: payload.text, kept_at: at, kept_by: actor }).execute()
  },
})
