// A task: findings of one check that somebody takes on by a day.
import { z } from 'zod'
import { defineAct, type Write } from '#hospital/kernel/act.ts'
import { roles } from '#hospital/kernel/permission.ts'
import { actText, say } from '../text.ts'
import type { WorkTables } from '../tables.ts'

const id = z.string().min(1).max(80)
const note = z.string().max(2000).nullable()

const exists = async (db: Write, task: string) =>
  (await db.withTables<WorkTables>().selectFrom('work_task').select('id').where('id', '=', task).executeTakeFirst())
    ? []
    : [say('work.task.none')]

export const taskCreated = defineAct({
  name: 'work.task-created',
  permission: 'work.manage',
  scope: 'facility',
  text: actText('work.task-created'),
  schema: z.object({
    id, check: id, principle: z.int().min(1).max(9), findings: z.array(z.string().max(1200)).min(1).max(500),
    duty: z.enum(roles), assignee: z.string().max(80).nullable(), due: z.iso.date(), note,
  }),
  personal: ['findings', 'note'],
  async apply(write, { at, actor, payload }) {
    await write.withTables<WorkTables>().insertInto('work_task').values({
      id: payload.id, check_id: payload.check, principle: payload.principle, findings: payload.findings ?? [], duty: payload.duty,
      assignee: payload.assignee, due: payload.due, state: 'open', note: payload.note, created_at: at, created_by: actor,
      done_at: null, done_by: null,
    }).execute()
  },
})

export const taskAssigned = defineAct({
  name: 'work.task-assigned',
  permission: 'work.manage',
  scope: 'facility',
  text: actText('work.task-assigned'),
  schema: z.object({ id, assignee: z.string().max(80).nullable(), due: z.iso.date().nullable() }),
  personal: [],
  check: (db, { payload }) => exists(db, payload.id),
  async apply(write, { payload }) {
    await write.withTables<WorkTables>().updateTable('work_task')
      .set({ assignee: payload.assignee, ...(payload.due ? { due: payload.due } : {}) }).where('id', '=', payload.id).execute()
  },
})

export const taskDone = defineAct({
  name: 'work.task-done',
  permission: 'work.do',
  scope: 'facility',
  text: actText('work.task-done'),
  schema: z.object({ id, note }),
  personal: ['note'],
  check: (db, { payload }) => exists(db, payload.id),
  async apply(write, { at, actor, payload }) {
    await write.withTables<WorkTables>().updateTable('work_task')
      .set({ state: 'done', done_at: at, done_by: actor, ...(payload.note ? { note: payload.note } : {}) }).where('id', '=', payload.id).execute()
  },
})

export const taskReopened = defineAct({
  name: 'work.task-reopened',
  permission: 'work.do',
  scope: 'facility',
  text: actText('work.task-reopened'),
  schema: z.object({ id, note }),
  personal: ['note'],
  check: (db, { payload }) => exists(db, payload.id),
  async apply(write, { payload }) {
    await write.withTables<WorkTables>().updateTable('work_task')
      .set({ state: 'open', done_at: null, done_by: null, ...(payload.note ? { note: payload.note } : {}) }).where('id', '=', payload.id).execute()
  },
})
