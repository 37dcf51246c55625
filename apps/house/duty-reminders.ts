// Reminders of duties: a job that stands ready for the next one. It writes nothing; what is due comes out of the rules and the
// time whenever somebody looks. It is there so that the moment is in the list of jobs, also after a restart.
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { say } from '#hospital/response/duties/text.ts'
import { believed } from '#hospital/response/duties/machine-clock.ts'
import { newestRecord, nextOf, openClocks, pressing } from '#hospital/response/duties/open.ts'

const reminderJob = 'duty-reminders'

/** Acts after which the next reminder may be another. */
const moves = new Set([
  'response.opened', 'response.retitled', 'response.state-set', 'response.duty-answered', 'response.duty-reported',
  'response.duty-withdrawn', 'response.duty-edition-taken',
])

export function remindOfDuties(kernel: Kernel, clock: () => number): void {
  const look = (facility: FacilityId) => kernel.read(facility, async (db) => {
    const { now } = believed(clock(), await newestRecord(db))
    const open = await openClocks(db, now)
    return { next: nextOf(open, now), count: open.flatMap(({ clocks }) => clocks.filter(pressing)).length }
  })
  // One job per moment: a clock set by hand asks for the same moment again and gets the same job.
  const ready = async (facility: FacilityId, next: number | null) => {
    if (next !== null) await kernel.jobs.enqueue(reminderJob, { facility, key: `${reminderJob} ${facility} ${next}`, dueAt: next })
  }
  kernel.jobs.define(reminderJob, async ({ job }) => {
    if (job.facility === null) return
    const { next, count } = await look(job.facility)
    await ready(job.facility, next)
    return say('response.duty.reminders', { count })
  })
  kernel.onCommit(({ facility, act }) => {
    // A house that is being closed reads no more; the next start's first act makes it ready again.
    if (facility !== null && moves.has(act)) look(facility).then(({ next }) => ready(facility, next)).catch(() => {})
  })
}
