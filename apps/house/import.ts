// The job that reads a stored file into the register and has the hospital judged again.
import { z } from 'zod'
import { bytesSource, type ByteSource } from '#engines/tabular'
import type { Actor, FacilityId } from '#hospital/kernel/act.ts'
import type { JobContext } from '#hospital/kernel/jobs/jobs.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { permissions } from '#hospital/kernel/permission.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { mapping, mappingId, type Mapping } from '#hospital/register/mapping/mapping.ts'
import { importBatch } from '#hospital/register/import-batch.ts'
import { entryName, evidenceEntries, evidenceZip } from '#hospital/sources/evidence-zip.ts'
import { identify } from '#hospital/sources/identify.ts'
import { sources } from '#hospital/sources/index.ts'
import { mappedSource } from '#hospital/sources/mapper/mapped-source.ts'
import { readFile } from '#hospital/sources/read-file.ts'
import { inputOf } from '#hospital/sources/shared/input.ts'
import { sampleOf } from '#hospital/sources/shared/sample.ts'
import type { Source } from '#hospital/sources/source.ts'
import { evaluationJob } from './evaluate.ts'
import { storedBytes } from './stored-bytes.ts'

export const importJob = 'import'

export const importInput = z.object({
  sha256: z.string(),
  person: z.string(),
  source: z.string().nullable(),
  observedAt: z.string().nullable(),
  /** Columns as a person has told them; then nothing is recognised. */
  mapping: mapping.nullable(),
})
export type ImportInput = z.infer<typeof importInput>

export async function sourceFor(bytes: ByteSource, wanted: string | null, today: string): Promise<Source | null> {
  if (wanted !== null) return sources.find((one) => one.id === wanted) ?? null
  const found = identify(await sampleOf(inputOf(bytes, today)), sources)
  return found.type === 'source' ? found.source : null
}

/** What one import came to. */
interface Tally {
  files: number
  facts: number
  lost: number
  unread: number
}

interface Importing {
  readonly kernel: Kernel
  readonly actor: Actor
  readonly today: string
  /** null: whichever recognises it. */
  readonly source: string | null
  readonly mapping: Mapping | null
  readonly context: Pick<JobContext, 'signal' | 'progress'>
  readonly tally: Tally
}

interface Wanted extends Omit<Importing, 'actor' | 'tally'> {
  readonly facility: FacilityId
  readonly person: string
}

/** Who imports is who asked for it, not the machine. */
export function importerOf({ facility, person, ...rest }: Wanted): Importing {
  return {
    ...rest, actor: { person, facility, permissions: new Set(permissions) },
    tally: { files: 0, facts: 0, lost: 0, unread: 0 }
  }
}

export function importing(kernel: Kernel, today: () => string) {
  return async (context: JobContext): Promise<Message> => {
    const { sha256, person, source, observedAt, mapping: told } = importInput.parse(context.job.input)
    const facility = context.job.facility ?? ''
    const [bytes, stored] = [await storedBytes(kernel, facility, sha256), await kernel.files.find(facility, sha256)]
    if (bytes === null || !stored) return { code: 'words.import.gone' }
    const work = importerOf({ kernel, facility, person, today: today(), source, mapping: told, context })
    // Without its own date a file is as old as its first coming: dropping it again must not make it fresh.
    const refused = await importAll(work, bytes, observedAt ?? new Date(stored.storedAt).toISOString())
    if (refused) return refused
    await kernel.jobs.enqueue(evaluationJob, { facility, key: 'evaluate' })
    const { tally } = work
    if (tally.files === 0) return { code: 'words.import.unrecognised' }
    const whole = tally.lost + tally.unread === 0
    return { code: whole ? 'words.import.done' : 'words.import.doneWithProblems', params: { ...tally } }
  }
}

/** A zip is opened, and each of its files is kept and read as if it had been dropped by itself. */
export async function importAll(work: Importing, bytes: ByteSource, observedAt: string): Promise<Message | null> {
  const zip = await evidenceZip(bytes)
  if (zip === null) return importOne(work, bytes, observedAt)
  if (!zip.ok) return { code: `pipeline.zip.${zip.code}` }
  for (const entry of evidenceEntries(zip)) {
    const content = await zip.read(entry)
    if (!content.ok) {
      work.tally.unread += 1
      continue
    }
    const name = entryName(entry)
    const kept = await work.kernel.files.put(work.actor, name, [content.bytes])
    // One unreadable or unknown file does not stop the others.
    const refused = kept.ok ? await importOne(
      work, bytesSource(name, content.bytes), observedAt
    ) : { code: 'server.broken' }
    if (refused) work.tally.unread += 1
  }
  return null
}

async function importOne(work: Importing, bytes: ByteSource, observedAt: string): Promise<Message | null> {
  const { kernel, actor, today, context, tally } = work
  const { mapping: told } = work
  const source = told === null ? await sourceFor(bytes, work.source, today) : mappedSource(told)
  const profile = told === null ? null : mappingId(told)
  if (source === null) return { code: 'words.import.unrecognised' }
  const batch = await readFile(inputOf(bytes, today, observedAt), source, {
    signal: context.signal, profile,
    onProgress: (facts) => context.progress(
      tally.facts + facts, null, { code: 'words.import.reading', params: { facts: tally.facts + facts } }
    ),
  })
  const receipt = await importBatch(kernel, actor, batch, profile)
  if (!receipt.ok) return receipt.reasons[0] ?? { code: 'server.broken' }
  tally.files += 1
  tally.facts += batch.facts.length
  tally.lost += batch.problems.filter((one) => one.weight === 'lost').length
  return null
}
