// Whether every file of evidence in the record is still there with the bytes it had.
import type { JobContext } from '#hospital/kernel/jobs/jobs.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { evidenceRead, mostFaultsNamed } from '#hospital/response/evidence/acts/evidence-read.ts'
import type { EvidenceTables } from '#hospital/response/evidence/tables.ts'
import type { EvidenceStore } from '#hospital/response/evidence/store.ts'
import { say } from '#hospital/response/evidence/text.ts'

export interface EvidenceFault {
  readonly facility: string
  readonly incident: string
  readonly id: string
  /** Its number. */
  readonly item: string
  readonly n: number
  readonly sha256: string
  readonly why: 'missing' | 'changed' | 'unreadable'
}

export interface EvidenceStanding {
  readonly files: number
  readonly faults: readonly EvidenceFault[]
}

interface Recorded {
  readonly facility: string
  readonly incident: string
  readonly id: string
  readonly item: string
  readonly n: number
  readonly sha256: string
  readonly size: number
}

/** The same bytes may be recorded twice; they are read once. */
export async function checkEvidence(kernel: Kernel, store: EvidenceStore, facilities: readonly string[]): Promise<EvidenceStanding> {
  const seen = new Map<string, 'whole' | EvidenceFault['why']>()
  return standing(await recorded(kernel, facilities), async ({ facility, sha256 }) => {
    const key = `${facility} ${sha256}`
    const found = seen.get(key) ?? (await store.check(facility, sha256))
    seen.set(key, found)
    return found
  })
}

/** Sizes only: quick enough to be asked at once after bringing data back. */
export async function evidenceThere(kernel: Kernel, store: EvidenceStore, facilities: readonly string[]): Promise<EvidenceStanding> {
  return standing(await recorded(kernel, facilities), async ({ facility, sha256, size }) => {
    const found = await store.sizeOf(facility, sha256)
    return found === null ? 'missing' : found === size ? 'whole' : 'changed'
  })
}

async function recorded(kernel: Kernel, facilities: readonly string[]): Promise<readonly Recorded[]> {
  const all = await Promise.all(facilities.map(async (facility) => {
    const rows = await kernel.read(facility, (db) => db.withTables<EvidenceTables>().selectFrom('response_item_file')
      .innerJoin('response_item', 'response_item.id', 'response_item_file.item')
      .select(['response_item.number as item', 'response_item.id', 'response_item.incident', 'n', 'sha256', 'size']).orderBy('response_item_file.item').orderBy('n').execute())
    return rows.map((row) => ({ facility, ...row }))
  }))
  return all.flat()
}

async function standing(files: readonly Recorded[], look: (file: Recorded) => Promise<'whole' | EvidenceFault['why']>): Promise<EvidenceStanding> {
  const faults: EvidenceFault[] = []
  for (const file of files) {
    const why = await look(file)
    const { size: _size, ...what } = file
    if (why !== 'whole') faults.push({ ...what, why })
  }
  return { files: files.length, faults }
}

export const evidenceJob = 'evidence-check'

/** Reads all evidence of a hospital again, once a week, at night. */
export function checkingEvidence(kernel: Kernel, store: EvidenceStore) {
  return async ({ job, commit }: JobContext): Promise<Message> => {
    const { files, faults } = await checkEvidence(kernel, store, job.facility === null ? [] : [job.facility])
    const named = faults.slice(0, mostFaultsNamed).map(({ incident, id, item, n, why }) => ({ incident, item: id, number: item, n, why }))
    const kept = files === 0 ? null : await commit(evidenceRead, { files, faultCount: faults.length, faults: named })
    if (kept?.ok === false) throw new Error(`the reading of evidence was not kept: ${kept.code}`)
    const items = [...new Set(faults.map(({ item }) => item))].join(', ')
    return faults.length === 0 ? say('response.stored.whole', { files }) : say('response.stored.faulty', { files, count: faults.length, items })
  }
}
