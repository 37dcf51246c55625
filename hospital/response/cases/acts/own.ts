// A case of one's own: made of a closed incident, written level by level, places confirmed one by one, published or drawn back.
import { z } from 'zod'
import { defineAct, type Write } from '#hospital/kernel/act.ts'
import { incidentOf } from '../../incident/read.ts'
import { id, line, prose } from '../../payload.ts'
import { caseFields, caseLevels, levelOf, placeKinds } from '../levels.ts'
import { stillOpen, fieldPlaces } from '../open-places.ts'
import { caseOf, caseOfIncident, confirmedIn, toldOf } from '../read.ts'
import { finderOf } from '../redact.ts'
import type { CaseTables } from '../tables.ts'
import { actText, say } from '../text.ts'

const level = z.enum(caseLevels)

export const caseMade = defineAct({
  name: 'response.case-made',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.case-made'),
  schema: z.object({ id, incident: id, year: z.int().min(1990).max(2200), kind: line, days: z.int().min(0).max(100_000) }),
  personal: [],
  async check(db, { payload }) {
    const incident = await incidentOf(db, payload.incident)
    return [
      ...(incident === null || incident.mode !== 'real' || incident.state !== 'closed' ? [say('response.case.closed')] : []),
      ...((await caseOfIncident(db, payload.incident)) === null ? [] : [say('response.case.taken')]),
    ]
  },
  async apply(write, { at, actor, payload }) {
    await write.withTables<CaseTables>().insertInto('response_case').values({ ...payload, made_at: at, made_by: actor }).execute()
  },
})

const texts = {
  title: line.nullable(), summary: prose.nullable(), entry: prose.nullable(), failed: prose.nullable(), worked: prose.nullable(),
  stages: prose.nullable(), cost: prose.nullable(), lessons: prose.nullable(), details: prose.nullable(),
} as const

const missing = async (db: Write, id: string) => ((await caseOf(db, id)) === null ? [say('response.case.none')] : [])

export const caseWritten = defineAct({
  name: 'response.case-written',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.case-written'),
  schema: z.object({ case: id, level, ...texts }),
  personal: [...caseFields],
  async check(db, { payload }) {
    const allowed = levelOf(payload.level).fields
    const extra = caseFields.some((field) => payload[field] !== null && !allowed.includes(field))
    return [...(await missing(db, payload.case)), ...(extra ? [say('response.case.fields')] : [])]
  },
  async apply(write, { at, actor, payload }) {
    const { case: of, level: at_level, ...written } = payload
    const db = write.withTables<CaseTables>()
    const before = await toldOf(write, of, at_level)
    const changed = caseFields.filter((field) => (before?.texts[field] ?? null) !== written[field])
    if (changed.length > 0) {
      await db.deleteFrom('response_case_confirmed').where('case_id', '=', of).where('level', '=', at_level).where('field', 'in', changed).execute()
    }
    await db.deleteFrom('response_case_told').where('case_id', '=', of).where('level', '=', at_level).execute()
    await db.insertInto('response_case_told').values({
      case_id: of, level: at_level, texts: written, written_at: at, written_by: actor, published_at: null, published_by: null,
    }).execute()
  },
})

export const caseConfirmed = defineAct({
  name: 'response.case-confirmed',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.case-confirmed'),
  schema: z.object({
    case: id, level, field: z.enum(caseFields), start: z.int().min(0).max(10_000), end: z.int().min(1).max(10_000), kind: z.enum(placeKinds),
    reason: prose.nullable(),
  }),
  personal: ['reason'],
  async check(db, { payload }) {
    const text = (await toldOf(db, payload.case, payload.level))?.texts[payload.field] ?? ''
    const fits = payload.start < payload.end && payload.end <= text.length
    return [...(fits ? [] : [say('response.case.place')]), ...(payload.reason === null ? [say('response.case.reason')] : [])]
  },
  async apply(write, { at, actor, payload: { case: of, level: at_level, field, start, end, kind, reason } }) {
    const db = write.withTables<CaseTables>()
    await db.deleteFrom('response_case_confirmed').where('case_id', '=', of).where('level', '=', at_level).where('field', '=', field)
      .where('starts', '=', start).where('ends', '=', end).execute()
    await db.insertInto('response_case_confirmed').values({
      case_id: of, level: at_level, field, starts: start, ends: end, kind, reason, at, by_person: actor,
    }).execute()
  },
})

const shapesAlone = finderOf({})

export const casePublished = defineAct({
  name: 'response.case-published',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.case-published'),
  schema: z.object({ case: id, level, published: z.boolean() }),
  personal: [],
  /** What gives itself away by its shape is asked for here again; what only the register knows was asked by whoever commits. */
  async check(db, { payload }) {
    const told = await toldOf(db, payload.case, payload.level)
    if (told === null) return [say('response.case.empty')]
    if (!payload.published) return []
    const open = stillOpen(fieldPlaces(payload.level, told.texts, await confirmedIn(db, payload.case, payload.level), shapesAlone))
      .filter(({ kind }) => kind !== 'name')
    return [
      ...((told.texts.title ?? null) === null ? [say('response.case.empty')] : []),
      ...(open.length > 0 ? [say('response.case.open', { count: open.length })] : []),
    ]
  },
  async apply(write, { at, actor, payload }) {
    await write.withTables<CaseTables>().updateTable('response_case_told')
      .set(payload.published ? { published_at: at, published_by: actor } : { published_at: null, published_by: null })
      .where('case_id', '=', payload.case).where('level', '=', payload.level).execute()
  },
})
