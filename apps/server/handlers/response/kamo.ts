// The public door of 「かも?」.
import { maxPhotoBytes } from '#apps/contract/routes/response/kamo.ts'
import { sameSecret } from '#hospital/kernel/people/tokens.ts'
import { mostPhotos, photographed } from '#hospital/response/report/acts/photographed.ts'
import { incidentHolding, photosOf, reportOfReceipt, reportSent } from '#hospital/response/report/read.ts'
import { photoType } from '#hospital/response/report/photo-type.ts'
import { photoKey } from '#hospital/response/report/receipt.ts'
import { tidyCode } from '#hospital/response/report/label-code.ts'
import { takesMessages } from '#hospital/response/report/phones.ts'
import { reportResults, resultOf } from '#hospital/response/report/results.ts'
import { say as saying } from '#hospital/response/report/text.ts'
import { rulesNow } from '#hospital/response/triage/read.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { inTime } from '../../protect/in-time.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'
import { labelOf, phonesOf } from './kamo-label.ts'
import { anyone, takeReport } from './kamo-report.ts'

async function place({ house, params, locale, say }: Context<'kamo.place'>) {
  const label = await labelOf(house, params.code)
  if (!label) {
    const choose = house.kernel.facilities().map(({ id, name }) => ({ facility: id, hospital: name }))
    return choose.length === 0 ? notFound() : { choose }
  }
  const rules = await house.kernel.read(label.facility, rulesNow)
  const phones = await phonesOf(house, label.facility, say)
  const device = label.device?.is
  return {
    facility: label.facility, hospital: label.hospital, known: label.code !== null,
    place: label.placeName === null
      ? null : {
        name: label.placeName, department: label.department, floor: label.place?.is.floor ?? null,
        phone: label.place?.is.phones?.[0] ?? null,
      },
    device: device ? { number: device.number ?? device.hostname ?? '', sort: device.sort ? say({ code: `value.sort.${device.sort}` }) : null } : null,
    phones,
    sms: phones.find(({ number }) => takesMessages(number))?.number ?? null,
    symptoms: rules.signs.filter((one) => one.button).map((one) => ({ id: one.id, title: one.title[locale] })),
  }
}

const photoPatienceMs = 90_000

/** Reads the beginning, and gives it back with the rest. */
async function peek(content: AsyncIterable<Uint8Array>) {
  const iterator = content[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let size = 0
  while (size < 12) {
    const next = await iterator.next()
    if (next.done) break
    first.push(next.value)
    size += next.value.length
  }
  const head = Buffer.concat(first)
  async function* all() {
    yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head, all: all() }
}

async function hospitalOfReport({ house, params }: Context<'kamo.photo'>) {
  for (const { id } of house.kernel.facilities()) {
    const row = await house.kernel.read(id, (db) => reportSent(db, params.id))
    if (row) return { facility: id, row }
  }
  return null
}

async function photo(context: Context<'kamo.photo'>) {
  const { house, services, params, query, upload, visitor } = context
  if (!sameSecret(query.key, photoKey(house.kernel.secretFor('kamo photos'), params.id))) return notFound()
  const found = await hospitalOfReport(context)
  if (!found) return notFound()
  const { facility, row } = found
  const kept = await house.kernel.read(facility, (db) => photosOf(db, [row.id]))
  if (kept.length >= mostPhotos) return refuse(409, 'conflict', saying('response.photo.most', { most: mostPhotos }))
  if (!services.kamo.photos.allows(facility, visitor.address, maxPhotoBytes)) return refuse(429, 'tooMany', { code: 'server.tooMany' })
  let taken = 0
  try {
    const { head, all } = await peek(inTime(upload, photoPatienceMs))
    const type = photoType(head)
    if (type === null) return refuse(415, 'notPhoto', saying('response.photo.type'))
    // Keeping a file needs its own permission; it is lent for this photo only.
    const keeper = { ...anyone(facility), permissions: new Set(['evidence.import'] as const) }
    const file = await house.kernel.files.put(keeper, `kamo-${row.receipt}.${type.slice('image/'.length)}`, all, maxPhotoBytes)
    if (!file.ok) return passOn(file)
    taken = file.size
    const receipt = await house.kernel.commit(anyone(facility), photographed, { report: row.id, sha256: file.sha256, size: file.size, type })
    // The same photo once more is no trouble of the sender's.
    if (!receipt.ok && !receipt.reasons.some((one) => one.code === 'response.photo.taken')) return passOn(receipt)
    return { ok: true as const }
  } finally {
    services.kamo.photos.settle(facility, visitor.address, maxPhotoBytes, taken)
  }
}

async function loop({ house, services, params, locale, visitor }: Context<'kamo.loop'>) {
  if (!services.strictRate.allows(visitor.address) || !services.guesses.allows(visitor.address)) return refuse(429, 'tooMany', { code: 'server.tooMany' })
  const code = tidyCode(params.receipt)
  for (const { id } of house.kernel.facilities()) {
    const found = await house.kernel.read(id, async (db) => {
      const row = await reportOfReceipt(db, code)
      return row && { row, incident: await incidentHolding(db, row.id) }
    })
    if (!found) continue
    const { row, incident } = found
    const { thanks } = reportResults()
    const result = resultOf(row.result ?? (incident === null ? '' : 'incident'))
    const state = result ? 'result' as const : row.looked_at === null ? 'received' as const : 'looking' as const
    const at = row.answered_at ?? incident?.opened_at ?? row.looked_at ?? row.received_at
    return { state, at: moment(at), result: result?.said[locale] ?? null, thanks: thanks[locale] }
  }
  services.guesses.wrong(visitor.address)
  return notFound()
}

export const kamoHandlers: Handlers<Topic<'kamo'>> = {
  'kamo.place': place, 'kamo.report': takeReport, 'kamo.photo': photo, 'kamo.loop': loop,
}
