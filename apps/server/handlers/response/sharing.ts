// The sharing side: with whom, up to what, until when; who looked; the sealed file for a desk on another machine.
import { randomUUID } from 'node:crypto'
import { names } from '#hospital/kernel/people/queries.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { shared, unshared } from '#hospital/response/sharing/acts/share.ts'
import { fieldsOfLevel, shareLevels } from '#hospital/response/sharing/levels.ts'
import { looksOf, receives, shareable, shareOf, sharesOf } from '#hospital/response/sharing/read.ts'
import { sealingKey, sealShared, spokenKey } from '#hospital/response/sharing/sealed.ts'
import type { Common, Context, Handlers, Topic } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'

const dayMs = 86_400_000
const sealSecret = ({ house }: Pick<Common, 'house'>) => house.kernel.secretFor('shared incidents')

/** Those that receive: whoever does not is answered, and listed, as if it were not there. */
async function receiversBut({ house }: Pick<Common, 'house'>, facility: string) {
  const others = house.kernel.facilities().filter(({ id }) => id !== facility)
  const open = await Promise.all(others.map(({ id }) => house.kernel.read(id, receives)))
  return others.filter((_, n) => open[n])
}

async function list(context: Context<'sharing.list'>) {
  const { house, services, facility, say, params } = context
  const found = await house.kernel.read(facility, async (db) => {
    const shares = await sharesOf(db, params.incident)
    return { incident: await incidentOf(db, params.incident), shares, looks: await looksOf(db, shares.map(({ id }) => id)) }
  })
  const { incident, shares, looks } = found
  if (incident === null) return notFound()
  const who = await names(house.kernel, looks.map(({ by_person }) => by_person))
  const hospitals = new Map(house.kernel.facilities().map(({ id, name }) => [id, name]))
  const levelTitle = (level: (typeof shareLevels)[number]) => say({ code: `response.share.level.${level}` })
  return {
    receivers: (await receiversBut(context, facility)).map(({ id, name }) => ({ facility: id, name })),
    levels: shareLevels.map((level) => ({
      level, title: levelTitle(level), fields: fieldsOfLevel[level].map((field) => say({ code: `words.share.field.${field}` })),
    })),
    shares: shares.map((one) => ({
      id: one.id, with: one.label, level: one.level, levelTitle: levelTitle(one.level), until: moment(one.until), sharedAt: moment(one.shared_at),
      endedAt: momentOrNull(one.ended_at), live: one.ended_at === null && one.until > services.now() && incident.state !== 'closed',
    })),
    looks: looks.map((one) => ({
      at: moment(one.looked_at), by: who.get(one.by_person) ?? one.by_person, facility: hospitals.get(one.by_facility) ?? one.by_facility,
      levelTitle: levelTitle(one.level),
    })),
    key: spokenKey(sealingKey(sealSecret(context)).vkey),
  }
}

async function share(context: Context<'sharing.share'>) {
  const { house, services, facility, actor, params, body } = context
  const receiver = body.facility === undefined ? null : (await receiversBut(context, facility)).find(({ id }) => id === body.facility)
  if (receiver === undefined) return notFound()
  const id = randomUUID()
  const receipt = await house.kernel.commit(actor, shared, {
    id, incident: params.incident, level: body.level, until: services.now() + body.days * dayMs,
    with: receiver === null ? { kind: 'group' } : { kind: 'facility', facility: receiver.id, name: receiver.name },
  })
  return receipt.ok ? { id } : passOn(receipt)
}

async function sealed(context: Context<'sharing.file'>) {
  const { house, services, facility, params, query } = context
  const { incident, whole } = await house.kernel.read(facility, async (db) => ({
    incident: await incidentOf(db, params.incident), whole: await shareable(db, params.incident),
  }))
  if (incident === null || whole === null) return notFound()
  if (incident.mode === 'drill') return refuse(409, 'conflict', { code: 'response.share.drill' })
  const now = services.now()
  const { text } = sealShared(sealSecret(context), {
    incident: incident.id, hospital: house.kernel.facilities().find(({ id }) => id === facility)?.name ?? facility, level: query.level,
    madeAt: now, until: now + query.days * dayMs, whole,
  })
  return { type: 'text/plain', name: `shared-${incident.number}.kokoroe-share.txt`, content: text }
}

export const sharingHandlers: Handlers<Topic<'sharing'>> = {
  'sharing.list': list, 'sharing.share': share, 'sharing.file': sealed,
  async 'sharing.end'({ house, facility, actor, params }) {
    const row = await house.kernel.read(facility, (db) => shareOf(db, params.share))
    if (row?.incident !== params.incident) return notFound()
    return answerOf(await house.kernel.commit(actor, unshared, { share: params.share }))
  },
}
