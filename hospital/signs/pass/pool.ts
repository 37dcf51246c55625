// Gives units to threads and takes what they send. The main thread is one of them: it reads as well.
import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Gauge, gauge, newGauge } from './gauge.ts'
import { type PassJob, passes } from './passes.ts'
import { runTask, type Task, type TaskOutcome } from './run-task.ts'
import type { FromThread, ThreadData } from './thread.ts'

export interface PoolCalls {
  /** What a pass emitted. */
  message(message: unknown): void
  done(task: Task, outcome: TaskOutcome): void
}

type Next = IteratorResult<Task, unknown>

export class Pool {
  readonly #job: PassJob
  readonly #calls: PoolCalls
  readonly #meters: Gauge[] = []
  #stopped = false

  constructor(job: PassJob, calls: PoolCalls) {
    this.#job = job
    this.#calls = calls
  }

  /** Ends soon: units under way are broken off and reported, the others are not begun. */
  stop(): void {
    this.#stopped = true
    for (const meter of this.#meters) Atomics.store(meter, gauge.stop, 1)
  }

  get stopped(): boolean {
    return this.#stopped
  }

  /** Of the units being read now. */
  underWay(): { bytes: number; events: number } {
    const sum = (at: number) => this.#meters.reduce((all, meter) => all + Atomics.load(meter, at), 0)
    return { bytes: sum(gauge.kib) * 1024, events: sum(gauge.events) }
  }

  async run(tasks: AsyncIterable<Task>, threads: number): Promise<void> {
    const source = tasks[Symbol.asyncIterator]()
    // One asks at a time: a source has one next.
    let asking: Promise<unknown> = Promise.resolve()
    const ask = (): Promise<Next> => {
      const answer = asking.then(async () => (this.#stopped ? { done: true as const, value: undefined } : source.next()))
      asking = answer.catch(() => {})
      return answer
    }
    const others = Array.from({ length: threads - 1 }, () => new Thread(this.#job, this.#meter(), ask, this.#calls))
    const here = this.#here(ask)
    try {
      await Promise.all([here, ...others.map(({ finished }) => finished)])
    } catch (error) {
      this.stop()
      await here.catch(() => {})
      throw error
    } finally {
      await Promise.all(others.map((thread) => thread.end()))
      await source.return?.()
    }
  }

  #meter(): Gauge {
    const meter = newGauge()
    this.#meters.push(meter)
    return meter
  }

  async #here(ask: () => Promise<Next>): Promise<void> {
    const meter = this.#meter()
    const make = await passes[this.#job.name]()
    // A job's config is made for the pass of its name; the list of passes forgets which.
    const pass = await make(this.#job.config as never, (message) => this.#calls.message(message))
    for (;;) {
      // A signal, the line of progress, and what threads send get their turn.
      await new Promise<void>((resolve) => {
        setImmediate(resolve)
      })
      const next = await ask()
      if (next.done) return
      this.#calls.done(next.value, await runTask(next.value, pass, meter, this.#job.zone))
    }
  }
}

/** Events leave no garbage that lives long: a small nursery saves a hundred megabytes and costs no time. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

/** What the main thread has compiled and stripped of its types, threads need not do again. */
function threadEnv(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir()
  return folder === undefined ? process.env : { NODE_COMPILE_CACHE: dirname(folder), ...process.env }
}

/** Units a thread has before it: one at work, one so that it never waits for the next. */
const ahead = 2

class Thread {
  readonly finished: Promise<void>
  readonly #worker: Worker
  readonly #tasks: Task[] = []
  #asked = 0
  #dry = false

  constructor(job: PassJob, meter: Gauge, ask: () => Promise<Next>, calls: PoolCalls) {
    const workerData: ThreadData = { job, meter }
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData, resourceLimits, env: threadEnv() })
    this.finished = new Promise((resolve, reject) => {
      const settle = () => {
        if (this.#dry && this.#tasks.length + this.#asked === 0) resolve()
      }
      const feed = () => {
        while (!this.#dry && this.#tasks.length + this.#asked < ahead) {
          this.#asked++
          ask().then((next) => {
            this.#asked--
            if (next.done) this.#dry = true
            else {
              this.#tasks.push(next.value)
              this.#worker.postMessage(next.value, [])
            }
            settle()
          }, reject)
        }
        settle()
      }
      const take = (said: FromThread) => {
        if (said.is === 'message') {
          Atomics.sub(meter, gauge.waiting, 1)
          Atomics.notify(meter, gauge.waiting)
          calls.message(said.message)
          return
        }
        const task = said.is === 'done' ? this.#tasks.shift() : undefined
        if (said.is === 'done' && task) calls.done(task, said.outcome)
        feed()
      }
      this.#worker.on('error', reject)
      this.#worker.on('exit', (code) => reject(new Error(`a thread ended with ${code}`)))
      this.#worker.on('message', (said: FromThread) => {
        try {
          take(said)
        } catch (error) {
          reject(error)
        }
      })
    })
    // Whoever waits for all hears of it; until then it is not unhandled.
    this.finished.catch(() => {})
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
