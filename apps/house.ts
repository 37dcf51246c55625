// The whole house, put together: one kernel with all rooms, its jobs, and what apps ask of it.
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Refusal } from '#hospital/kernel/outcome.ts'
import { openKernel, type OpenOptions } from '#hospital/kernel/open.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import type { Locale, Message } from '#hospital/kernel/text.ts'
import { EvidenceStore } from '#hospital/response/evidence/store.ts'
import { rooms } from '#hospital/rooms.ts'
import { evaluationJob, recordEvaluation } from '#apps/house/evaluate.ts'
import { importing, importJob } from '#apps/house/import.ts'
import { directoryJob, DirectoryImports } from '#apps/house/directory.ts'
import { remindOfDuties } from '#apps/house/duty-reminders.ts'
import { keepRedFile } from '#apps/house/red-file/job.ts'
import { Registers } from '#apps/house/registers.ts'
import { sampleJob, sampling } from '#apps/house/sample.ts'
import { speak } from '#apps/house/speak.ts'
import { checkingEvidence, evidenceJob } from '#apps/house/stored-evidence.ts'

/** The hospital that the set-up fills with the sample's files. */
export const sampleFacility = 'sample'

export interface House {
  readonly kernel: Kernel
  readonly registers: Registers
  readonly directories: DirectoryImports
  /** Bytes of evidence of every hospital here. */
  readonly evidence: EvidenceStore
  readonly version: string
  /** How the program calls itself, in code generators and on paper. */
  readonly title: string
  readonly say: (locale: Locale, message: Message) => string
  /** Where the installation keeps its things. */
  readonly folder: string
  /** The day in Japan. */
  today(): string
  isSample(facility: FacilityId): boolean
  /** The job that fills a hospital with the files of the sample. */
  fillSample(facility: FacilityId, person: string): Promise<string>
  /** Has a hospital judged again, once, however often it is asked. */
  evaluateSoon(facility: FacilityId): Promise<string>
  close(): Promise<void>
}

export interface HouseOptions extends Omit<OpenOptions, 'rooms'> {
  readonly version?: string
  /** How long after a change the red file is made anew. */
  readonly redFileAfterMs?: number
}

export type OpenHouse = { readonly ok: true; readonly house: House } | Refusal

export async function openHouse({ version = '0.1.0', clock = Date.now, redFileAfterMs = 60_000, ...open }: HouseOptions): Promise<OpenHouse> {
  const opened = await openKernel({ ...open, clock, rooms })
  if (!opened.ok) return opened
  const { kernel } = opened
  const today = () => Temporal.Instant.fromEpochMilliseconds(clock()).toZonedDateTimeISO('Asia/Tokyo').toPlainDate()
    .toString()
  const registers = new Registers(kernel, today)

  const folder = typeof open.data === 'string' ? open.data : open.data.folder
  const directories = new DirectoryImports(kernel)
  const evidence = new EvidenceStore(folder)
  await evidence.clean()
  const evaluateSoon = async (facility: FacilityId) => (
    await kernel.jobs.enqueue(evaluationJob, { facility, key: 'evaluate' })
  ).id

  kernel.jobs.define(directoryJob, (context) => directories.run(context, clock, evaluateSoon), { attempts: 1 })
  kernel.jobs.define(sampleJob, sampling({ kernel, folder, today, judge: evaluateSoon }), { attempts: 1 })
  kernel.jobs.define(importJob, importing(kernel, today), { attempts: 2 })
  kernel.jobs.define(evaluationJob, ({ job }) => recordEvaluation(kernel, registers, systemActor('jobs', job.facility)))
  remindOfDuties(kernel, clock)
  const redFile = keepRedFile({ kernel, registers, today }, redFileAfterMs)
  kernel.jobs.define(evidenceJob, checkingEvidence(kernel, evidence), { attempts: 1 })
  kernel.jobs.schedule({ name: evidenceJob, cron: '10 3 * * 0', each: 'facility' })
  kernel.jobs.schedule({ name: evaluationJob, cron: '30 5 * * *', each: 'facility' })

  return {
    ok: true,
    house: {
      kernel, registers, directories, evidence, version, today,
      folder,
      title: speak('ja', { code: 'words.title' }),
      say: speak,
      isSample: (facility) => facility === sampleFacility,
      evaluateSoon,
      fillSample: async (facility, person) => (
        await kernel.jobs.enqueue(sampleJob, { facility, input: { person }, key: 'sample' })
      ).id,
      close() {
        redFile.stop()
        return kernel.close()
      },
    },
  }
}
