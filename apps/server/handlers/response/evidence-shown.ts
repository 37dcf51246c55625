// Evidence as pages see it.
import type { House } from '#apps/house.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { sealGroups } from '#hospital/response/evidence/sealed/typed-seal.ts'
import { visible } from '#hospital/response/evidence/sealed/visible.ts'
import { holdsIn, itemsOf, type Item } from '#hospital/response/evidence/read.ts'
import type { HoldRow, SealedRow } from '#hospital/response/evidence/tables.ts'
import { moment, momentOrNull } from '../../moment.ts'

type Say = (message: Message) => string
type Known = ReadonlyMap<string, string>

export async function shownEvidence(house: House, facility: string, incident: string, say: Say) {
  const { items, holds } = await house.kernel.read(facility, async (db) => ({
    items: await itemsOf(db, incident), holds: await holdsIn(db, incident),
  }))
  const known = await names(house.kernel, peopleOf(items, holds))
  return {
    items: await Promise.all(items.map((item) => shownItem(house, facility, item, { known, say }))),
    holds: holds.map((hold) => shownHold(hold, known)),
  }
}

export const peopleOf = (items: readonly Item[], holds: readonly HoldRow[]): readonly string[] => [
  ...items.flatMap(({ files, custody }) => [...files.map(({ taken_by }) => taken_by), ...custody.map(({ by_person }) => by_person)]),
  ...holds.map(({ by_person }) => by_person),
]

/** A gathered folder may hold tens of thousands; nobody reads them on a page. */
const mostFiles = 300

interface Words {
  readonly known: Known
  readonly say: Say
}

async function shownItem({ evidence }: House, facility: string, { item, files, sealed, custody }: Item, { known, say }: Words) {
  return {
    id: item.id, number: item.number, what: item.what, device: item.device, deviceLabel: item.device_label, place: item.place,
    collector: item.collector, method: item.method, methodTitle: say({ code: `response.method.${item.method}` }),
    collectedAt: moment(item.collected_at), fromPaper: item.from_paper, storage: item.storage, seal: item.seal, holder: item.holder,
    fileCount: files.length,
    files: await Promise.all(files.slice(0, mostFiles).map(async (file) => ({
      n: file.n, name: file.name === null ? null : visible(file.name), sha256: file.sha256, size: file.size, takenAt: moment(file.taken_at),
      takenBy: known.get(file.taken_by) ?? file.taken_by, gone: (await evidence.sizeOf(facility, file.sha256)) !== file.size,
    }))),
    sealed: sealed.map((one) => shownSealed(one, say)),
    custody: custody.map((one) => ({
      happenedAt: moment(one.happened_at), recordedAt: moment(one.recorded_at), from: one.from_person, to: one.to_person, reason: one.reason,
      by: known.get(one.by_person) ?? one.by_person, fromPaper: one.from_paper,
    })),
  }
}

function shownSealed({ seal, seal_told, faults }: SealedRow, say: Say) {
  const different = faults.some(({ code }) => code.startsWith('seal-') || code === 'no-seal')
  return {
    seal, groups: [...sealGroups(seal ?? '')], faults: saidFaults(faults, say),
    paper: seal_told === null ? ('notTyped' as const) : different ? ('different' as const) : ('same' as const),
  }
}

export const saidFaults = (faults: readonly { readonly code: string; readonly path: string | null }[], say: Say) =>
  faults.map(({ code, path }) => ({ code, text: say({ code: `response.fault.${code}`, params: { path: path ?? '' } }) }))

const shownHold = (hold: HoldRow, known: Known) => ({
  device: hold.device, label: hold.label, reason: hold.reason, since: moment(hold.since), by: known.get(hold.by_person) ?? hold.by_person,
  ended: hold.ended, endedAt: momentOrNull(hold.ended_at), endedBy: hold.ended_by, endedReason: hold.ended_reason,
})
