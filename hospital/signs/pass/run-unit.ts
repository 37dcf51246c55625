// Reads one unit with one pass, and counts what came of it. The same on the main thread and on others.
import { type Problem, readUnit, type Unit } from '#engines/logs'
import type { Pass } from './pass.ts'

/** A unit as it is given out: of which file, and which one of that file. */
export interface Task {
  readonly unit: Unit
  readonly file: number
  readonly part: number
}

export interface TaskOutcome {
  readonly events: number
  /** Of the events that carry a time; Infinity and -Infinity where none does. */
  readonly from: number
  readonly to: number
  readonly problems: readonly UnitProblem[]
}

export interface UnitProblem {
  readonly code: Problem['code'] | 'failed'
  readonly count: number
  /** The first one's place and cause. */
  readonly line: number
  readonly offset: number
  readonly detail: string
}

/** Room for the events of one unit, and for two million units of a file in what a double holds exactly. */
const partSize = 2 ** 32

export async function runTask({ unit, file, part }: Task, pass: Pass): Promise<TaskOutcome> {
  let [events, from, to] = [0, Infinity, -Infinity]
  const base = part * partSize
  const problems: UnitProblem[] = []
  try {
    const found = await readUnit(unit, (event) => {
      const { time } = event
      if (time < from) from = time
      if (time > to) to = time
      pass.visit(event, file, base + events++)
    })
    for (const [code, count] of found.counts) {
      const { line = 0, offset = 0, detail = '' } = found.list.find((one) => one.code === code) ?? {}
      problems.push({ code, count, line, offset, detail })
    }
  } catch (error) {
    // A mistake of ours in one odd place shall not cost the person everything else; it is said like any other problem.
    problems.push({ code: 'failed', count: 1, line: 0, offset: unit.from, detail: error instanceof Error ? error.message : String(error) })
  }
  pass.flush()
  return { events, from, to, problems }
}
