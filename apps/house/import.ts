// The job that reads a stored file into the register and has the hospital judged again.
import { z } from 'zod'
import { bytesSource, type ByteSource } from '#engines/tabular'
import type { Actor, FacilityId } from '#hospital/kernel/act.ts'
import type { JobContext } from '#hospital/kernel/jobs/jobs.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { permissions } from '#hospital/kernel/permission.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { importBatch } from '#hospital/register/import-batch.ts'
import { identify } from '#hospital/sources/identify.ts'
import { sources } from '#hospital/sources/index.ts'
import { readFile } from '#hospital/sources/read-file.ts'
import { inputOf } from '#hospital/sources/shared/input.ts'
import type { Source } from '#hospital/sources/source.ts'
import { evaluationJob } from './evaluate.ts'

export const importJob = 'import'

export const importInput = z.object({
  sha256: z.string(),
  person: z.string(),
  source: z.string().nullable(),
  observedAt: z.string().nullable(),
})
export type ImportInput = z.infer<typeof importInput>

/** A stored file as bytes for a source. Kept in memory while it is read: uploads are bounded, and a workbook needs its end first. */
export async function storedBytes(kernel: Kernel, facility: FacilityId, sha256: string): Promise<ByteSource | null> {
  const stored = await kernel.files.find(facility, sha256)
  const content = stored?.present ? await kernel.files.open(facility, sha256) : null
  if (!stored || content === null) return null
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return bytesSource(stored.name ?? sha256, Buffer.concat(chunks))
}

export async function sourceFor(bytes: ByteSource, wanted: string | null): Promise<Source | null> {
  if (wanted !== null) return sources.find((one) => one.id === wanted) ?? null
  const head = await bytes.slice(0, Math.min(bytes.size, 64 * 1024))
  const found = identify({ name: bytes.name, head, size: bytes.size }, sources)
  return found.type === 'source' ? found.source : null
}

export function importing(kernel: Kernel, today: () => string) {
  return async ({ job, signal, progress }: JobContext): Promise<Message> => {
    const input = importInput.parse(job.input)
    const facility = job.facility ?? ''
    const bytes = await storedBytes(kernel, facility, input.sha256)
    if (bytes === null) return { code: 'words.import.gone' }
    const source = await sourceFor(bytes, input.source)
    if (source === null) return { code: 'words.import.unrecognised' }
    const batch = await readFile(inputOf(bytes, today(), input.observedAt ?? undefined), source, {
      signal, onProgress: (facts) => progress(facts, null, { code: 'words.import.reading', params: { facts } }),
    })
    const actor: Actor = { person: input.person, facility, permissions: new Set(permissions) }
    const receipt = await importBatch(kernel, actor, batch)
    if (!receipt.ok) return receipt.reasons[0] ?? { code: 'server.broken' }
    await kernel.jobs.enqueue(evaluationJob, { facility, key: 'evaluate' })
    const lost = batch.problems.filter((one) => one.weight === 'lost').length
    return { code: lost > 0 ? 'words.import.doneWithProblems' : 'words.import.done', params: { facts: batch.facts.length, lost } }
  }
}
