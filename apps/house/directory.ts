// Reading the hospital's directory directly. The password stays in memory: a job's input is written down, this is not.
import type { Actor, FacilityId } from '#hospital/kernel/act.ts'
import type { JobContext } from '#hospital/kernel/jobs/jobs.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { permissions } from '#hospital/kernel/permission.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { importBatch } from '#hospital/register/import-batch.ts'
import { readDirectory, type DirectoryAccess } from '#hospital/sources/live-directory/read.ts'
import { z } from 'zod'

export const directoryJob = 'directory'
const inputShape = z.object({ ticket: z.string(), person: z.string() })

export class DirectoryImports {
  readonly #kernel: Kernel
  readonly #waiting = new Map<string, Omit<DirectoryAccess, 'now'>>()
  #tickets = 0

  constructor(kernel: Kernel) {
    this.#kernel = kernel
  }

  async begin(facility: FacilityId, person: string, access: Omit<DirectoryAccess, 'now'>): Promise<string> {
    const ticket = String(++this.#tickets)
    this.#waiting.set(ticket, access)
    return (await this.#kernel.jobs.enqueue(directoryJob, { facility, input: { ticket, person } })).id
  }

  /** After a restart the password is gone, and the person is asked again. */
  async run(
    { job, signal, progress }: JobContext, now: () => number, judge: (facility: FacilityId) => Promise<unknown>
  ): Promise<Message> {
    const { ticket, person } = inputShape.parse(job.input)
    const access = this.#waiting.get(ticket)
    this.#waiting.delete(ticket)
    const facility = job.facility ?? ''
    if (!access) return { code: 'words.directory.again' }
    const reading = await readDirectory({ ...access, now: new Date(now()).toISOString() }, {
      signal, onProgress: (facts) => progress(facts, null, { code: 'words.import.reading', params: { facts } }),
    })
    if (!reading.ok) return reading.reason
    const actor: Actor = { person, facility, permissions: new Set(permissions) }
    const receipt = await importBatch(this.#kernel, actor, reading.batch)
    if (!receipt.ok) return receipt.reasons[0] ?? { code: 'server.broken' }
    await judge(facility)
    return { code: 'words.import.done', params: { facts: reading.batch.facts.length } }
  }
}
