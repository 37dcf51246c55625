// The job that fills a hospital with the files of the sample: written as they would arrive, then taken in like
// anybody's files.
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { JobContext } from '#hospital/kernel/jobs/jobs.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { makeHospital } from '#samples/make.ts'
import { writeHospital } from '#samples/write.ts'
import { fileSource } from '#engines/tabular'
import { importAll, importerOf } from './import.ts'

export const sampleJob = 'sample'
const inputShape = z.object({ person: z.string() })
const size = { beds: 300, seed: 1 }

interface Parts {
  readonly kernel: Kernel
  /** Where the files may stand while they are taken in. */
  readonly folder: string
  today(): string
  judge(facility: FacilityId): Promise<unknown>
}

export function sampling({ kernel, folder, today, judge }: Parts) {
  return async (context: JobContext): Promise<Message> => {
    const { person } = inputShape.parse(context.job.input)
    const facility = context.job.facility ?? ''
    const own = join(folder, 'samples')
    await mkdir(own, { recursive: true })
    const place = await mkdtemp(join(own, 'hospital-'))
    try {
      await writeHospital(makeHospital({ ...size, asOf: today() }), place)
      const work = importerOf({ kernel, facility, person, today: today(), source: null, mapping: null, context })
      for (const file of await filesIn(place)) {
        const { mtime } = await stat(file)
        const bytes = await fileSource(file)
        const kept = await kernel.files.put(work.actor, bytes.name, createReadStream(file))
        if (!kept.ok) return kept.reasons[0] ?? { code: 'server.broken' }
        await importAll(work, bytes, mtime.toISOString())
      }
      await judge(facility)
      return { code: 'words.sample.done', params: { ...work.tally } }
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)).toSorted()
}
