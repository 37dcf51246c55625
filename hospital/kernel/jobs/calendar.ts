// Turns schedules into jobs. A run missed while the machine was off runs once, and is said.
import type { FacilityId } from '../act.ts'
import { jobMissed } from '../own/job-acts.ts'
import { say } from '../sentences.ts'
import type { JobBook } from './book.ts'
import type { Schedule } from './jobs.ts'
import { cronOf, dueRuns } from './schedules.ts'

type Enqueue = (name: string, facility: FacilityId | null, input: unknown) => Promise<unknown>

export class Calendar {
  readonly #book: JobBook
  readonly #enqueue: Enqueue
  readonly #schedules: { readonly schedule: Schedule; readonly cron: ReturnType<typeof cronOf> }[] = []

  constructor(book: JobBook, enqueue: Enqueue) {
    this.#book = book
    this.#enqueue = enqueue
  }

  add(schedule: Schedule): void {
    this.#schedules.push({ schedule, cron: cronOf(schedule) })
  }

  /** Enqueues what is due; returns when the next run is, or null. */
  async look(): Promise<number | null> {
    const { core } = this.#book
    let next: number | null = null
    for (const { schedule, cron } of this.#schedules) {
      const places = schedule.each === 'facility' ? [...core.facilities.keys()] : [null]
      for (const facility of places) {
        const now = core.clock()
        const last = await this.#lastRun(schedule.name, facility, now)
        const due = dueRuns(cron, last, now)
        if (due) {
          await this.#enqueue(schedule.name, facility, schedule.input ?? null)
          await this.#ran(schedule.name, facility, due.newest)
          if (due.late) await this.#missed(schedule.name, facility, due.newest, due.count)
        }
        const following = cron.nextRun(new Date(now))?.getTime() ?? null
        if (following !== null && (next === null || following < next)) next = following
      }
    }
    return next
  }

  /** A schedule that was never seen before counts from now. */
  async #lastRun(name: string, facility: FacilityId | null, now: number): Promise<number> {
    const row = await this.#book.core.store.readAll((db) => db.selectFrom('kernel_schedule').select('last_due')
      .where('name', '=', name).where('facility', '=', facility ?? '').executeTakeFirst())
    if (row) return row.last_due
    await this.#ran(name, facility, now)
    return now
  }

  async #ran(name: string, facility: FacilityId | null, at: number): Promise<void> {
    await this.#book.core.store.write(async ({ kernel }) => {
      await kernel.insertInto('kernel_schedule').values({ name, facility: facility ?? '', last_due: at })
        .onConflict((on) => on.columns(['name', 'facility']).doUpdateSet({ last_due: at })).execute()
    })
  }

  async #missed(name: string, facility: FacilityId | null, at: number, missed: number): Promise<void> {
    const due = new Date(at).toISOString()
    await this.#book.note(jobMissed, { name, due, missed, facility })
    this.#book.core.onProblem(say('kernel.job.missed', { name, count: missed, due }))
  }
}
