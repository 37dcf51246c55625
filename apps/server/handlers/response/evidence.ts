// Evidence: written down, taken in file by file, handed over; devices put on hold and let go.
import { randomUUID } from 'node:crypto'
import { methods } from '#hospital/response/evidence/tables.ts'
import { maxEvidenceBytes } from '#apps/contract/routes/response/evidence.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { deviceNamed } from '#hospital/response/comeback/standing.ts'
import { held, letGo } from '#hospital/response/evidence/acts/hold.ts'
import { handedOver, itemAdded, itemDescribed } from '#hospital/response/evidence/acts/item.ts'
import { devicesHeld, itemOf, itemsOf } from '#hospital/response/evidence/read.ts'
import { incidentOf, incidentsOf } from '#hospital/response/incident/read.ts'
import { runningIncident } from '#hospital/response/incident/running.ts'
import { evidenceJob } from '#apps/house/stored-evidence.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'
import { collectorFile } from './collector-file.ts'
import { custodyFile, exported, tagFile } from './evidence-out.ts'
import { looseFiles, rereadOf } from './evidence-kept.ts'
import { shownEvidence } from './evidence-shown.ts'
import { takeFiles } from './evidence-take.ts'
import { typedWhen } from './typed-when.ts'

async function list({ house, services, facility, say, params }: Context<'secured.list'>) {
  const incident = await house.kernel.read(facility, (db) => incidentOf(db, params.incident))
  if (incident === null) return notFound()
  const view = await house.registers.view(facility)
  return {
    ...(await shownEvidence(house, facility, params.incident, say)),
    reread: await rereadOf(house, facility, params.incident, say),
    ...(await looseFiles(house, facility, services.now())),
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

/** All of the hospital's: the reading of every week is the same one, so one that runs already is taken. */
async function reread({ house, facility }: Context<'secured.reread'>) {
  const { id } = await house.kernel.jobs.enqueue(evidenceJob, { facility, key: `${evidenceJob}-now` })
  return { job: id }
}

/** An item of another incident is answered like one that is not there. */
async function belongs({ house, facility, params }: Pick<Context<'secured.describe'>, 'house' | 'facility' | 'params'>): Promise<boolean> {
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

const namesOf = (is: { readonly number?: string | undefined; readonly hostname?: string | undefined } | undefined, ...typed: readonly string[]) =>
  [...new Set([...typed, is?.number, is?.hostname].filter((one) => one !== undefined))]

export const securedHandlers: Handlers<Topic<'secured'>> = {
  'secured.list': list,
  'secured.add': add,
  'secured.upload': upload,
  'secured.take': takeFiles,
  'secured.reread': reread,
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
    const view = rows.size === 0 ? null : await house.registers.view(facility)
    const numbers = new Map(incidents.map(({ id, number }) => [id, number]))
    return {
      rows: [...rows.values()].map(({ device, label, since, incident }) => ({
        device, label, names: namesOf(view?.get('device', device)?.is, device, label), since: moment(since), incident, number: numbers.get(incident) ?? '',
      })),
    }
  },
}
