// What runs on a thread of its own: makes its pass once, then reads unit after unit.
import { parentPort, workerData } from 'node:worker_threads'
import { type Gauge, gauge } from './gauge.ts'
import { type PassJob, passes } from './passes.ts'
import { runTask, type Task, type TaskOutcome } from './run-task.ts'

export interface ThreadData {
  readonly job: PassJob
  readonly meter: Gauge
}

export type FromThread =
  | { readonly is: 'ready' }
  | { readonly is: 'message'; readonly message: unknown }
  | { readonly is: 'done'; readonly outcome: TaskOutcome }

/** INVARIANT: a thread is never further ahead than this, so memory is bounded however slowly its messages are taken. */
const mostWaiting = 8

if (parentPort) {
  const port = parentPort
  const { job, meter } = workerData as ThreadData // made by the pool, which has no other reader
  const say = (message: FromThread, bytes: readonly ArrayBuffer[] = []) => port.postMessage(message, [...bytes])
  const make = await passes[job.name]()
  // A job's config is made for the pass of its name; the list of passes forgets which.
  const pass = await make(job.config as never, (message, bytes) => {
    Atomics.add(meter, gauge.waiting, 1)
    say({ is: 'message', message }, bytes)
    for (let held = Atomics.load(meter, gauge.waiting); held > mostWaiting; held = Atomics.load(meter, gauge.waiting)) {
      Atomics.wait(meter, gauge.waiting, held)
    }
  })
  // One after the other, in the order given.
  let last: Promise<void> = Promise.resolve()
  port.on('message', (task: Task) => {
    last = last.then(async () => say({ is: 'done', outcome: await runTask(task, pass, meter, job.zone) }))
  })
  say({ is: 'ready' })
}
