// A version was made, it was printed, and an entry of its check lists was taken in.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { runningIncident } from '../incident/running.ts'
import { id, instant, line } from '../payload.ts'
import { notAhead } from '../timeline/when.ts'
import { newestVersion } from './read.ts'
import type { RedFileTables } from './tables.ts'
import { actText, say } from './text.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const common = { permission: 'incident.work', scope: 'facility' } as const

export const redFileMade = defineAct({
  ...common,
  name: 'response.redfile-made',
  text: actText('response.redfile-made'),
  schema: z.object({
    version: z.int().min(1), digest: hash, sections: z.array(z.object({ id: z.string().max(80), digest: hash })).max(200), pdf: hash, html: hash,
    pages: z.int().min(1), asOf: z.iso.date(),
  }),
  personal: [],
  /** Two that were made at the same moment: the second one counts on from the first. */
  async check(db, { payload }) {
    const newest = await newestVersion(db)
    return payload.version === (newest?.version ?? 0) + 1 ? [] : [say('response.redfile.order')]
  },
  async apply(write, { payload: { asOf, ...row }, at }) {
    await write.withTables<RedFileTables>().insertInto('response_redfile').values({ ...row, made_at: at, as_of: asOf }).execute()
  },
})

export const redFilePrinted = defineAct({
  ...common,
  name: 'response.redfile-printed',
  text: actText('response.redfile-printed'),
  schema: z.object({
    version: z.int().min(1), places: z.array(line.nullable()).min(1).max(50), counts: z.array(z.int().min(1).max(1000)),
    collected: z.boolean(), happenedAt: instant.nullable(),
  }).refine(({ places, counts }) => places.length === counts.length),
  personal: ['places'],
  async check(db, act) {
    const known = await db.withTables<RedFileTables>().selectFrom('response_redfile').select('made_at')
      .where('version', '=', act.payload.version).executeTakeFirst()
    const early = known !== undefined && act.payload.happenedAt !== null && act.payload.happenedAt < known.made_at - 86_400_000
    return [
      ...(known === undefined ? [say('response.redfile.none')] : []), ...notAhead(act), ...(early ? [say('response.redfile.early')] : []),
    ]
  },
  async apply(write, { payload, seq, at, actor }) {
    const { version, places, counts, collected, happenedAt } = payload
    await write.withTables<RedFileTables>().insertInto('response_redfile_printing').values({
      seq, version, printed_at: happenedAt ?? at, recorded_at: at, by_person: actor, places, counts, collected,
    }).execute()
  },
})

export const redFileTaken = defineAct({
  ...common,
  name: 'response.redfile-taken',
  text: actText('response.redfile-taken'),
  schema: z.object({ incident: id, run: id, entry: id }),
  personal: [],
  check: (db, { payload }) => runningIncident(db, payload.incident),
  async apply(write, { payload, at, actor }) {
    const db = write.withTables<RedFileTables>()
    await db.deleteFrom('response_redfile_taken').where('incident', '=', payload.incident).where('entry', '=', payload.entry).execute()
    await db.insertInto('response_redfile_taken').values({ ...payload, taken_at: at, taken_by: actor }).execute()
  },
})
