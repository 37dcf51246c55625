// The order of cutting with what was done of it, and photographs of where to cut.
import { names } from '#hospital/kernel/people/queries.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { cutDone, cutEffectNoted, cutUndone } from '#hospital/response/cuts/acts/cut.ts'
import { cutPhotoDropped, cutPhotoKept, photoTypes } from '#hospital/response/cuts/acts/photo.ts'
import { gateOf, gateOpen } from '#hospital/response/cuts/gate.ts'
import { cutOrder, type CutItem } from '#hospital/response/cuts/order.ts'
import { cutPhotos, cutsOf, effectsOf } from '#hospital/response/cuts/read.ts'
import { goneItem } from '#hospital/response/cuts/gone.ts'
import { photoType } from '#hospital/response/report/photo-type.ts'
import { reportsOf } from '#hospital/response/report/read.ts'
import { maxCutPhotoBytes } from '#apps/contract/routes/response/cuts.ts'
import type { Common, Context, Handlers, Topic } from '../../context.ts'
import { lend } from '../../lend.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'
import { typedWhen } from './typed-when.ts'

async function standing({ house }: Pick<Common, 'house'>, facility: string, id: string) {
  const view = await house.registers.view(facility)
  return house.kernel.read(facility, async (db) => {
    const incident = await incidentOf(db, id)
    if (incident === null) return null
    const reports = await reportsOf(db, incident.reports)
    const [cuts, effects, photos, gate] = [await cutsOf(db, id), await effectsOf(db, id), await cutPhotos(db), await gateOf(db, id)]
    const open = await gateOpen(db, id)
    const seen = reports.map(({ place, typed_place, device }) => ({ place: place ?? typed_place, device }))
    const { items, asks } = cutOrder(view, seen)
    const gone = cuts.filter((row) => !items.some(({ key }) => key === row.cut))
    return { items: [...items, ...gone.map(goneItem)], asks, cuts, effects, photos, gate, open }
  })
}

async function list({ house, services, facility, say, params }: Context<'cuts.list'>) {
  const found = await standing({ house }, facility, params.incident)
  if (found === null) return notFound()
  const { items, asks, cuts, effects, photos, gate, open } = found
  const known = await names(house.kernel, [...cuts.flatMap((one) => [one.cut_by, one.joined_by ?? '']), ...effects.map((one) => one.by_person)].filter(Boolean))
  const nameOf = (person: string) => known.get(person) ?? person
  const sortTitle = (sort: CutItem['sort']) => say({ code: `value.sort.${sort}` })
  return {
    now: moment(services.now()), gate, gateOpen: open,
    items: items.map(({ why, missing, phones, ...one }) => {
      const row = cuts.find(({ cut }) => cut === one.key)
      return {
        ...one, phones: [...phones], sortTitle: sortTitle(one.sort), why: say(why), missing: missing.map(say),
        done: row === undefined ? null : {
          state: row.state, at: moment(row.cut_at), by: nameOf(row.cut_by), hands: row.hands, fromPaper: row.from_paper,
          joinedAt: momentOrNull(row.joined_at), joinedBy: row.joined_by === null ? null : nameOf(row.joined_by),
        },
        effects: effects.filter(({ cut }) => cut === one.key).map((each) => ({
          at: moment(each.happened_at), words: each.words, by: nameOf(each.by_person), fromPaper: each.from_paper,
        })),
        photos: photos.filter(({ point }) => point === one.key).map(({ file, words }) => ({ file, words })),
      }
    }),
    asks: asks.map(({ sort, cuts: what, question, next }) => ({ sort, sortTitle: sortTitle(sort), cuts: what, question: say(question), next: say(next) })),
  }
}

async function done({ house, facility, actor, params, body }: Context<'cuts.done'>) {
  const item = (await standing({ house }, facility, params.incident))?.items.find(({ key }) => key === body.cut)
  if (!item) return notFound()
  return answerOf(await house.kernel.commit(actor, cutDone, {
    incident: params.incident, cut: item.key, name: item.name, sort: item.sort, hands: body.hands ?? null, ...typedWhen(body),
  }))
}

const enough = 16

async function keepPhoto({ house, facility, actor, query, upload }: Context<'cuts.keepPhoto'>) {
  const view = await house.registers.view(facility)
  // A photograph of what the register does not know would be found by nobody.
  if (view.get('cutPoint', query.point) === undefined) return notFound()
  const pieces: Uint8Array[] = []
  for await (const piece of upload) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  const type = photoTypes.find((one) => one === photoType(bytes.subarray(0, enough)))
  if (type === undefined) return refuse(415, 'notPhoto', { code: 'response.cuts.photo.type' })
  const kept = await house.kernel.files.put(lend(actor, 'evidence.import'), `cut.${type.slice('image/'.length)}`, [bytes], maxCutPhotoBytes)
  if (!kept.ok) return passOn(kept)
  return answerOf(await house.kernel.commit(actor, cutPhotoKept, { point: query.point, file: kept.sha256, type, words: query.words ?? null }))
}

async function photo({ house, facility, params }: Context<'cuts.photo'>) {
  // Only what was kept as such a photograph: other files have their own doors.
  const row = (await house.kernel.read(facility, cutPhotos)).find(({ file }) => file === params.file)
  const content = row && await house.kernel.files.open(facility, row.file)
  if (!row || !content) return notFound()
  return { type: row.type, name: `cut-${row.file.slice(0, 8)}.${row.type.slice('image/'.length)}`, content, inline: true }
}

export const cutHandlers: Handlers<Topic<'cuts'>> = {
  'cuts.list': list,
  'cuts.done': done,
  'cuts.keepPhoto': keepPhoto,
  'cuts.photo': photo,
  async 'cuts.undone'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, cutUndone, {
      incident: params.incident, cut: body.cut, despite: body.despite, reason: body.reason ?? null, ...typedWhen(body),
    }))
  },
  async 'cuts.effect'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, cutEffectNoted, {
      incident: params.incident, cut: body.cut, words: body.words, ...typedWhen(body),
    }))
  },
  async 'cuts.dropPhoto'({ house, actor, body }) {
    return answerOf(await house.kernel.commit(actor, cutPhotoDropped, { point: body.point, file: body.file }))
  },
}
