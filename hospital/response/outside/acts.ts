// A company was asked: its answers as they stand now; earlier ones stay in the record.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { runningIncident } from '../incident/running.ts'
import { id, line, prose, when } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { notAhead } from '../timeline/when.ts'
import { answers } from './sheet.ts'
import type { OutsideTables } from './tables.ts'
import { actText, say } from './text.ts'

export const sheetAnswered = defineAct({
  name: 'response.sheet-answered',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.sheet-answered'),
  schema: z.object({
    incident: id, company: line, answers: z.record(z.string().regex(/^[a-z][a-z-]{0,40}$/), z.enum(answers)), note: prose.nullable(), ...when,
  }),
  personal: ['note'],
  check: async (db, act) => [...(await runningIncident(db, act.payload.incident)), ...notAhead(act)],
  async apply(write, act) {
    const { incident, company, answers: given, note, happenedAt, fromPaper } = act.payload
    const db = write.withTables<OutsideTables>()
    await db.deleteFrom('response_company').where('incident', '=', incident).where('company', '=', company).execute()
    await db.insertInto('response_company').values({
      incident, company, answers: given, note, asked_at: happenedAt ?? act.at, by_person: act.actor,
    }).execute()
    await tell(write, act, {
      incident, kind: 'call', lane: 'vendors', said: say('response.line.company', { company }), words: note, happenedAt, fromPaper,
    })
  },
})
