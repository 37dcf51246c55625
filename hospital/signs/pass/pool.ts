// Gives units to threads and takes what they send. With one thread everything happens here, without any thread.
import { Worker } from 'node:worker_threads'
import { type PassJob, passes } from './pass.ts'
import { runTask, type Task, type TaskOutcome } from './run-unit.ts'
import type { FromThread, ThreadData } from './thread.ts'

export interface PoolCalls {
  /** What a pass emitted. */
  message(message: unknown): void
  done(task: Task, outcome: TaskOutcome): void
  /** Asked before every unit; true ends after the units under way. */
  stopped(): boolean
}

export async function runPool(job: PassJob, tasks: AsyncIterable<Task>, threads: number, calls: PoolCalls): Promise<void> {
  const source = tasks[Symbol.asyncIterator]()
  try {
    if (threads <= 1) await here(job, source, calls)
    else await onThreads(job, source, threads, calls)
  } finally {
    await source.return?.()
  }
}

async function here(job: PassJob, source: AsyncIterator<Task>, calls: PoolCalls): Promise<void> {
  const make = await passes[job.name]()
  const pass = await make(job.config as never, (message) => calls.message(message))
  for (let next = await source.next(); !next.done && !calls.stopped(); next = await source.next()) {
    calls.done(next.value, await runTask(next.value, pass))
    // A signal, or the line of progress, gets its turn.
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
  }
}

async function onThreads(job: PassJob, source: AsyncIterator<Task>, threads: number, calls: PoolCalls): Promise<void> {
  // One asks at a time: a source has one next.
  let asking: Promise<unknown> = Promise.resolve()
  const ask = () => {
    const answer = asking.then(async () => (calls.stopped() ? { done: true as const, value: undefined } : await source.next()))
    asking = answer.catch(() => {})
    return answer
  }
  const all = Array.from({ length: threads }, () => new Thread(job, ask, calls))
  try {
    await Promise.all(all.map(({ finished }) => finished))
  } finally {
    await Promise.all(all.map((thread) => thread.end()))
  }
}

/** Units a thread has before it: one at work, one so that it never waits for the next. */
const ahead = 2

class Thread {
  readonly finished: Promise<void>
  readonly #worker: Worker
  readonly #waiting = new Int32Array(new SharedArrayBuffer(4))
  readonly #tasks: Task[] = []
  #asked = 0
  #dry = false

  constructor(job: PassJob, ask: () => Promise<IteratorResult<Task, unknown>>, calls: PoolCalls) {
    const workerData: ThreadData = { job, waiting: this.#waiting }
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData })
    this.finished = new Promise((resolve, reject) => {
      const feed = () => {
        while (!this.#dry && this.#tasks.length + this.#asked < ahead) {
          this.#asked++
          ask().then((next) => {
            this.#asked--
            if (next.done) this.#dry = true
            else {
              this.#tasks.push(next.value)
              this.#worker.postMessage(next.value)
            }
            settle()
          }, reject)
        }
      }
      const settle = () => {
        if (this.#dry && this.#tasks.length + this.#asked === 0) resolve()
      }
      this.#worker.on('error', reject)
      this.#worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`))))
      this.#worker.on('message', (said: FromThread) => {
        try {
          if (said.is === 'message') {
            Atomics.sub(this.#waiting, 0, 1)
            Atomics.notify(this.#waiting, 0)
            calls.message(said.message)
          } else if (said.is === 'done') {
            const task = this.#tasks.shift()
            if (task) calls.done(task, said.outcome)
          }
        } catch (error) {
          reject(error)
          return
        }
        if (said.is !== 'message') feed()
        settle()
      })
    })
    // Whoever waits for all hears of it; until then it is not unhandled.
    this.finished.catch(() => {})
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
