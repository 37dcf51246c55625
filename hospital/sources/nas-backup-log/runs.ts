// Sentences one after another as runs: a beginning and an end of one task belong together.
import type { Outcome } from './sentence.ts'

export interface Told {
  readonly task: string
  readonly outcome: Outcome
  /** With its offset. */
  readonly at: string
  readonly text: string
  readonly row: number
}

export interface Run {
  readonly task: string
  readonly startedAt: string
  readonly endedAt: string | undefined
  /** Undefined: it began, and nothing tells how it ended. */
  readonly result: Exclude<Outcome, 'began'> | undefined
  readonly text: string
  readonly row: number
}

const minute = 60_000
/** What went wrong, and that it did, are two sentences. */
const together = 10 * minute
/** No run takes longer. */
const longest = 7 * 24 * 60 * minute
const worse = ['succeeded', 'warnings', 'failed'] as const

export function runsOf(told: readonly Told[]): readonly Run[] {
  return [...Map.groupBy(told, ({ task }) => task).values()].flatMap(ofTask)
}

function ofTask(told: readonly Told[]): readonly Run[] {
  const runs: Run[] = []
  // Logs are written newest first or last; of one second the row above is then the later one.
  const backwards = Date.parse(told[0]?.at ?? '') > Date.parse(told.at(-1)?.at ?? '')
  const inTime = (backwards ? told.toReversed() : told).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  for (const { task, outcome, at, text, row } of inTime) {
    const last = runs.at(-1)
    if (outcome === 'began') {
      runs.push({ task, startedAt: at, endedAt: undefined, result: undefined, text, row })
    } else if (last !== undefined && last.result === undefined && Date.parse(at) - Date.parse(last.startedAt) <= longest) {
      runs[runs.length - 1] = { ...last, endedAt: at, result: outcome, text, row }
    } else if (last?.endedAt !== undefined && Date.parse(at) - Date.parse(last.endedAt) <= together) {
      const graver = worse.indexOf(outcome) > worse.indexOf(last.result ?? 'succeeded')
      runs[runs.length - 1] = graver ? { ...last, result: outcome, endedAt: at, text } : { ...last, endedAt: at }
    } else runs.push({ task, startedAt: at, endedAt: at, result: outcome, text, row })
  }
  return runs
}
