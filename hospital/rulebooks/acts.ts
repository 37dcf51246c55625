// Choosing which editions a hospital holds itself to, adding a rulebook of its own, and taking it back.
import { z } from 'zod'
import { defineAct, type Act, type Write } from '#hospital/kernel/act.ts'
import { bundledIds } from './load.ts'
import { parseRulebook } from './parse.ts'
import { say } from './refusal.ts'
import { rulebookId } from './schema.ts'
import type { RulebookTables } from './tables.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'
import { limits } from './yaml-guard.ts'

type Sentence = keyof typeof ja & `act.${string}`
const sentence = (code: Sentence) => ({ ja: ja[code], en: en[code] })
const facilityOf = (facility: string | null): string => {
  if (facility === null) throw new Error('a rulebook act without a facility')
  return facility
}

const chosen = z.strictObject({ rulebook: rulebookId })

function choosing(name: string, code: Sentence, active: boolean): Act<z.infer<typeof chosen>> {
  return defineAct({
    name, permission: 'rulebook.manage', scope: 'facility', text: sentence(code), schema: chosen, personal: [],
    async check(db, { payload: { rulebook } }) {
      return isBundled(rulebook) || (await isAdded(db, rulebook)) ? [] : [say('refusal.noSuchBook', { id: rulebook })]
    },
    async apply(write, { payload, at, actor, facility }) {
      const row = { rulebook: payload.rulebook, active, at, by_person: actor, facility: facilityOf(facility) }
      await write.withTables<RulebookTables>().insertInto('rulebook_choice').values(row)
        .onConflict((same) => same.columns(['facility', 'rulebook']).doUpdateSet({ active, at, by_person: actor }))
        .execute()
    },
  })
}

export const activateRulebook = choosing('rulebook.activate', 'act.activate', true)
export const deactivateRulebook = choosing('rulebook.deactivate', 'act.deactivate', false)

const addition = z.strictObject({ rulebook: rulebookId, text: z.string().min(1).max(limits.bytes) })
const added = addition.superRefine((payload, context) => {
  const refuse = (path: string, code: keyof typeof ja, params: Record<string, string> = {}) =>
    context.addIssue({ code: 'custom', path: [path], params: { code, params } })
  if (isBundled(payload.rulebook)) refuse('rulebook', 'refusal.bundledId', { id: payload.rulebook })
  const parsed = parseRulebook(payload.text)
  if (!parsed.ok) refuse('text', 'refusal.unreadable')
  else if (parsed.value.id !== payload.rulebook) refuse('rulebook', 'refusal.idDiffers')
})

/** The text goes into the record, so that what was asked on any day can be read again. Adding again replaces it. */
export const addRulebook = defineAct<z.infer<typeof added>>({
  name: 'rulebook.added', permission: 'rulebook.manage', scope: 'facility', text: sentence('act.added'),
  schema: added, personal: [],
  async apply(write, { payload, at, actor, facility }) {
    const row = { rulebook: payload.rulebook, body: payload.text, at, by_person: actor, facility: facilityOf(facility) }
    await write.withTables<RulebookTables>().insertInto('rulebook_added').values(row)
      .onConflict((same) => same.columns(['facility', 'rulebook']).doUpdateSet({
        body: payload.text, at, by_person: actor,
      }))
      .execute()
  },
})

export const withdrawRulebook = defineAct<z.infer<typeof chosen>>({
  name: 'rulebook.withdrawn', permission: 'rulebook.manage', scope: 'facility', text: sentence('act.withdrawn'),
  schema: chosen, personal: [],
  async check(db, { payload: { rulebook } }) {
    return (await isAdded(db, rulebook)) ? [] : [say('refusal.noSuchBook', { id: rulebook })]
  },
  async apply(write, { payload, facility }) {
    const db = write.withTables<RulebookTables>()
    const mine = facilityOf(facility)
    await db.deleteFrom('rulebook_added').where('facility', '=', mine).where(
      'rulebook', '=', payload.rulebook,
    ).execute()
    await db.deleteFrom('rulebook_choice').where('facility', '=', mine).where(
      'rulebook', '=', payload.rulebook,
    ).execute()
  },
})

function isBundled(id: string): boolean {
  return bundledIds.some((one) => one === id)
}

async function isAdded(db: Write, id: string): Promise<boolean> {
  const row = await db.withTables<RulebookTables>().selectFrom('rulebook_added').select('rulebook')
    .where('rulebook', '=', id).executeTakeFirst()
  return row !== undefined
}
