// What every handler of drills stands on: the drill with its incident, and how a row of it is shown.
import { witnessed } from '#hospital/register/acts/witness.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import type { Actor } from '#hospital/kernel/act.ts'
import type { Receipt, Refusal } from '#hospital/kernel/outcome.ts'
import type { Drill } from '#hospital/response/drills/read.ts'
import { drillOf } from '#hospital/response/drills/read.ts'
import { resultOf } from '#hospital/response/drills/result.ts'
import type { DrillRow } from '#hospital/response/drills/tables.ts'
import { improvementsOf } from '#hospital/response/improve/read.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import type { IncidentRow } from '#hospital/response/incident/tables.ts'
import type { House } from '#apps/house.ts'
import type { Common } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'

export interface DrillGround extends Drill {
  readonly incident: IncidentRow
}

export async function drillGround(house: House, facility: string, id: string): Promise<DrillGround | null> {
  return house.kernel.read(facility, async (db) => {
    const [drill, incident] = [await drillOf(db, id), await incidentOf(db, id)]
    return drill === null || incident === null ? null : { ...drill, incident }
  })
}

export function drillShown(
  { say, locale }: Pick<Common, 'say' | 'locale'>, row: DrillRow, number: string, scores: Drill['scores'],
) {
  const { strengths, better } = resultOf(row.body, scores)
  return {
    id: row.incident, number, exercise: row.exercise, title: row.body.title[locale], size: row.body.size,
    sizeTitle: say({ code: `words.drill.size.${row.body.size}` }), ward: row.ward, participants: row.participants,
    startedAt: moment(row.started_at), endedAt: momentOrNull(row.ended_at), strengths: strengths.length, better: better.length,
    fromReal: row.copied_from !== null,
  }
}

/** An ended drill as a fact of the register: what, where, when, with how many. Null where it goes on, or is none. */
export async function witnessDrill(house: House, actor: Actor, facility: string, id: string): Promise<Receipt | Refusal | null> {
  const found = await drillGround(house, facility, id)
  if (found === null || found.row.ended_at === null) return null
  const { row } = found
  const better = await house.kernel.read(facility, (db) => improvementsOf(db, id))
  const is: Partial<Attributes['exercise']> & { readonly id: string } = {
    id, title: row.body.title.ja, exerciseSize: row.body.size, startedAt: moment(row.started_at), endedAt: moment(found.row.ended_at),
    improvements: better.length, ...(row.ward === null ? {} : { department: row.ward }),
    ...(row.participants === null ? {} : { participants: row.participants }),
  }
  return house.kernel.commit(actor, witnessed, { fact: { kind: 'exercise', key: keyOf.exercise(is) ?? id, attributes: is, row: null } })
}
