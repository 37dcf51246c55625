// Named mappings, kept through the one door. Saving one of the same name again keeps the older for what was read by it.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import type { RegisterTables } from '../tables.ts'
import { actText, say } from '../text.ts'
import { mapping, mappingId, type Mapping } from '../mapping/mapping.ts'

interface Saved {
  readonly id: string
  readonly mapping: Mapping
}

const saved: z.ZodType<Saved> = z
  .strictObject({ id: z.string().max(100), mapping })
  .superRefine((payload, context) => {
    if (payload.id !== mappingId(payload.mapping))
      context.addIssue({ code: 'custom', path: ['id'], params: { code: 'mapping.id-differs' } })
  })

export const mappingSaved = defineAct<Saved>({
  name: 'mapping.saved',
  permission: 'evidence.import',
  scope: 'facility',
  text: actText('mapping-saved'),
  schema: saved,
  personal: [],
  async apply(write, { payload, at, actor }) {
    const db = write.withTables<RegisterTables>()
    const { id, mapping: given } = payload
    await db
      .updateTable('register_mapping')
      .set({ removed_at: at })
      .where('name', '=', given.name)
      .where('removed_at', 'is', null)
      .execute()
    await db.deleteFrom('register_mapping').where('id', '=', id).execute()
    await db
      .insertInto('register_mapping')
      .values({ id, name: given.name, mapping: given, saved_at: at, saved_by: actor, removed_at: null })
      .execute()
  },
})

export const mappingRemoved = defineAct({
  name: 'mapping.removed',
  permission: 'evidence.import',
  scope: 'facility',
  text: actText('mapping-removed'),
  schema: z.strictObject({ id: z.string().max(100) }),
  personal: [],
  async check(db, { payload }) {
    const standing = await db
      .withTables<RegisterTables>()
      .selectFrom('register_mapping')
      .select('id')
      .where('id', '=', payload.id)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    return standing ? [] : [say('mapping.not-found')]
  },
  async apply(write, { payload, at }) {
    await write
      .withTables<RegisterTables>()
      .updateTable('register_mapping')
      .set({ removed_at: at })
      .where('id', '=', payload.id)
      .execute()
  },
})
