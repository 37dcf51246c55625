// The jobs of one open kernel: the book, the worker, the calendar, and the clock that wakes them.
import { randomUUID } from 'node:crypto'
import type { FacilityId } from '../act.ts'
import type { Core } from '../core.ts'
import type { Door } from '../door.ts'
import { say } from '../sentences.ts'
import { JobBook } from './book.ts'
import { Calendar } from './calendar.ts'
import type { Job, Jobs } from './jobs.ts'
import { dedupeOf } from './rows.ts'
import { Worker } from './worker.ts'

/** The machine's clock may jump, so it is looked at this often even when nothing seems due. */
const longestSleep = 60_000
const shortestSleep = 5
const afterTrouble = 30_000

export interface RunningJobs {
  readonly jobs: Jobs
  stop(): Promise<void>
}

export function jobsOf(core: Core, door: Door): RunningJobs {
  const book = new JobBook(core, door)
  let timer: NodeJS.Timeout | undefined
  let state: 'idle' | 'started' | 'stopped' = 'idle'
  let looking: Promise<void> | null = null
  let again = false

  const worker = new Worker(book, () => wake())
  const add = async (
    name: string,
    facility: FacilityId | null,
    input: unknown,
    key?: string,
    dueAt = core.clock(),
  ): Promise<Job> => {
    if (!worker.knows(name)) throw new Error(`no job is named \`${name}\``)
    const job = await book.add({
      id: randomUUID(),
      name,
      facility,
      input: JSON.stringify(input ?? null),
      state: 'waiting',
      attempts: 0,
      cancel: 0,
      dedupe: key === undefined ? null : dedupeOf(name, facility, key),
      created_at: core.clock(),
      due_at: dueAt,
      finished_at: null,
      lease_until: null,
      done: 0,
      total: null,
      message: null,
    })
    wake()
    return job
  }
  const calendar = new Calendar(book, (name, facility, input) => add(name, facility, input, 'schedule'))

  const look = async () => {
    try {
      while (again) {
        again = false
        const times = [await calendar.look(), await worker.startDue()].filter((time) => time !== null)
        sleep(Math.min(...times.map((time) => time - core.clock()), longestSleep))
      }
    } catch (error) {
      core.onProblem(
        say('kernel.job.failed', { name: 'jobs', problem: error instanceof Error ? error.message : String(error) }),
      )
      sleep(afterTrouble)
    } finally {
      looking = null
    }
  }
  const wake = () => {
    if (state !== 'started') return
    again = true
    looking ??= look()
  }
  const sleep = (time: number) => {
    clearTimeout(timer)
    timer = setTimeout(wake, Math.max(time, shortestSleep))
    timer.unref()
  }

  const jobs: Jobs = {
    define: (name, handler, options) => worker.define(name, handler, options),
    schedule: (schedule) => calendar.add(schedule),
    async start() {
      if (state !== 'idle') return
      state = 'started'
      await worker.recover()
      wake()
      await looking
    },
    enqueue: (name, { facility, input, key, dueAt }) => add(name, facility, input, key, dueAt),
    list: (facility, limit = 100) => book.newest(facility, limit),
    get: (facility, id) => book.find(facility, id),
    cancel: (facility, id) => worker.cancel(facility, id),
    onChange(listener) {
      book.listeners.add(listener)
      return () => book.listeners.delete(listener)
    },
  }
  return {
    jobs,
    async stop() {
      state = 'stopped'
      await looking
      clearTimeout(timer)
      await worker.stop()
    },
  }
}
