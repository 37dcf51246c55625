// Reads one unit with one pass, and counts what came of it. The same on the main thread and on others.
import { type Problem, readUnit, type Unit } from '#engines/logs'
import { type Gauge, gauge } from './gauge.ts'
import type { Pass } from './pass.ts'

/** A unit as it is given out: of which file, and which one of that file. */
export interface Task {
  readonly unit: Unit
  readonly file: number
  readonly part: number
}

export interface TaskOutcome {
  readonly events: number
  /** Of the events that were looked at and carry a time; Infinity and -Infinity where none does. */
  readonly from: number
  readonly to: number
  readonly problems: readonly UnitProblem[]
  /** False where it was stopped before its end. */
  readonly complete: boolean
}

export interface UnitProblem {
  readonly code: Problem['code'] | 'failed' | 'no-log'
  readonly count: number
  /** The first one's place and cause. */
  readonly line: number
  readonly offset: number
  readonly detail: string
}

/** Room for the events of one unit, and for two million units of a file in what a double holds exactly. */
const partSize = 2 ** 32

export async function runTask(
  { unit, file, part }: Task, pass: Pass, meter: Gauge, zone: string | undefined,
): Promise<TaskOutcome> {
  let [seen, from, to, bytes] = [0, Infinity, -Infinity, 0]
  const base = part * partSize
  const stop = new AbortController()
  const options = {
    ...(
      pass.wants ? { wants: (source: Parameters<NonNullable<Pass['wants']>>[0]) => pass.wants?.(source) ?? true } : {}
    ),
    ...(zone === undefined ? {} : { zone }),
    signal: stop.signal,
    progress: (more: number) => {
      bytes += more
      Atomics.store(meter, gauge.kib, Math.min(bytes / 1024, 2 ** 31 - 1))
      Atomics.store(meter, gauge.events, seen)
      if (Atomics.load(meter, gauge.stop) === 1) stop.abort()
    },
  }
  const done = (events: number, problems: readonly UnitProblem[], complete: boolean): TaskOutcome => {
    pass.flush()
    Atomics.store(meter, gauge.kib, 0)
    Atomics.store(meter, gauge.events, 0)
    return { events, from, to, problems, complete }
  }
  try {
    const report = await readUnit(unit, (event) => {
      const { time } = event
      if (time < from) from = time
      if (time > to) to = time
      pass.visit(event, file, base + seen++)
    }, options)
    const problems = [...report.counts].map(([code, count]) => {
      const { line = 0, offset = 0, detail = '' } = report.problems.find((one) => one.code === code) ?? {}
      return { code, count, line, offset, detail }
    })
    return done(report.events, problems, report.complete)
  } catch (error) {
    // A mistake of ours in one odd place shall not cost the person everything else; it is said like any other problem.
    const detail = error instanceof Error ? error.message : String(error)
    return done(seen, [{ code: 'failed', count: 1, line: 0, offset: unit.from, detail }], true)
  }
}
