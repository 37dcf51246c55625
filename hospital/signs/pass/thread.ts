// What runs on a thread of its own: makes its pass once, then reads unit after unit.
import { parentPort, workerData } from 'node:worker_threads'
import { type PassJob, passes } from './pass.ts'
import { runTask, type Task, type TaskOutcome } from './run-unit.ts'

export interface ThreadData {
  readonly job: PassJob
  /** Messages that the main thread has not taken yet: shared, one number. */
  readonly waiting: Int32Array<SharedArrayBuffer>
}

export type FromThread =
  | { readonly is: 'ready' }
  | { readonly is: 'message'; readonly message: unknown }
  | { readonly is: 'done'; readonly outcome: TaskOutcome }

/** INVARIANT: a thread is never further ahead than this, so memory is bounded however slowly its messages are taken. */
const mostWaiting = 8

if (parentPort) {
  const port = parentPort
  const { job, waiting } = workerData as ThreadData // made by the pool, which has no other reader
  const say = (message: FromThread, bytes: readonly ArrayBuffer[] = []) => port.postMessage(message, [...bytes])
  const make = await passes[job.name]()
  const pass = await make(job.config as never, (message, bytes) => {
    Atomics.add(waiting, 0, 1)
    say({ is: 'message', message }, bytes)
    for (let held = Atomics.load(waiting, 0); held > mostWaiting; held = Atomics.load(waiting, 0)) Atomics.wait(waiting, 0, held)
  })
  // One after the other, in the order given.
  let last: Promise<void> = Promise.resolve()
  port.on('message', (task: Task | 'end') => {
    last = last.then(async () => {
      if (task === 'end') port.close()
      else say({ is: 'done', outcome: await runTask(task, pass) })
    })
  })
  say({ is: 'ready' })
}
