// Works jobs off: claims what is due, runs it, records how it ended, and comes back for what is to be tried again.
import type { FacilityId } from '../act.ts'
import { jobCancelled, jobFailed, jobFinished, jobStarted } from '../own/job-acts.ts'
import { say } from '../sentences.ts'
import type { Message } from '../text.ts'
import type { JobBook } from './book.ts'
import type { Job, JobHandler, JobOptions } from './jobs.ts'
import { messageText } from './rows.ts'
import { Running } from './running.ts'

interface Defined {
  readonly handler: JobHandler
  readonly attempts: number
  readonly pause: number
}

const slots = 2
/** Renewed while the process lives. One process at a time has the store, so only a crash lets it run out. */
const lease = 60_000
const longestPause = 6 * 60 * 60_000

export class Worker {
  readonly #book: JobBook
  readonly #onFree: () => void
  readonly #defined = new Map<string, Defined>()
  readonly #running = new Map<string, { readonly running: Running; readonly ended: Promise<void> }>()

  /** `onFree`: a slot has become free, or something is due that was not. */
  constructor(book: JobBook, onFree: () => void) {
    this.#book = book
    this.#onFree = onFree
  }

  define(name: string, handler: JobHandler, { attempts = 3, pause = 30 }: JobOptions = {}): void {
    if (this.#defined.has(name)) throw new Error(`two jobs are named \`${name}\``)
    this.#defined.set(name, { handler, attempts, pause: pause * 1000 })
  }

  knows(name: string): boolean {
    return this.#defined.has(name)
  }

  /** What was running when the last process ended waits again, or has failed if that was its last attempt. */
  async recover(): Promise<void> {
    for (const job of await this.#book.inState('running')) {
      const most = this.#defined.get(job.name)?.attempts ?? 1
      await this.#failed(job, 'interrupted', job.attempts < most ? this.#now() : null)
    }
  }

  /** Starts what is due and fits; returns when the next one is due, or null. */
  async startDue(): Promise<number | null> {
    for (const job of await this.#book.inState('waiting')) {
      const defined = this.#defined.get(job.name)
      // Of a room that this program does not have just now.
      if (!defined) continue
      if (job.dueAt > this.#now()) return job.dueAt
      if (this.#running.size >= slots) return null
      await this.#begin(job, defined)
    }
    return null
  }

  async cancel(facility: FacilityId | null, id: string): Promise<boolean> {
    const job = await this.#book.find(facility, id)
    if (!job || (job.state !== 'waiting' && job.state !== 'running')) return false
    const active = this.#running.get(id)
    if (active) active.running.end('cancel')
    else await this.#cancelled(job)
    return true
  }

  /** Lets what runs stop by itself; what was stopped so waits for the next start and has not used up an attempt. */
  async stop(): Promise<void> {
    const all = [...this.#running.values()]
    for (const { running } of all) running.end('shutdown')
    await Promise.all(all.map((one) => one.ended))
  }

  async #begin(waiting: Job, defined: Defined): Promise<void> {
    const job: Job = {
      ...waiting,
      state: 'running',
      attempts: waiting.attempts + 1,
      done: 0,
      total: null,
      message: null,
    }
    const started = await this.#book.record(jobStarted, told(job), job.id, {
      state: 'running',
      attempts: job.attempts,
      done: 0,
      total: null,
      message: null,
      lease_until: this.#now() + lease,
    })
    if (!started.ok) return
    const running = new Running(job, {
      commit: (act, payload) => this.#book.commit(job.facility, act, payload),
      keep: ({ done, total, message }) =>
        this.#book.set(job.id, {
          done,
          total,
          message: messageText(message),
          lease_until: this.#now() + lease,
        }),
      show: (now) => this.#book.show(now),
    })
    this.#book.show(job)
    const ended = this.#run(running, defined)
      .catch((error: unknown) => this.#unrecorded(job, error))
      .finally(() => {
        this.#running.delete(job.id)
        this.#onFree()
      })
    this.#running.set(job.id, { running, ended })
  }

  async #run(running: Running, defined: Defined): Promise<void> {
    const heartbeat = setInterval(() => {
      this.#book.set(running.job.id, { lease_until: this.#now() + lease }).catch(() => undefined)
    }, lease / 4)
    heartbeat.unref()
    let message: Message | void
    try {
      message = await defined.handler(running.context())
    } catch (error) {
      return await this.#stopped(running, defined, error)
    } finally {
      clearInterval(heartbeat)
    }
    const { job } = running
    const finished: Job = { ...job, state: 'done', message: message ?? job.message, finishedAt: this.#now() }
    await this.#book.record(jobFinished, told(job), job.id, {
      state: 'done',
      done: job.done,
      total: job.total,
      message: messageText(finished.message),
      lease_until: null,
      finished_at: finished.finishedAt,
    })
    this.#book.show(finished)
  }

  async #stopped({ job, ending }: Running, { attempts, pause }: Defined, error: unknown): Promise<void> {
    if (ending === 'cancel') return this.#cancelled(job)
    if (ending === 'shutdown')
      return this.#book.set(job.id, { state: 'waiting', attempts: job.attempts - 1, lease_until: null })
    const next = Math.min(pause * 2 ** (job.attempts - 1), longestPause)
    const problem = error instanceof Error ? error.message : String(error)
    await this.#failed(job, problem, job.attempts < attempts ? this.#now() + next : null)
  }

  async #cancelled(job: Job): Promise<void> {
    const finishedAt = this.#now()
    await this.#book.record(jobCancelled, told(job), job.id, {
      state: 'cancelled',
      done: job.done,
      total: job.total,
      lease_until: null,
      finished_at: finishedAt,
    })
    this.#book.show({ ...job, state: 'cancelled', finishedAt })
  }

  async #failed(job: Job, text: string, againAt: number | null): Promise<void> {
    const problem = text.slice(0, 400)
    const message = say('kernel.job.problem', { problem })
    const finishedAt = againAt === null ? this.#now() : null
    const state = againAt === null ? 'failed' : 'waiting'
    const dueAt = againAt ?? job.dueAt
    // The record outlives everything, so only the kind of problem goes in: an error's text may quote a person's row.
    const kind = text === 'interrupted' ? text : 'error'
    await this.#book.record(jobFailed, { ...told(job), problem: kind, again: againAt !== null }, job.id, {
      state,
      due_at: dueAt,
      finished_at: finishedAt,
      lease_until: null,
      message: messageText(message),
    })
    this.#book.show({ ...job, state, message, dueAt, finishedAt })
    if (againAt === null) this.#book.core.onProblem(say('kernel.job.failed', { name: job.name, problem }))
  }

  /** The store refused to write how it ended: the lease runs out and the next start takes it up again. */
  #unrecorded(job: Job, error: unknown): void {
    const problem = error instanceof Error ? error.message : String(error)
    this.#book.core.onProblem(say('kernel.job.failed', { name: job.name, problem: problem.slice(0, 400) }))
  }

  #now(): number {
    return this.#book.core.clock()
  }
}

function told({ id, name, attempts, facility }: Job) {
  return { id, name, attempt: attempts, facility }
}
