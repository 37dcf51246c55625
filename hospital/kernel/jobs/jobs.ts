// Long work that survives a restart: one attempt at a time under a lease, tried again with growing pauses, cancellable,
// visible.
import type { Act, FacilityId } from '../act.ts'
import type { Receipt, Refusal } from '../outcome.ts'
import type { Message } from '../text.ts'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

export interface Job {
  readonly id: string
  readonly name: string
  readonly facility: FacilityId | null
  readonly input: unknown
  readonly state: JobState
  readonly attempts: number
  readonly createdAt: number
  /** Not before this time. */
  readonly dueAt: number
  readonly finishedAt: number | null
  readonly done: number
  readonly total: number | null
  readonly message: Message | null
}

export interface JobContext {
  readonly job: Job
  /** Aborted on cancel, on shutdown, and when the lease was lost. */
  readonly signal: AbortSignal
  /** Shown to people, kept at most a few times a second. Also renews the lease. */
  progress(done: number, total?: number | null, message?: Message): void
  /** Commits as the system, for the job's facility. */
  commit<P>(act: Act<P>, payload: NoInfer<P>): Promise<Receipt | Refusal>
}

/** Returning a message shows it as the result. Throwing counts as a failed attempt. */
export type JobHandler = (context: JobContext) => Promise<Message | void>

export interface JobOptions {
  /** Default 3. */
  readonly attempts?: number
  /** Seconds before the second attempt, doubled each time. Default 30. */
  readonly pause?: number
}

interface Enqueue {
  readonly facility: FacilityId | null
  readonly input?: unknown
  /** While a job with this key waits or runs, the same one is returned. */
  readonly key?: string
  readonly dueAt?: number
}

export interface Schedule {
  readonly name: string
  /** Cron in Asia/Tokyo. */
  readonly cron: string
  /** Once per facility, or once for the installation. */
  readonly each: 'facility' | 'installation'
  readonly input?: unknown
}

export interface Jobs {
  define(name: string, handler: JobHandler, options?: JobOptions): void
  schedule(schedule: Schedule): void
  /**
   * Begins working off; before this, jobs only wait. Runs missed while the machine was off run once and are reported.
   */
  start(): Promise<void>
  /** The route that calls this has asked permission; a job is not an act, its beginning and end are. */
  enqueue(name: string, what: Enqueue): Promise<Job>
  list(facility: FacilityId | null, limit?: number): Promise<readonly Job[]>
  get(facility: FacilityId | null, id: string): Promise<Job | undefined>
  /** False when it had already ended, or is not this facility's. */
  cancel(facility: FacilityId | null, id: string): Promise<boolean>
  onChange(listener: (job: Job) => void): () => void
}
