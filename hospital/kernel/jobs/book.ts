// The jobs that are written down, and every change of one: in the table, in the ledger where it is an act, and to who
// listens.
import type { Updateable } from 'kysely'
import type { Act, FacilityId } from '../act.ts'
import type { Core } from '../core.ts'
import type { Door } from '../door.ts'
import type { Receipt, Refusal } from '../outcome.ts'
import type { JobRow } from '../store/tables.ts'
import { systemActor } from '../system.ts'
import type { Job } from './jobs.ts'
import { jobOf } from './rows.ts'

export type JobChange = Updateable<Omit<JobRow, 'id'>>

export class JobBook {
  readonly core: Core
  readonly #door: Door
  readonly listeners = new Set<(job: Job) => void>()

  constructor(core: Core, door: Door) {
    this.core = core
    this.#door = door
  }

  show(job: Job): void {
    for (const listener of this.listeners) listener(job)
  }

  /** Adds it, or returns the one with the same key that is still under way. */
  async add(row: JobRow): Promise<Job> {
    const kept = await this.core.store.write(async ({ kernel }) => {
      const same =
        row.dedupe === null
          ? undefined
          : await kernel
              .selectFrom('kernel_job')
              .selectAll()
              .where('dedupe', '=', row.dedupe)
              .where('state', 'in', ['waiting', 'running'])
              .executeTakeFirst()
      if (!same) await kernel.insertInto('kernel_job').values(row).execute()
      return same ?? row
    })
    this.show(jobOf(kept))
    return jobOf(kept)
  }

  async inState(state: 'waiting' | 'running'): Promise<readonly Job[]> {
    const rows = await this.core.store.readAll((db) =>
      db
        .selectFrom('kernel_job')
        .selectAll()
        .where('state', '=', state)
        .orderBy('due_at')
        .orderBy('created_at')
        .execute(),
    )
    return rows.map(jobOf)
  }

  async find(facility: FacilityId | null, id: string): Promise<Job | undefined> {
    const row = await this.core.store.readAll((db) =>
      db
        .selectFrom('kernel_job')
        .selectAll()
        .where('id', '=', id)
        .where('facility', facility === null ? 'is' : '=', facility)
        .executeTakeFirst(),
    )
    return row && jobOf(row)
  }

  async newest(facility: FacilityId | null, limit: number): Promise<readonly Job[]> {
    const rows = await this.core.store.readAll((db) =>
      db
        .selectFrom('kernel_job')
        .selectAll()
        .where('facility', facility === null ? 'is' : '=', facility)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute(),
    )
    return rows.map(jobOf)
  }

  /** A change that is nobody's act: progress, the lease. */
  async set(id: string, change: JobChange): Promise<void> {
    await this.core.store.write(async ({ kernel }) => {
      await kernel.updateTable('kernel_job').set(change).where('id', '=', id).execute()
    })
  }

  /** A change that is recorded: both are on disk, or neither. */
  record<P>(act: Act<P>, payload: NoInfer<P>, id: string, change: JobChange): Promise<Receipt | Refusal> {
    return this.#door.record(systemActor('jobs'), act, payload, async ({ kernel }) => {
      await kernel.updateTable('kernel_job').set(change).where('id', '=', id).execute()
    })
  }

  note<P>(act: Act<P>, payload: NoInfer<P>): Promise<Receipt | Refusal> {
    return this.#door.record(systemActor('jobs'), act, payload)
  }

  /** What a job itself commits, as the system, in the job's facility: from outside, like anybody. */
  commit<P>(facility: FacilityId | null, act: Act<P>, payload: NoInfer<P>): Promise<Receipt | Refusal> {
    return this.#door.commit(systemActor('jobs', facility), act, payload)
  }
}
