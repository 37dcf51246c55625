// One attempt at one job: its signal, its progress, its lease.
import type { Act } from '../act.ts'
import type { Receipt, Refusal } from '../outcome.ts'
import type { Message } from '../text.ts'
import type { Job, JobContext } from './jobs.ts'

export type Ending = 'cancel' | 'shutdown'

export interface RunningHooks {
  commit<P>(act: Act<P>, payload: P): Promise<Receipt | Refusal>
  /** Progress that is to be kept; called at most every half second. */
  keep(job: Job): Promise<void>
  /** Progress to be shown at once. */
  show(job: Job): void
}

const keepEvery = 500

export class Running {
  readonly #abort = new AbortController()
  readonly #hooks: RunningHooks
  #job: Job
  #keptAt = 0
  #ending: Ending | null = null

  constructor(job: Job, hooks: RunningHooks) {
    this.#job = job
    this.#hooks = hooks
  }

  get job(): Job {
    return this.#job
  }

  get ending(): Ending | null {
    return this.#ending
  }

  end(why: Ending): void {
    this.#ending ??= why
    this.#abort.abort(new Error(`job ended by ${why}`))
  }

  context(): JobContext {
    return {
      job: this.#job,
      signal: this.#abort.signal,
      progress: (done, total, message) => this.#progress(done, total, message),
      commit: (act, payload) => this.#hooks.commit(act, payload),
    }
  }

  #progress(done: number, total: number | null = this.#job.total, message: Message | null = this.#job.message): void {
    this.#job = { ...this.#job, done: Math.floor(done), total, message }
    this.#hooks.show(this.#job)
    const now = performance.now()
    if (now - this.#keptAt < keepEvery) return
    this.#keptAt = now
    // Only shown to people; the next one will try again.
    this.#hooks.keep(this.#job).catch(() => undefined)
  }
}
