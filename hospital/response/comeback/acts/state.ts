// Cleaned → scanned → connected → clinical sign-off, one step at a time; and back down when something is found again.
import { z } from 'zod'
import { defineAct, type Write } from '#hospital/kernel/act.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { heldFor } from '../../evidence/read.ts'
import { runningIncident } from '../../incident/running.ts'
import { id, line, prose, when } from '../../payload.ts'
import { tell } from '../../timeline/acts/tell.ts'
import { notAhead } from '../../timeline/when.ts'
import { hospitalGate, subjectGate, whole, type Subject } from '../gate.ts'
import { comebackOf } from '../read.ts'
import { comebackStates, gateAnswers, subjectKinds, type ComebackState, type ComebackTables } from '../tables.ts'
import { actText, gateLine, say } from '../text.ts'

const key = z.string().min(1).max(1000)

export const comebackSet = defineAct({
  name: 'response.comeback-set',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.comeback-set'),
  schema: z.object({
    incident: id, kind: z.enum(subjectKinds), key, label: line, state: z.enum(comebackStates), by: line.nullable(), how: prose.nullable(), ...when,
  }),
  personal: ['by', 'how'],
  async check(db, act) {
    const { payload } = act
    return [
      ...(await runningIncident(db, payload.incident)), ...notAhead(act),
      ...(payload.by === null ? [say('response.comeback.who')] : []),
      ...(await stepProblems(db, payload.incident, payload, payload.state)),
    ]
  },
  async apply(write, act) {
    const { payload, at } = act
    const db = write.withTables<ComebackTables>()
    const { incident, kind, key: subject, label, state, by, how } = payload
    // Built anew although it was on hold: it is done, and the record says so.
    const despite = state === 'cleaned' && kind === 'device' && (await heldFor(write, incident)).has(subject)
    await db.deleteFrom('response_comeback').where('incident', '=', incident).where('kind', '=', kind).where('key', '=', subject).execute()
    await db.insertInto('response_comeback')
      .values({ incident, kind, key: subject, label, state, since: payload.happenedAt ?? at, by_name: by, how }).execute()
    // What was confirmed before does not speak for what was found since.
    if (state === 'down') {
      await db.deleteFrom('response_gate').where('incident', '=', incident).where('kind', '=', kind).where('key', '=', subject).execute()
    }
    await tell(write, act, {
      incident, kind: 'recovery', lane: 'care', said: say(despite ? 'response.line.comeback.despite' : `response.line.comeback.${state}`, { label }), words: how,
      happenedAt: payload.happenedAt, fromPaper: payload.fromPaper,
    })
  },
})

async function stepProblems(db: Write, incident: string, subject: Subject, wanted: ComebackState): Promise<readonly Message[]> {
  if (wanted === 'down') return []
  const { states, answers } = await comebackOf(db, incident)
  const now = states.find(({ kind, key: one }) => kind === subject.kind && one === subject.key)?.state ?? 'down'
  const before = comebackStates[comebackStates.indexOf(wanted) - 1]
  if (now !== before) return [say('response.comeback.order')]
  // Once more before patients depend on it: what was confirmed may have turned out otherwise.
  if (wanted !== 'connected' && wanted !== 'signed') return []
  const held = subject.kind === 'device' && (await heldFor(db, incident)).has(subject.key)
  const gates = [...hospitalGate(answers), ...subjectGate(subject, answers, held)]
  if (whole(gates)) return []
  const missing = gates.filter(({ state }) => state !== 'open').length
  return [say(held ? 'response.comeback.held' : wanted === 'signed' ? 'response.comeback.shutSince' : 'response.comeback.gate', { missing })]
}

export const gateAnswered = defineAct({
  name: 'response.gate-answered',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.gate-answered'),
  schema: z.object({
    incident: id,
    /** Null: once for the whole hospital. */
    subject: z.object({ kind: z.enum(subjectKinds), key }).nullable(),
    item: id, answer: z.enum(gateAnswers), by: line.nullable(), how: prose.nullable(),
  }),
  personal: ['by', 'how'],
  async check(db, { payload }) {
    const { subject, item, answer, by, how } = payload
    const known = (subject === null ? hospitalGate([]) : subjectGate(subject, [], false)).find((one) => one.item.id === item)
    return [
      ...(await runningIncident(db, payload.incident)),
      ...(known === undefined || known.item.by === 'house' ? [say('response.gate.none')] : []),
      ...(by === null ? [say('response.comeback.who')] : []),
      ...(answer !== 'no' && how === null ? [say('response.gate.how')] : []),
    ]
  },
  async apply(write, act) {
    const { incident, subject, item, answer, by, how } = act.payload
    const db = write.withTables<ComebackTables>()
    const { kind, key: of } = subject ?? { kind: '', key: '' }
    await db.deleteFrom('response_gate').where('incident', '=', incident).where('kind', '=', kind).where('key', '=', of)
      .where('item', '=', item).execute()
    await db.insertInto('response_gate').values({ incident, kind, key: of, item, answer, by_name: by, how, at: act.at }).execute()
    await tell(write, act, { incident, kind: 'recovery', lane: 'care', said: gateLine(item, answer), words: how })
  },
})
