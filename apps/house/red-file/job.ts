// The job that keeps the red file new: a while after anything in it changed, and looked at every morning; a new month makes a new one.
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
  const soon = (facility: FacilityId) => {
    clearTimeout(waiting.get(facility))
    waiting.set(facility, setTimeout(() => {
      waiting.delete(facility)
      // A house that is being closed makes nothing more; the next morning looks again.
      kernel.jobs.enqueue(redFileJob, { facility, key: `${redFileJob} ${facility}` }).catch(() => {})
    }, afterMs).unref())
  }
  const unlisten = kernel.onCommit(({ facility, act }) => {
    if (facility !== null && moves.test(act)) soon(facility)
  })
  return {
    stop() {
      unlisten()
      for (const one of waiting.values()) clearTimeout(one)
      waiting.clear()
    },
  }
}
