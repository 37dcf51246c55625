// Evidence: written down, taken in file by file, handed over; devices put on hold and let go.
import { randomUUID } from 'node:crypto'
import { methods } from '#hospital/response/evidence/tables.ts'
import { maxEvidenceBytes } from '#apps/contract/routes/response/evidence.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { deviceNamed } from '#hospital/response/comeback/standing.ts'
import { held, letGo } from '#hospital/response/evidence/acts/hold.ts'
import { filesTaken, handedOver, itemAdded, itemDescribed } from '#hospital/response/evidence/acts/item.ts'
import { devicesHeld, itemOf, itemsOf } from '#hospital/response/evidence/read.ts'
import { lookAt } from '#hospital/response/evidence/sealed/look.ts'
import { incidentOf, incidentsOf } from '#hospital/response/incident/read.ts'
import { runningIncident } from '#hospital/response/incident/running.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'
import { collectorFile } from './collector-file.ts'
import { custodyFile, exported, tagFile } from './evidence-out.ts'
import { saidFaults, shownEvidence } from './evidence-shown.ts'
import { typedWhen } from './typed-when.ts'

/** As many as one act names. */
const filesInAct = 2000

async function list({ house, facility, say, params }: Context<'secured.list'>) {
  const incident = await house.kernel.read(facility, (db) => incidentOf(db, params.incident))
  if (incident === null) return notFound()
  const view = await house.registers.view(facility)
  return {
    ...(await shownEvidence(house, facility, params.incident, say)),
    methods: methods.map((id) => ({ id, title: say({ code: `response.method.${id}` }) })),
    devices: view.all('device').map(({ key, is }) => ({
      key, label: [is.number, is.hostname].filter(Boolean).join(' ') || key, place: is.place ?? null,
    })),
    mostBytes: maxEvidenceBytes,
  }
}

async function add({ house, facility, actor, params, body }: Context<'secured.add'>) {
  const id = randomUUID()
  const done = await house.kernel.commit(actor, itemAdded, {
    id, incident: params.incident, what: body.what, device: body.device ?? null, deviceLabel: body.deviceLabel ?? null,
    place: body.place ?? null, collector: body.collector, method: body.method, storage: body.storage ?? null, seal: body.seal ?? null,
    ...typedWhen(body),
  })
  if (!done.ok) return passOn(done)
  const item = await house.kernel.read(facility, (db) => itemOf(db, id))
  return { id, number: item?.number ?? '' }
}

/** An incident that is not there takes no bytes. */
async function upload({ house, facility, params, upload: content }: Context<'secured.upload'>) {
  const problems = await house.kernel.read(facility, (db) => runningIncident(db, params.incident, 'closed'))
  if (problems.length > 0) return refuse(404, 'notFound', ...problems)
  const taken = await house.evidence.take(facility, content, maxEvidenceBytes)
  return taken.ok ? { sha256: taken.sha256, size: taken.size } : refuse(507, 'storage', taken.reason)
}

/** INVARIANT: only bytes that are on disk come into the record, and all of them do, whatever their lists say. */
async function take(context: Context<'secured.take'>) {
  const { house, facility, actor, say, params, body } = context
  if (!(await belongs(context))) return notFound()
  for (const { sha256, size, name } of body.files) {
    if ((await house.evidence.sizeOf(facility, sha256)) !== size) {
      return refuse(409, 'conflict', { code: 'response.file.none', params: { name } })
    }
  }
  const typed = body.seal === undefined || body.seal.trim() === '' ? null : body.seal.trim().slice(0, 100)
  const seen = await lookAt(house.evidence, facility, body.files, typed)
  const sealed = seen === null ? null : { seal: seen.seal, sealTold: typed, faults: seen.faults.map((one) => ({ ...one })) }
  for (let from = 0; from < body.files.length; from += filesInAct) {
    const done = await house.kernel.commit(actor, filesTaken, {
      item: params.item, files: body.files.slice(from, from + filesInAct), sealed: from === 0 ? sealed : null,
    })
    if (!done.ok) return passOn(done)
  }
  return {
    files: body.files.length,
    sealed: seen && {
      whole: seen.count === 0, paper: seen.paper, count: seen.count, faults: saidFaults(seen.faults.slice(0, 500), say),
      info: seen.info.slice(0, 50).map(([label, value]) => ({ label: label.slice(0, 200), value: value.slice(0, 1000) })),
    },
  }
}

/** An item of another incident is answered like one that is not there. */
async function belongs({ house, facility, params }: Pick<Context<'secured.take'>, 'house' | 'facility' | 'params'>): Promise<boolean> {
  const item = await house.kernel.read(facility, (db) => itemOf(db, params.item))
  return item?.incident === params.incident
}

async function file({ house, facility, params }: Context<'secured.file'>) {
  const items = await house.kernel.read(facility, (db) => itemsOf(db, params.incident))
  const item = items.find((one) => one.item.id === params.item)
  const found = item?.files.find(({ n }) => n === params.n)
  if (item === undefined || found === undefined) return notFound()
  const content = await house.evidence.open(facility, found.sha256)
  if (content === null) return refuse(410, 'gone', { code: 'response.file.gone' })
  // Malware may be in it: under its number, and never shown.
  return { type: 'application/octet-stream', name: `${item.item.number}-${found.n}.bin`, content }
}

export const securedHandlers: Handlers<Topic<'secured'>> = {
  'secured.list': list,
  'secured.add': add,
  'secured.upload': upload,
  'secured.take': take,
  'secured.file': file,
  'secured.export': exported,
  'secured.custodyPaper': custodyFile,
  'secured.tag': tagFile,
  'secured.collector': collectorFile,

  async 'secured.describe'(context) {
    const { house, actor, params, body } = context
    if (!(await belongs(context))) return notFound()
    const { collectedAt, ...told } = body
    return answerOf(await house.kernel.commit(actor, itemDescribed, {
      item: params.item, ...told, collectedAt: collectedAt === undefined ? null : instantOf(collectedAt),
    }))
  },
  async 'secured.handOver'(context) {
    const { house, actor, params, body } = context
    if (!(await belongs(context))) return notFound()
    return answerOf(await house.kernel.commit(actor, handedOver, {
      item: params.item, from: body.from, to: body.to, reason: body.reason ?? null, storage: body.storage ?? null, seal: body.seal ?? null,
      ...typedWhen(body),
    }))
  },
  async 'secured.hold'({ house, facility, actor, params, body }) {
    // Typed from its label it is the same machine: whoever connects it again must meet the hold.
    const device = deviceNamed(await house.registers.view(facility), body.device ?? body.label).key
    return answerOf(await house.kernel.commit(actor, held, {
      incident: params.incident, device, label: body.label, reason: body.reason ?? null, ...typedWhen(body),
    }))
  },
  async 'secured.letGo'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, letGo, {
      incident: params.incident, device: body.device, end: body.end, by: body.by, reason: body.reason, ...typedWhen(body),
    }))
  },
  async 'secured.held'({ house, facility }) {
    const { rows, incidents } = await house.kernel.read(facility, async (db) => ({
      rows: await devicesHeld(db), incidents: await incidentsOf(db, 'real'),
    }))
    const numbers = new Map(incidents.map(({ id, number }) => [id, number]))
    return {
      rows: [...rows.values()].map(({ device, label, since, incident }) => ({
        device, label, since: moment(since), incident, number: numbers.get(incident) ?? '',
      })),
    }
  },
}
