// Answers that set duties off, whom was told, whom was asked to decide, and which edition of a rule is followed.
import { z } from 'zod'
import { defineAct, type Write } from '#hospital/kernel/act.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { contactRoles } from '#hospital/register/vocabulary/contacts.ts'
import { runningIncident } from '../incident/running.ts'
import { id, line, prose, when } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { notAhead } from '../timeline/when.ts'
import { answers, duties, type DutyData } from './rules.ts'
import { ways, type DutyTables } from './tables.ts'
import { actText, answered, dutyTitle, say } from './text.ts'

const word = z.string().regex(/^[a-z0-9-]{1,60}$/)

// Asked when it is committed, never on replay: a later edition of the data may no longer know a duty of long ago.
const known = (found: (data: DutyData) => boolean): readonly Message[] => (found(duties()) ? [] : [say('response.duty.unknown')])
const knownDuty = (duty: string) => known(({ editions }) => editions.some((one) => one.duty === duty))

export const dutyAnswered = defineAct({
  name: 'response.duty-answered',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.duty-answered'),
  schema: z.object({ incident: id, question: word, answer: z.enum(answers), ...when }),
  personal: [],
  async check(db, act) {
    const { incident, question, answer } = act.payload
    return [
      ...(await runningIncident(db, incident)), ...notAhead(act),
      ...known(({ questions }) => questions.some((one) => one.id === question && one.answers.includes(answer))),
    ]
  },
  async apply(write, act) {
    const { incident, question, answer, happenedAt, fromPaper } = act.payload
    const db = write.withTables<DutyTables>()
    await db.deleteFrom('response_duty_answer').where('incident', '=', incident).where('question', '=', question).execute()
    await db.insertInto('response_duty_answer')
      .values({ incident, question, answer, at: happenedAt ?? act.at, by_person: act.actor }).execute()
    await tell(write, act, { incident, kind: 'duty', lane: 'word', said: answered(question, answer), happenedAt, fromPaper })
  },
})

export const dutyReported = defineAct({
  name: 'response.duty-reported',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.duty-reported'),
  schema: z.object({
    incident: id, id, duty: word, who: line.nullable(), desk: line.nullable(), way: z.enum(ways), receipt: line.nullable(),
    note: prose.nullable(), ...when,
  }),
  personal: ['who', 'desk', 'receipt', 'note'],
  async check(db, act) {
    const { incident, duty } = act.payload
    return [...(await runningIncident(db, incident, 'closed')), ...notAhead(act), ...knownDuty(duty), ...(await taken(db, act.payload.id))]
  },
  async apply(write, act) {
    const { incident, duty, who, desk, way, receipt, note, happenedAt, fromPaper } = act.payload
    await write.withTables<DutyTables>().insertInto('response_duty_report').values({
      id: act.payload.id, incident, duty, at: happenedAt ?? act.at, recorded_at: act.at, recorded_by: act.actor, who, desk, way, receipt,
      note, from_paper: fromPaper, withdrawn_at: null,
    }).execute()
    await tell(write, act, {
      incident, kind: 'duty', lane: 'word', said: dutyTitle('told', duty), words: desk, happenedAt, fromPaper,
    })
  },
})

async function taken(db: Write, report: string): Promise<readonly Message[]> {
  const found = await db.withTables<DutyTables>().selectFrom('response_duty_report').select('id').where('id', '=', report).executeTakeFirst()
  return found ? [say('response.duty.taken')] : []
}

export const dutyWithdrawn = defineAct({
  name: 'response.duty-withdrawn',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.duty-withdrawn'),
  schema: z.object({ incident: id, report: id, why: prose.nullable() }),
  personal: ['why'],
  async check(db, { payload: { incident, report } }) {
    const found = await db.withTables<DutyTables>().selectFrom('response_duty_report').select('id').where('id', '=', report)
      .where('incident', '=', incident).where('withdrawn_at', 'is', null).executeTakeFirst()
    return [...(await runningIncident(db, incident, 'closed')), ...(found ? [] : [say('response.duty.none')])]
  },
  async apply(write, act) {
    const { incident, report, why } = act.payload
    const db = write.withTables<DutyTables>()
    await db.updateTable('response_duty_report').set({ withdrawn_at: act.at }).where('id', '=', report).execute()
    const row = await db.selectFrom('response_duty_report').select('duty').where('id', '=', report).executeTakeFirst()
    await tell(write, act, { incident, kind: 'duty', lane: 'word', said: dutyTitle('withdrawn', row?.duty ?? ''), words: why })
  },
})

export const dutyEscalated = defineAct({
  name: 'response.duty-escalated',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.duty-escalated'),
  schema: z.object({ incident: id, duty: word, role: z.enum(contactRoles), person: line.nullable(), ...when }),
  personal: ['person'],
  check: async (db, act) => [
    ...(await runningIncident(db, act.payload.incident)), ...notAhead(act), ...knownDuty(act.payload.duty),
  ],
  async apply(write, act) {
    const { incident, duty, role, person, happenedAt, fromPaper } = act.payload
    await write.withTables<DutyTables>().insertInto('response_duty_escalation').values({
      incident, duty, seq: act.seq, role, person, at: happenedAt ?? act.at, by_person: act.actor,
    }).execute()
    await tell(write, act, {
      incident, kind: 'duty', lane: 'word', said: dutyTitle('escalated', duty), words: person, happenedAt, fromPaper,
    })
  },
})

export const dutyEditionTaken = defineAct({
  name: 'response.duty-edition-taken',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.duty-edition-taken'),
  schema: z.object({
    incident: id, duty: word, edition: word,
    /** False: looked at, and the rule of the beginning is kept. */
    taken: z.boolean(),
  }),
  personal: [],
  check: async (db, { payload: { incident, duty, edition } }) => [
    ...(await runningIncident(db, incident)),
    ...known(({ editions }) => editions.some((one) => one.duty === duty && one.id === edition)),
  ],
  async apply(write, act) {
    const { incident, duty, edition, taken: took } = act.payload
    const db = write.withTables<DutyTables>()
    await db.deleteFrom('response_duty_edition').where('incident', '=', incident).where('duty', '=', duty)
      .where('edition', '=', edition).execute()
    await db.insertInto('response_duty_edition')
      .values({ incident, duty, edition, seq: act.seq, taken: took, at: act.at, by_person: act.actor }).execute()
    await tell(write, act, { incident, kind: 'duty', lane: 'word', said: dutyTitle(took ? 'edition' : 'kept', duty), words: null })
  },
})
