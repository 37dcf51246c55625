// The receiving side: what others share with this facility, exactly the fields of the level. Each look is recorded over there first.
import type { Actor } from '#hospital/kernel/act.ts'
import { deskSet, looked } from '#hospital/response/sharing/acts/share.ts'
import type { Shareable } from '#hospital/response/sharing/levels.ts'
import { knownKey, liveShares, receives, sharedWith, takenShares } from '#hospital/response/sharing/read.ts'
import { openShared, spokenKey } from '#hospital/response/sharing/sealed.ts'
import { fileTaken, keyBelieved } from '#hospital/response/sharing/acts/taken.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'
import { bytesOf } from './bytes-of.ts'

/** Fields that are not told are not there, instead of empty. */
function onWire(told: Partial<Shareable>) {
  const { number = '', openedAt = 0, knownAt, nextWordAt, systems, notes, state, title } = told
  return {
    number, openedAt: moment(openedAt),
    // The cast: states of an incident, as its table holds them.
    ...(state === undefined ? {} : { state: state as 'open' | 'recovering' | 'closed' }),
    ...(knownAt === undefined ? {} : { knownAt: moment(knownAt) }), ...(nextWordAt === undefined ? {} : { nextWordAt: momentOrNull(nextWordAt) }),
    ...(systems === undefined ? {} : {
      systems: systems.map((one) => ({ title: one.title, declaredAt: moment(one.declaredAt), backAt: momentOrNull(one.backAt) })),
    }),
    ...(title === undefined ? {} : { title }),
    ...(notes === undefined ? {} : {
      notes: notes.map(({ known, unknown, doing, notDoing, ...one }) => ({
        n: one.n, issuedAt: moment(one.issuedAt), known: [...known], unknown: [...unknown], doing: [...doing], notDoing: [...notDoing],
        nextAt: moment(one.nextAt), contact: one.contact,
      })),
    }),
  }
}

async function list({ house, services, facility, say }: Context<'shared.list'>) {
  const { kernel } = house
  const { open, files } = await kernel.read(facility, async (db) => ({ open: await receives(db), files: await takenShares(db) }))
  const now = services.now()
  const others = open ? kernel.facilities().filter(({ id }) => id !== facility) : []
  const found = await Promise.all(others.map(async ({ id, name }) => ({
    id, name, rows: await kernel.read(id, (db) => liveShares(db, facility, now)),
  })))
  return {
    receives: open,
    rows: found.flatMap(({ id, name, rows }) => rows.map((one) => ({
      id: one.id, facility: id, hospital: name, level: one.level, levelTitle: say({ code: `response.share.level.${one.level}` }),
      until: moment(one.until), sharedAt: moment(one.shared_at),
    }))),
    files: files.filter(({ until }) => until > now).map((one) => ({
      hospital: one.hospital, levelTitle: say({ code: `response.share.level.${one.level}` }), madeAt: moment(one.made_at), until: moment(one.until),
      // Held against the fields of its level when it was taken in.
      told: one.told && onWire(one.told),
    })),
  }
}

async function look({ house, services, facility, me, say, params }: Context<'shared.look'>) {
  const { kernel } = house
  const from = kernel.facilities().find(({ id }) => id === params.from && id !== facility)
  if (from === undefined || !(await kernel.read(facility, receives))) return notFound()
  const found = await kernel.read(from.id, (db) => sharedWith(db, facility, params.share, services.now()))
  if (found === null) return notFound()
  // Holds no role over there: this one act, and the door asks again whether the share lives.
  const visitor: Actor = { person: me.person.id, facility: from.id, permissions: new Set(['incident.read']) }
  const receipt = await kernel.commit(visitor, looked, { share: found.share.id, byFacility: facility })
  if (!receipt.ok) return receipt.code === 'conflict' ? notFound() : passOn(receipt)
  const { level, until } = found.share
  return {
    hospital: from.name, level, levelTitle: say({ code: `response.share.level.${level}` }), until: moment(until), told: onWire(found.told),
  }
}

async function take({ house, facility, actor, query, upload }: Context<'shared.take'>) {
  const file = openShared(Buffer.from(await bytesOf(upload)).toString('utf8'))
  if (!file.ok) return refuse(422, 'invalid', { code: `response.share.${file.code}` })
  const { vkey, body } = file
  if (!(await house.kernel.read(facility, (db) => knownKey(db, vkey)))) {
    const spoken = spokenKey(vkey)
    if (squeezed(query.key) !== squeezed(spoken)) {
      return refuse(409, 'conflict', { code: 'response.share.key' }, { code: 'response.share.spoken', params: { key: spoken } })
    }
    const believed = await house.kernel.commit(actor, keyBelieved, { vkey, label: body.hospital })
    if (!believed.ok) return passOn(believed)
  }
  const { told, ...about } = body
  const receipt = await house.kernel.commit(actor, fileTaken, { vkey, ...about, told: JSON.stringify(told) })
  return receipt.ok ? { ok: true as const } : passOn(receipt)
}

const squeezed = (key: string | undefined): string => (key ?? '').normalize('NFKC').replace(/\s+/g, '').toLowerCase()

export const sharedHandlers: Handlers<Topic<'shared'>> = {
  'shared.list': list, 'shared.look': look, 'shared.take': take,
  async 'shared.receive'({ house, actor, body }) {
    return answerOf(await house.kernel.commit(actor, deskSet, { open: body.open }))
  },
}
