// A call was tried; and how the tree is to be called.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { runningIncident } from '../incident/running.ts'
import { id, line, prose, when } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { notAhead } from '../timeline/when.ts'
import { callingRules } from './calling.ts'
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

export const callingKept = defineAct({
  name: 'response.calling-kept',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.calling-kept'),
  schema: z.object({ rules: callingRules.nullable() }),
  personal: [],
  check(_db, { payload: { rules } }) {
    const roles = rules?.inside.map(({ role }) => role) ?? []
    return Promise.resolve(new Set(roles).size === roles.length ? [] : [say('response.calling.twice')])
  },
  async apply(write, { seq, at, actor, payload }) {
    await write.withTables<CallTables>().insertInto('response_calling')
      .values({ version: seq, rules: payload.rules, kept_at: at, kept_by: actor }).execute()
  },
})
