// A file comes in, and an import that was a mistake is taken back. History stays; what is undone no longer counts.
import { z } from 'zod'
import { type Applied, defineAct, type Write } from '#hospital/kernel/act.ts'
import type { RegisterTables } from '../tables.ts'
import { actText, say } from '../text.ts'
import * as payload from './payload.ts'

const schema = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  source: z.string().min(1).max(100),
  reader: z.int().positive(),
  /** Column mapping it was read with; part of the batch's identity. */
  profile: z.string().max(200).nullable(),
  gives: payload.gives,
  file: z.string().regex(/^[0-9a-f]{64}$/),
  path: z.string().min(1).max(1000),
  observedAt: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]),
  mode: z.enum(['snapshot', 'additive']),
  scope: z.string().max(1000),
  /** Erased ones are null on replay. */
  facts: z.array(payload.fact.nullable()).max(2_000_000),
  problems: z.array(payload.problem.nullable()).max(1100),
})

export type Import = z.infer<typeof schema>

/** Rows per statement: SQLite allows 32,766 parameters. */
const chunk = 2000

export const imported = defineAct<Import>({
  name: 'register.import',
  permission: 'evidence.import',
  scope: 'facility',
  text: actText('import'),
  schema,
  personal: ['facts', 'problems'],
  async check(db, act) {
    const standing = await db.withTables<RegisterTables>().selectFrom('register_batch').select(['path', 'undone_at'])
      .where('id', '=', act.payload.id).executeTakeFirst()
    return standing && standing.undone_at === null ? [say('register.already-imported', { path: standing.path })] : []
  },
  async apply(write, act) {
    const db = write.withTables<RegisterTables>()
    const { facts, problems, observedAt, ...head } = act.payload
    await db.deleteFrom('register_batch').where('id', '=', head.id).execute()
    await db.deleteFrom('register_fact').where('batch', '=', head.id).execute()
    await db.insertInto('register_batch').values({
      ...head, observed_at: observedAt, problems: problems.filter((one) => one !== null), facts: facts.length,
      seq: act.seq, imported_at: act.at, imported_by: act.actor, undone_at: null,
    }).execute()
    await insertFacts(write, act)
  },
})

async function insertFacts(write: Write, act: Applied<Import>): Promise<void> {
  const { id: batch, facts } = act.payload
  for (let from = 0; from < facts.length; from += chunk) {
    const rows = facts.slice(from, from + chunk).flatMap((fact, at) =>
      fact === null
        ? []
        : [{
          batch, n: from + at, kind: fact.kind, fact_key: fact.key, attributes: fact.attributes, row_no: fact.row,
          // Imports recorded before sheets were named have none.
          sheet: fact.sheet ?? null,
        }],
    )
    if (rows.length > 0) await write.withTables<RegisterTables>().insertInto('register_fact').values(rows).execute()
  }
}

export const importUndone = defineAct({
  name: 'register.import-undone',
  permission: 'evidence.import',
  scope: 'facility',
  text: actText('import-undone'),
  schema: z.object({ id: z.string().max(100), reason: z.string().min(1).max(1000).nullable() }),
  personal: ['reason'],
  async check(db, act) {
    const standing = await db.withTables<RegisterTables>().selectFrom('register_batch').select('id')
      .where('id', '=', act.payload.id).where('undone_at', 'is', null).executeTakeFirst()
    return standing ? [] : [say('register.not-imported')]
  },
  async apply(write, act) {
    await write.withTables<RegisterTables>().updateTable('register_batch').set({ undone_at: act.at })
      .where('id', '=', act.payload.id).execute()
  },
})
