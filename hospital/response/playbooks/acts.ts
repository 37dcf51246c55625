// The hospital keeps a playbook of its own: the next version of one it knows, or a new one.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { orderFaults } from './order.ts'
import { playbook } from './schema.ts'
import type { PlaybookTables } from './tables.ts'
import { actText } from './text.ts'

export const playbookKept = defineAct({
  name: 'response.playbook-kept',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.playbook-kept'),
  schema: z.object({ book: playbook }),
  personal: [],
  check: (_db, { payload }) => Promise.resolve(orderFaults(payload.book)),
  async apply(write, { payload: { book }, at, actor }) {
    const db = write.withTables<PlaybookTables>()
    const before = await db.selectFrom('response_playbook').select('version').where('playbook', '=', book.id).execute()
    await db.insertInto('response_playbook')
      .values({ playbook: book.id, version: before.length + 1, body: book, kept_at: at, kept_by: actor }).execute()
  },
})
