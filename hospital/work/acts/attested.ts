// はい/いいえ for an item of an edition that no check answers (or that a person confirms beside the check).
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { actText, say } from '../text.ts'
import type { WorkTables } from '../tables.ts'

export const attested = defineAct({
  name: 'work.attested',
  // What goes to the inspector is said by those who answer for it.
  permission: 'work.manage',
  scope: 'facility',
  text: actText('work.attested'),
  schema: z.object({
    edition: z.string().min(1).max(80), item: z.string().min(1).max(80),
    answer: z.enum(['yes', 'no', 'notApplicable']),
    confirmedOn: z.iso.date(), targetOn: z.iso.date().nullable(), note: z.string().max(2000).nullable(),
  }),
  personal: ['note'],
  // SOURCE: checklist-r7: いいえ needs a target date.
  check: (_db, { payload }) => Promise.resolve(payload.answer === 'no' && !payload.targetOn ? [say('work.attested.target')] : []),
  async apply(write, { at, actor, payload }) {
    const db = write.withTables<WorkTables>()
    await db.deleteFrom('work_attestation').where('edition', '=', payload.edition).where('item', '=', payload.item).execute()
    await db.insertInto('work_attestation').values({
      edition: payload.edition, item: payload.item, answer: payload.answer, confirmed_on: payload.confirmedOn,
      target_on: payload.targetOn, note: payload.note, by_person: actor, at,
    }).execute()
  },
})
