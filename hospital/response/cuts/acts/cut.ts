// Something was cut, joined again, and what wards noticed of it.
import { z } from 'zod'
import { defineAct, type Applied } from '#hospital/kernel/act.ts'
import { cutSorts } from '#hospital/register/vocabulary/devices.ts'
import { runningIncident } from '../../incident/running.ts'
import { id, line, prose, when } from '../../payload.ts'
import { tell } from '../../timeline/acts/tell.ts'
import { notAhead } from '../../timeline/when.ts'
import { gateOf, gateOpen } from '../gate.ts'
import { cutOf } from '../read.ts'
import type { CutRow, CutTables } from '../tables.ts'
import { actText, say } from '../text.ts'

const key = z.string().min(1).max(400)
/** Behind these stands everybody else: nobody talks the gate open for them. */
const gated: ReadonlySet<CutRow['sort']> = new Set(['outside', 'border'])
const mistakeMs = 15 * 60_000

/** Whoever cut the wrong thing puts it back at once, and says why. */
function mistaken({ cut_by, cut_at }: CutRow, { actor, at, payload }: Applied<{ readonly happenedAt: number | null; readonly reason: string | null }>): boolean {
  return cut_by === actor && payload.reason !== null && (payload.happenedAt ?? at) - cut_at <= mistakeMs
}

const common = { permission: 'incident.work', scope: 'facility' } as const

export const cutDone = defineAct({
  ...common,
  name: 'response.cut-done',
  text: actText('response.cut-done'),
  schema: z.object({ incident: id, cut: key, name: line, sort: z.enum(cutSorts).nullable(), hands: line.nullable(), ...when }),
  personal: ['hands'],
  async check(db, act) {
    const { incident, cut } = act.payload
    const already = (await cutOf(db, incident, cut))?.state === 'cut'
    return [...(await runningIncident(db, incident)), ...notAhead(act), ...(already ? [say('response.cuts.already')] : [])]
  },
  async apply(write, act) {
    const { incident, cut, name, sort, hands, happenedAt, fromPaper } = act.payload
    const row = { name, sort, state: 'cut' as const, cut_at: happenedAt ?? act.at, cut_by: act.actor, hands, from_paper: fromPaper,
      joined_at: null, joined_by: null }
    const db = write.withTables<CutTables>()
    // Cut again after it was joined: the timeline keeps the first time.
    await db.deleteFrom('response_cut').where('incident', '=', incident).where('cut', '=', cut).execute()
    await db.insertInto('response_cut').values({ incident, cut, ...row }).execute()
    await tell(write, act, {
      incident, kind: 'cut', lane: 'cut', said: say('response.line.cut', { name }), words: hands, happenedAt, fromPaper,
    })
  },
})

export const cutUndone = defineAct({
  ...common,
  name: 'response.cut-undone',
  text: actText('response.cut-undone'),
  /** `despite`: who undoes it has read that the checks before joining are not passed. */
  schema: z.object({ incident: id, cut: key, despite: z.boolean(), reason: prose.nullable(), ...when }),
  personal: ['reason'],
  async check(db, act) {
    const { incident, cut, despite, happenedAt } = act.payload
    const row = await cutOf(db, incident, cut)
    const open = row?.state === 'cut' && gated.has(row.sort) && !mistaken(row, act) ? await gateOpen(db, incident) : 0
    const early = row !== null && happenedAt !== null && happenedAt < row.cut_at
    const warned = despite || (await gateOf(db, incident)) === 'passed'
    return [
      ...(await runningIncident(db, incident)), ...notAhead(act), ...(row?.state === 'cut' ? [] : [say('response.cuts.notCut')]),
      ...(early ? [say('response.cuts.early')] : []),
      ...(open > 0 ? [say('response.cuts.gateShut', { missing: open })] : warned ? [] : [say('response.cuts.gate')]),
    ]
  },
  async apply(write, act) {
    const { incident, cut, despite, reason, happenedAt, fromPaper } = act.payload
    const name = (await cutOf(write, incident, cut))?.name ?? cut
    await write.withTables<CutTables>().updateTable('response_cut')
      .set({ state: 'joined', joined_at: happenedAt ?? act.at, joined_by: act.actor })
      .where('incident', '=', incident).where('cut', '=', cut).execute()
    await tell(write, act, {
      incident, kind: 'cut', lane: 'cut', said: say(despite ? 'response.line.joined.despite' : 'response.line.joined', { name }),
      words: reason, happenedAt, fromPaper,
    })
  },
})

export const cutEffectNoted = defineAct({
  ...common,
  name: 'response.cut-effect-noted',
  text: actText('response.cut-effect-noted'),
  schema: z.object({ incident: id, cut: key, words: prose.nullable(), ...when }),
  personal: ['words'],
  async check(db, act) {
    const { incident, cut, words } = act.payload
    const row = await cutOf(db, incident, cut)
    return [
      ...(await runningIncident(db, incident)), ...notAhead(act), ...(row === null ? [say('response.cuts.notCut')] : []),
      ...(words === null ? [say('response.cuts.noWords')] : []),
    ]
  },
  async apply(write, act) {
    const { incident, cut, words, happenedAt, fromPaper } = act.payload
    const name = (await cutOf(write, incident, cut))?.name ?? cut
    await write.withTables<CutTables>().insertInto('response_cut_effect').values({
      incident, seq: act.seq, cut, happened_at: happenedAt ?? act.at, words, by_person: act.actor, from_paper: fromPaper,
    }).execute()
    await tell(write, act, { incident, kind: 'cut', lane: 'care', said: say('response.line.cut-effect', { name }), words, happenedAt, fromPaper })
  },
})
