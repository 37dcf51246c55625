// The intake: what other computers found at night comes into the running house without anybody at a page, by the same job and the
// same door as a dropped file.
import { constants, createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { maxFileBytes } from '#apps/contract/routes/files.ts'
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { JobContext } from '#hospital/kernel/jobs/jobs.ts'
import { setting } from '#hospital/kernel/people/settings.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import type { Message } from '#hospital/kernel/text.ts'
import type { House } from '#apps/house.ts'
import { importAll, importerOf } from './import.ts'
import { type End, prepareIntake, settle, waitingIn } from './intake-folder.ts'
import { storedBytes } from './stored-bytes.ts'

export const intakeJob = 'intake'

const mostAtOnce = 1000
const input = z.object({ names: z.array(z.string()).max(mostAtOnce) })

interface Took {
  readonly end: End
  /** Null: whole, nothing to say. */
  readonly why: Message | null
}

export function takingIn(house: House, intake: string, clock: () => number = Date.now) {
  return async (context: JobContext): Promise<Message> => {
    const facility = context.job.facility ?? ''
    const folder = intakesOf(house, intake).find(([id]) => id === facility)?.[1] ?? intake
    const there = new Set(waitingIn(folder).map(({ name }) => name))
    const locale = await setting(house.kernel, 'locale')
    const tally = { done: 0, refused: 0 }
    // INVARIANT: a file is moved after its facts are in the register. One that is met again after a power cut is known by its hash.
    for (const name of input.parse(context.job.input).names.filter((one) => there.has(one))) {
      if (context.signal.aborted) break
      const { end, why } = await takeOne(house, facility, join(folder, name), name, context)
      settle(folder, name, end, why && house.say(locale, why), clock())
      tally[end] += 1
    }
    if (tally.done > 0) await house.evaluateSoon(facility)
    return { code: tally.refused > 0 ? 'words.intake.refused' : 'words.intake.done', params: { ...tally, folder: join(folder, 'refused') } }
  }
}

async function takeOne(house: House, facility: FacilityId, path: string, name: string, context: JobContext): Promise<Took> {
  const { kernel } = house
  const actor = systemActor('jobs', facility)
  const refused = (why: Message): Took => ({ end: 'refused', why })
  const read = await keep(house, facility, path, name)
  if ('code' in read) return refused(read)
  const bytes = await storedBytes(kernel, facility, read.sha256)
  if (bytes === null) return refused({ code: 'words.import.gone' })
  const work = importerOf({ kernel, facility, person: actor.person, today: house.today(), source: null, mapping: null, context })
  const why = await importAll(work, bytes, read.modifiedAt)
  const { files, lost, unread } = work.tally
  // What the house knows already was taken in: by an earlier night, or just before the power went.
  if (why?.code === 'register.already-imported') return { end: 'done', why: null }
  if (why) return refused(why)
  if (files === 0) return refused({ code: 'words.import.unrecognised' })
  return { end: 'done', why: lost + unread === 0 ? null : { code: 'words.import.doneWithProblems', params: { ...work.tally } } }
}

async function keep(house: House, facility: FacilityId, path: string, name: string) {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)
  try {
    const { mtime } = await lstat(path)
    // The stream takes the flags of `open` as a number too, which its types do not say.
    const content = createReadStream(path, { flags: flags as unknown as string })
    const kept = await house.kernel.files.put(systemActor('jobs', facility), name, content, maxFileBytes)
    if (!kept.ok) return kept.reasons[0] ?? { code: 'words.intake.unreadable' }
    return { sha256: kept.sha256, modifiedAt: mtime.toISOString() }
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'ELOOP'].includes(String(error.code))) return { code: 'words.intake.unreadable' }
    throw error
  }
}

/** Where files of a hospital are laid: the folder itself where there is one hospital, a folder of its id where there are several. */
export function intakesOf(house: House, folder: string): readonly (readonly [FacilityId, string])[] {
  const all = house.kernel.facilities().map(({ id }) => id)
  const [only] = all
  return all.length === 1 && only !== undefined ? [[only, folder]] : all.map((id) => [id, join(folder, id)])
}

interface Seen {
  readonly sign: string
  readonly given: boolean
}

/** Looks into the intake now and then, and gives what lies there unchanged since the last look to a job. */
export class Intake {
  readonly #house: House
  readonly #folder: string
  #seen: ReadonlyMap<string, Seen> = new Map()

  constructor(house: House, folder: string) {
    this.#house = house
    this.#folder = folder
  }

  /** Each file as it is only once: its job tries again by itself. */
  async look(): Promise<void> {
    const now = new Map<string, Seen>()
    for (const [facility, folder] of intakesOf(this.#house, this.#folder)) {
      prepareIntake(folder)
      const names: string[] = []
      for (const { name, sign } of waitingIn(folder)) {
        const key = join(folder, name)
        const before = this.#seen.get(key)
        const isReady = before?.sign === sign && !before.given && names.length < mostAtOnce
        if (isReady) names.push(name)
        now.set(key, { sign, given: isReady || (before?.sign === sign && before.given) })
      }
      if (names.length > 0) await this.#house.kernel.jobs.enqueue(intakeJob, { facility, input: { names } })
    }
    this.#seen = now
  }
}
