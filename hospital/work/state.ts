// Where a finding stands today: open, somebody's task, borne as an exception, or gone.
import { standing } from './acts/exceptions.ts'
import type { ExceptionRow, FindingRow, TaskRow } from './tables.ts'

export type FindingState = 'open' | 'tasked' | 'excepted' | 'resolved'

/** Looks up many findings against the same tasks and exceptions. */
export function stateReader(tasks: readonly TaskRow[], exceptions: readonly ExceptionRow[], today: string) {
  const tasked = new Map<string, TaskRow>()
  for (const task of tasks) if (task.state === 'open') for (const finding of task.findings) tasked.set(finding, task)
  const excepted = new Map(exceptions.filter((one) => standing(one, today)).map((one) => [one.finding, one]))
  return {
    taskOf: (finding: string) => tasked.get(finding) ?? null,
    exceptionOf: (finding: string) => excepted.get(finding) ?? null,
    of(finding: Pick<FindingRow, 'id' | 'ended'>): FindingState {
      if (finding.ended !== null) return 'resolved'
      if (excepted.has(finding.id)) return 'excepted'
      return tasked.has(finding.id) ? 'tasked' : 'open'
    },
  }
}
