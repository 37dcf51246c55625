// The job that keeps the red file new: a while after anything in it changed or the program started,
// and looked at every morning; a new month makes a new one.
import type { FacilityId } from '#hospital/kernel/act.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { say } from '#hospital/response/redfile/text.ts'
import { makeRedFile, type RedHouse } from './make.ts'

export const redFileJob = 'red-file'

/** Acts after which it may say something else. */
const moves = /^(register\.|response\.(cut-photo-|playbook-kept|calling-kept)|facility\.renamed|personal\.erased|key\.rotated)/

export interface Kept {
  /** No more is asked for after this. */
  stop(): void
}

/** `afterMs`: several changes in a row make one version. */
export function keepRedFile(house: RedHouse, afterMs: number): Kept {
  const { kernel } = house
  const waiting = new Map<FacilityId, NodeJS.Timeout>()
  kernel.jobs.define(redFileJob, async ({ job }) => {
    if (job.facility === null) return
    const made = await makeRedFile(house, { ...systemActor('jobs'), facility: job.facility }, false)
    if ('ok' in made) throw new Error(made.reasons.map(({ code }) => code).join(', '))
    return made.state === 'made' ? say('response.redfile.job.made', { version: made.version, pages: made.pages }) : say('response.redfile.job.same')
  })
  kernel.jobs.schedule({ name: redFileJob, cron: '40 5 * * *', each: 'facility' })
  let stopped = false
  const soon = (facility: FacilityId) => {
    clearTimeout(waiting.get(facility))
    if (!stopped) waiting.set(facility, setTimeout(() => void ask(facility), afterMs).unref())
  }
  const ask = async (facility: FacilityId) => {
    waiting.delete(facility)
    // A house that is being closed makes nothing more; it looks again when it is opened.
    const job = await kernel.jobs.enqueue(redFileJob, { facility, key: `${redFileJob} ${facility}` }).catch(() => null)
    // What it makes was read before this change.
    if (job?.state === 'running') soon(facility)
  }
  const unlisten = kernel.onCommit(({ facility, act }) => {
    if (!moves.test(act)) return
    // A name is the installation's to change.
    for (const id of facility === null ? kernel.facilities().map((one) => one.id) : [facility]) soon(id)
  })
  // Changed while nobody was waiting: on the command line, or just before a power cut.
  for (const { id } of kernel.facilities()) soon(id)
  return {
    stop() {
      stopped = true
      unlisten()
      for (const one of waiting.values()) clearTimeout(one)
      waiting.clear()
    },
  }
}
