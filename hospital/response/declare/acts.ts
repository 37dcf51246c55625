// A sign is seen and the minutes run; it is gone again, or the system is declared down; it is declared back.
import { z } from 'zod'
import { defineAct, type Applied, type Write } from '#hospital/kernel/act.ts'
import { contactRoles } from '#hospital/register/vocabulary/contacts.ts'
import { runningIncident } from '../incident/running.ts'
import { id, line, prose, when } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { notAhead } from '../timeline/when.ts'
import { decisionRow } from './read.ts'
import type { DecisionRow, DecisionTables } from './tables.ts'
import { actText, say } from './text.ts'

const about = { incident: id, system: z.string().min(1).max(400), title: line, ...when } as const
const common = { permission: 'incident.work', scope: 'facility' } as const
type About = Pick<DecisionRow, 'incident' | 'system' | 'title'> & { readonly happenedAt: number | null }

const basic = async (db: Write, act: Applied<About>) =>
  [...(await runningIncident(db, act.payload.incident)), ...notAhead(act)]

async function put(write: Write, act: Applied<About>, change: Partial<DecisionRow>): Promise<void> {
  const { incident, system, title } = act.payload
  const db = write.withTables<DecisionTables>()
  const before = await decisionRow(write, incident, system)
  const row: DecisionRow = {
    sign_at: null, sign_rule: null, declared_at: null, declared_role: null, declared_name: null, back_at: null, ...before,
    incident, system, title, ...change,
  }
  await db.deleteFrom('response_decision').where('incident', '=', incident).where('system', '=', system).execute()
  await db.insertInto('response_decision').values({
    incident, system, title, sign_at: row.sign_at, sign_rule: row.sign_rule, declared_at: row.declared_at, declared_role: row.declared_role,
    declared_name: row.declared_name, back_at: row.back_at,
  }).execute()
}

const isDown = (row: DecisionRow | null) => row !== null && row.declared_at !== null && row.back_at === null

export const signSeen = defineAct({
  ...common,
  name: 'response.sign-seen',
  text: actText('response.sign-seen'),
  schema: z.object({ ...about, rule: z.string().min(1).max(800).nullable(), words: prose.nullable() }),
  personal: ['words'],
  async check(db, act) {
    const row = await decisionRow(db, act.payload.incident, act.payload.system)
    const counting = row !== null && row.sign_at !== null && row.declared_at === null
    return [
      ...(await basic(db, act)), ...(counting ? [say('response.declare.seen')] : []), ...(isDown(row) ? [say('response.declare.down')] : []),
    ]
  },
  async apply(write, act) {
    const { incident, title, rule, words, happenedAt, fromPaper } = act.payload
    await put(write, act, {
      sign_at: happenedAt ?? act.at, sign_rule: rule, declared_at: null, declared_role: null, declared_name: null, back_at: null,
    })
    await tell(write, act, { incident, kind: 'declared', lane: 'care', said: say('response.line.sign', { title }), words, happenedAt, fromPaper })
  },
})

export const signGone = defineAct({
  ...common,
  name: 'response.sign-gone',
  text: actText('response.sign-gone'),
  schema: z.object({ ...about, words: prose.nullable() }),
  personal: ['words'],
  async check(db, act) {
    const row = await decisionRow(db, act.payload.incident, act.payload.system)
    const counting = row !== null && row.sign_at !== null && row.declared_at === null
    return [...(await basic(db, act)), ...(counting ? [] : [say('response.declare.notSeen')])]
  },
  async apply(write, act) {
    const { incident, title, words, happenedAt, fromPaper } = act.payload
    await put(write, act, { sign_at: null, sign_rule: null })
    await tell(write, act, { incident, kind: 'declared', lane: 'care', said: say('response.line.sign-gone', { title }), words, happenedAt, fromPaper })
  },
})

export const declared = defineAct({
  ...common,
  name: 'response.declared',
  text: actText('response.declared'),
  /** `by`: the office that declared it; `name`: who held it in that moment. */
  schema: z.object({ ...about, by: z.enum(contactRoles), name: line.nullable(), words: prose.nullable() }),
  personal: ['name', 'words'],
  async check(db, act) {
    const row = await decisionRow(db, act.payload.incident, act.payload.system)
    return [...(await basic(db, act)), ...(isDown(row) ? [say('response.declare.down')] : [])]
  },
  async apply(write, act) {
    const { incident, title, by, name, words, happenedAt, fromPaper } = act.payload
    await put(write, act, { declared_at: happenedAt ?? act.at, declared_role: by, declared_name: name, back_at: null })
    const told = [name, words].filter((one) => one !== null).join(' ')
    await tell(write, act, {
      incident, kind: 'declared', lane: 'care', said: say(`response.line.declared.${by}`, { title }), words: told === '' ? null : told,
      happenedAt, fromPaper,
    })
  },
})

export const declaredBack = defineAct({
  ...common,
  name: 'response.declared-back',
  text: actText('response.declared-back'),
  schema: z.object({ ...about, by: z.enum(contactRoles), name: line.nullable(), words: prose.nullable() }),
  personal: ['name', 'words'],
  async check(db, act) {
    const row = await decisionRow(db, act.payload.incident, act.payload.system)
    const { happenedAt } = act.payload
    const early = row?.declared_at != null && happenedAt !== null && happenedAt < row.declared_at
    return [
      ...(await basic(db, act)), ...(isDown(row) ? [] : [say('response.declare.notDown')]), ...(early ? [say('response.declare.early')] : []),
    ]
  },
  async apply(write, act) {
    const { incident, title, by, name, words, happenedAt, fromPaper } = act.payload
    await put(write, act, { back_at: happenedAt ?? act.at, sign_at: null, sign_rule: null })
    const told = [name, words].filter((one) => one !== null).join(' ')
    await tell(write, act, {
      incident, kind: 'declared', lane: 'care', said: say(`response.line.back.${by}`, { title }), words: told === '' ? null : told,
      happenedAt, fromPaper,
    })
  },
})
