// Events one after another as runs: which belong together, and how each run went.
import { ended, failures, started, succeeded } from './ids.ts'

/** What is kept of an event. */
export interface Told {
  readonly id: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly computer: string | null
  /** When the run began, where the event says so; epoch milliseconds. */
  readonly began: number | null
  /** 0: well. Null: not told. */
  readonly code: number | null
  readonly bytes: number | null
  /** Volumes that failed or could not be read in part. */
  readonly partly: boolean
}

export interface Run {
  readonly computer: string | null
  readonly startedAt: number
  readonly endedAt: number | null
  /** Null: it began, and nothing tells how it ended. */
  readonly result: 'succeeded' | 'warnings' | 'failed' | null
  readonly bytes: number | null
  readonly ids: readonly number[]
  readonly code: number | null
}

const minute = 60_000
/** Success and end of one run are written within seconds. */
const together = 10 * minute
/** No run takes longer. */
const longest = 7 * 24 * 60 * minute

export function runsOf(all: readonly Told[]): readonly Run[] {
  const byComputer = Map.groupBy(all, ({ computer }) => (computer ?? '').toLowerCase())
  return [...byComputer.values()].flatMap((told) => {
    const groups: Told[][] = []
    for (const one of told.toSorted((a, b) => a.at - b.at)) {
      const open = groups.at(-1)
      if (open && belongs(open, one)) open.push(one)
      else groups.push([one])
    }
    return groups.map(runOf)
  })
}

function belongs(open: readonly Told[], one: Told): boolean {
  const began = open.find((told) => told.began !== null)?.began ?? null
  if (began !== null && one.began !== null) return began === one.began
  if (one.id === started) return false
  const [first, last] = [open[0], open.at(-1)]
  if (!first || !last) return false
  return open.some(({ id }) => id !== started) ? one.at - last.at <= together : one.at - first.at <= longest
}

function runOf(told: readonly Told[]): Run {
  const begun = told.find(({ id }) => id === started)
  const over = told.filter(({ id }) => id !== started)
  const code = told.find((one) => one.code !== null && one.code !== 0)?.code ?? null
  const failed = told.some(({ id }) => failures.has(id)) || code !== null
  const well = told.some(({ id, code: own }) => id === succeeded || (id === ended && own === 0))
  return {
    computer: told[0]?.computer ?? null,
    startedAt: told.find(({ began }) => began !== null)?.began ?? begun?.at ?? told[0]?.at ?? 0,
    endedAt: over.at(-1)?.at ?? null,
    result: failed ? 'failed' : told.some(({ partly }) => partly) ? 'warnings' : well ? 'succeeded' : null,
    bytes: told.find(({ bytes }) => bytes !== null)?.bytes ?? null,
    ids: told.map(({ id }) => id),
    code,
  }
}
