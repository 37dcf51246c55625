// What is to be better next time: listed, added, given to somebody, done. And the line it makes on today's list.
import { randomUUID } from 'node:crypto'
import { names } from '#hospital/kernel/people/queries.ts'
import { improvementAdded, improvementAssigned, improvementDone } from '#hospital/response/improve/acts.ts'
import { improvementsOf, pressingImprovements } from '#hospital/response/improve/read.ts'
import { incidentsOf } from '#hospital/response/incident/read.ts'
import type { Chore } from '#hospital/work/today.ts'
import type { House } from '#apps/house.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn } from '../../refuse.ts'
import { witnessDrill } from './drills-ground.ts'

async function list({ house, facility, query }: Context<'improvements.list'>) {
  const { rows, incidents } = await house.kernel.read(facility, async (db) => ({
    rows: await improvementsOf(db, query.of), incidents: [...await incidentsOf(db, 'real'), ...await incidentsOf(db, 'drill')],
  }))
  const byId = new Map(incidents.map((one) => [one.id, one]))
  const known = await names(house.kernel, rows.flatMap((one) => one.owner ?? []))
  const today = house.today()
  return {
    rows: rows.map((one) => ({
      id: one.id, of: one.of, number: byId.get(one.of)?.number ?? '', mode: byId.get(one.of)?.mode ?? 'real' as const, what: one.what,
      owner: one.owner === null ? one.owner_name : known.get(one.owner) ?? one.owner, due: one.due,
      overdue: one.state === 'open' && one.due < today, state: one.state, note: one.note, doneAt: momentOrNull(one.done_at),
    })),
  }
}

type Owned = Context<'improvements.assign'>['body']

const ownedBy = ({ owner, ownerName, due }: Owned) => ({ owner: owner ?? null, ownerName: ownerName ?? null, due })

const stranger = async (house: House, owner: string | undefined) => owner !== undefined && (await names(house.kernel, [owner])).get(owner) === undefined

async function add({ house, facility, actor, body }: Context<'improvements.add'>) {
  if (await stranger(house, body.owner)) return notFound()
  const id = randomUUID()
  const added = await house.kernel.commit(actor, improvementAdded, { id, of: body.of, what: body.what, ...ownedBy(body) })
  if (!added.ok) return passOn(added)
  // How many were agreed stands beside the drill in the register.
  const fact = await witnessDrill(house, actor, facility, body.of)
  return fact === null || fact.ok ? { id } : passOn(fact)
}

export const improvementHandlers: Handlers<Topic<'improvements'>> = {
  'improvements.list': list,
  'improvements.add': add,
  async 'improvements.assign'({ house, actor, params, body }) {
    if (await stranger(house, body.owner)) return notFound()
    return answerOf(await house.kernel.commit(actor, improvementAssigned, { id: params.improvement, ...ownedBy(body) }))
  },
  async 'improvements.done'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, improvementDone, { id: params.improvement, done: body.done, note: body.note ?? null }))
  },
}

/** One line for all that is due soon or overdue: they are looked through in one sitting. */
export async function improvementChores(house: House, facility: string): Promise<readonly Chore[]> {
  const pressing = pressingImprovements(await house.kernel.read(facility, (db) => improvementsOf(db)), house.today())
  const [first] = pressing
  if (first === undefined) return []
  return [{
    id: 'improvements', kind: 'improvement', principle: null, about: '', count: pressing.length, risk: 3, effortMinutes: 10, due: first.due,
  }]
}
