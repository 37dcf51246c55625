// What a person adds or corrects by hand: a source of its own, beside the files, with who and why.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import type { RegisterTables } from '../tables.ts'
import { actText, say } from '../text.ts'
import * as payload from './payload.ts'

export const noted = defineAct({
  name: 'register.note',
  permission: 'evidence.import',
  scope: 'facility',
  text: actText('note'),
  schema: z.object({
    fact: payload.fact.nullable(),
    reason: z.string().min(1).max(1000).nullable(),
    /** Evidence a form gives as a whole. A single correction gives none. */
    gives: payload.gives,
  }),
  personal: ['fact', 'reason'],
  async apply(write, act) {
    const { fact, reason, gives } = act.payload
    await write.withTables<RegisterTables>().insertInto('register_note')
      .values({ seq: act.seq, at: act.at, actor: act.actor, gives, fact, reason, withdrawn_at: null }).execute()
  },
})

export const noteWithdrawn = defineAct({
  name: 'register.note-withdrawn',
  permission: 'evidence.import',
  scope: 'facility',
  text: actText('note-withdrawn'),
  schema: z.object({ note: z.int().nonnegative() }),
  personal: [],
  async check(db, act) {
    const standing = await db.withTables<RegisterTables>().selectFrom('register_note').select('seq')
      .where('seq', '=', act.payload.note).where('withdrawn_at', 'is', null).executeTakeFirst()
    return standing ? [] : [say('register.not-noted')]
  },
  async apply(write, act) {
    await write.withTables<RegisterTables>().updateTable('register_note').set({ withdrawn_at: act.at })
      .where('seq', '=', act.payload.note).execute()
  },
})
