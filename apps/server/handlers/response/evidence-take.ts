// Files that are on disk come into the record: some, or a folder in parts, held against its seal when its last part is there.
import { filesTaken } from '#hospital/response/evidence/acts/item.ts'
import { filesFrom, itemOf } from '#hospital/response/evidence/read.ts'
import { lookAt } from '#hospital/response/evidence/sealed/look.ts'
import type { Context } from '../../context.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'
import { saidFaults } from './evidence-shown.ts'

/** As many as one act names. */
const filesInAct = 2000

/**
 * INVARIANT: only bytes that are on disk come into the record, and all of them do, whatever their lists say. A part that is sent again
 * because its answer was lost comes in once.
 */
export async function takeFiles({ house, facility, actor, say, params, body }: Context<'secured.take'>) {
  const read = await house.kernel.read(facility, async (db) => {
    const item = await itemOf(db, params.item)
    const from = body.from ?? (item?.file_count ?? 0) + 1
    return { item, from, before: body.from === undefined ? [] : await filesFrom(db, params.item, from, actor.person) }
  })
  if (read.item?.incident !== params.incident) return notFound()
  const before = read.before.flatMap(({ name, sha256, size }) => (name === null ? [] : [{ name, sha256, size }]))
  const known = new Set(before.map(({ name, sha256 }) => `${sha256} ${name}`))
  const fresh = body.files.filter(({ name, sha256 }) => !known.has(`${sha256} ${name}`))
  for (const { sha256, size, name } of fresh) {
    if ((await house.evidence.sizeOf(facility, sha256)) !== size) {
      return refuse(409, 'conflict', { code: 'response.file.none', params: { name } })
    }
  }
  const typed = body.seal === undefined || body.seal.trim() === '' ? null : body.seal.trim().slice(0, 100)
  const seen = body.more === true ? null : await lookAt(house.evidence, facility, [...before, ...fresh], typed)
  const sealed = seen === null ? null : { seal: seen.seal, sealTold: typed, faults: seen.faults.map((one) => ({ ...one })) }
  for (let from = 0; from < fresh.length; from += filesInAct) {
    const done = await house.kernel.commit(actor, filesTaken, {
      item: params.item, files: fresh.slice(from, from + filesInAct), sealed: from === 0 ? sealed : null,
    })
    if (!done.ok) return passOn(done)
  }
  return {
    files: before.length + fresh.length, from: read.from,
    sealed: seen && {
      whole: seen.count === 0, paper: seen.paper, count: seen.count, faults: saidFaults(seen.faults.slice(0, 500), say),
      info: seen.info.slice(0, 50).map(([label, value]) => ({ label: label.slice(0, 200), value: value.slice(0, 1000) })),
    },
  }
}
