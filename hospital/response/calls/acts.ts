// A call was tried.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { runningIncident } from '../incident/running.ts'
import { id, line, prose, when } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { notAhead } from '../timeline/when.ts'
import { outcomes, type CallTables } from './tables.ts'
import { actText, say } from './text.ts'

export const called = defineAct({
  name: 'response.called',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.called'),
  schema: z.object({
    incident: id, contact: z.string().min(1).max(1000).nullable(), name: line.nullable(), channel: line.nullable(), outcome: z.enum(outcomes),
    words: prose.nullable(), ...when,
  }),
  // A contact's key holds the name.
  personal: ['contact', 'name', 'channel', 'words'],
  async check(db, act) {
    const { incident, contact, name } = act.payload
    return [
      ...(await runningIncident(db, incident)), ...notAhead(act),
      ...(contact === null && name === null ? [say('response.call.who')] : []),
    ]
  },
  async apply(write, act) {
    const { payload, seq, at, actor } = act
    await write.withTables<CallTables>().insertInto('response_call').values({
      incident: payload.incident, seq, contact: payload.contact, name: payload.name, channel: payload.channel, outcome: payload.outcome,
      called_at: payload.happenedAt ?? at, recorded_at: at, words: payload.words, by_person: actor, from_paper: payload.fromPaper,
    }).execute()
    await tell(write, act, {
      incident: payload.incident, kind: 'call', lane: 'word', said: say(`response.line.call.${payload.outcome}`),
      words: [payload.name, payload.words].filter((one) => one !== null).join(': ') || null,
      happenedAt: payload.happenedAt, fromPaper: payload.fromPaper,
    })
  },
})
