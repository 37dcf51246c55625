// An exception: a shortcoming borne knowingly until a day, with a measure in its place. It ends by itself.
import { z } from 'zod'
import { defineAct, type Write } from '#hospital/kernel/act.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { actText, say } from '../text.ts'
import type { ExceptionRow, WorkTables } from '../tables.ts'

const id = z.string().min(1).max(80)
const prose = z.string().trim().min(1).max(4000)

async function find(db: Write, exception: string): Promise<ExceptionRow | undefined> {
  return db.withTables<WorkTables>().selectFrom('work_exception').selectAll().where('id', '=', exception).executeTakeFirst()
}

export const exceptionRequested = defineAct({
  name: 'work.exception-requested',
  permission: 'work.manage',
  scope: 'facility',
  text: actText('work.exception-requested'),
  schema: z.object({
    id, finding: z.string().min(1).max(1200), reason: prose.nullable(), measure: prose.nullable(), until: z.iso.date(),
  }),
  personal: ['finding', 'reason', 'measure'],
  async check(db, { at, payload }) {
    const reasons: Message[] = []
    const tables = db.withTables<WorkTables>()
    const finding = await tables.selectFrom('work_finding').select('ended').where('id', '=', payload.finding).executeTakeFirst()
    if (!finding || finding.ended !== null) reasons.push(say('work.finding.none'))
    const standing = await tables.selectFrom('work_exception').select('until')
      .where('finding', '=', payload.finding).where('state', 'in', ['requested', 'approved']).execute()
    const today = dayOf(at)
    if (standing.some(({ until }) => until >= today)) reasons.push(say('work.exception.already'))
    if (payload.until <= today) reasons.push(say('work.exception.past'))
    if (payload.until > addYears(today, 1)) reasons.push(say('work.exception.tooLong'))
    return reasons
  },
  async apply(write, { at, actor, payload }) {
    await write.withTables<WorkTables>().insertInto('work_exception').values({
      id: payload.id, finding: payload.finding ?? '', reason: payload.reason, measure: payload.measure, until: payload.until,
      state: 'requested', requested_by: actor, requested_at: at, decided_by: null, decided_at: null, note: null,
    }).execute()
  },
})

/** Approving and refusing differ in a word only. Nobody decides on their own request. */
function decision(verb: 'approved' | 'refused') {
  return defineAct({
    name: `work.exception-${verb}`,
    permission: 'exception.approve',
    scope: 'facility',
    text: actText(`work.exception-${verb}`),
    schema: z.object({ id, note: z.string().max(4000).nullable() }),
    personal: ['note'],
    async check(db, { actor, payload }) {
      const found = await find(db, payload.id)
      if (!found) return [say('work.exception.none')]
      if (found.state !== 'requested') return [say('work.exception.decided')]
      return found.requested_by === actor ? [say('work.exception.own')] : []
    },
    async apply(write, { at, actor, payload }) {
      await write.withTables<WorkTables>().updateTable('work_exception')
        .set({ state: verb, decided_by: actor, decided_at: at, note: payload.note }).where('id', '=', payload.id).execute()
    },
  })
}

export const exceptionApproved = decision('approved')
export const exceptionRefused = decision('refused')

export const exceptionEnded = defineAct({
  name: 'work.exception-ended',
  permission: 'work.manage',
  scope: 'facility',
  text: actText('work.exception-ended'),
  schema: z.object({ id, note: z.string().max(4000).nullable() }),
  personal: ['note'],
  async check(db, { payload }) {
    const found = await find(db, payload.id)
    if (!found) return [say('work.exception.none')]
    return ['requested', 'approved'].includes(found.state) ? [] : [say('work.exception.decided')]
  },
  async apply(write, { payload }) {
    await write.withTables<WorkTables>().updateTable('work_exception').set({ state: 'ended' }).where('id', '=', payload.id).execute()
  },
})

/** Recorded by the daily run; what is shown never waits for it (see `standing`). */
export const exceptionsExpired = defineAct({
  name: 'work.exceptions-expired',
  permission: 'work.manage',
  scope: 'facility',
  text: actText('work.exceptions-expired'),
  schema: z.object({ on: z.iso.date() }),
  personal: [],
  async apply(write, { payload }) {
    await write.withTables<WorkTables>().updateTable('work_exception').set({ state: 'expired' })
      .where('state', 'in', ['requested', 'approved']).where('until', '<', payload.on).execute()
  },
})

/** Whether an exception covers its finding on a day: the end date counts, not the run that records it. */
export const standing = (one: Pick<ExceptionRow, 'state' | 'until'>, today: string) => one.state === 'approved' && one.until >= today

function dayOf(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Tokyo').toPlainDate().toString()
}

const addYears = (day: string, years: number) => Temporal.PlainDate.from(day).add({ years }).toString()
