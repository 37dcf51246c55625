// Rates per kind of data, as rehearsals measured them: bytes and files apart, the middle and the slow decile of the
// last ten.
import { dataKinds } from '#hospital/register/vocabulary/recovery.ts'
import { lastRuns, middle, slowDecile } from './deciles.ts'
import type { Point } from './model.ts'
import type { DataKind, Run } from './runs.ts'

export interface Rate {
  readonly middle: number
  /** What plans go by. */
  readonly slow: number
}

export interface Rates {
  readonly data: DataKind
  readonly runs: number
  readonly bytesPerSecond: Rate | null
  readonly filesPerSecond: Rate | null
  readonly newestAt: string
}

/** Newest first, as `runsOf` gives them. */
export function pointsOf(runs: readonly Run[], data: DataKind): readonly Point[] {
  return measuring(runs, data).map(({ seconds, bytes, files }) => ({ seconds: seconds.data ?? 0, bytes, files }))
}

export function ratesOf(runs: readonly Run[]): readonly Rates[] {
  return dataKinds.flatMap((data): Rates[] => {
    const [newest] = measuring(runs, data)
    if (newest === undefined) return []
    const points = pointsOf(runs, data)
    const rate = (of: 'bytes' | 'files') =>
      rateOf(
        points.flatMap((point) => {
          const amount = point[of]
          return amount === null || amount === 0 ? [] : [amount / point.seconds]
        }),
      )
    return [
      { data, runs: points.length, bytesPerSecond: rate('bytes'), filesPerSecond: rate('files'), newestAt: newest.at },
    ]
  })
}

function measuring(runs: readonly Run[], data: DataKind): readonly Run[] {
  return runs
    .filter((run) => run.data === data && (run.seconds.data ?? 0) > 0 && ((run.bytes ?? 0) > 0 || (run.files ?? 0) > 0))
    .slice(0, lastRuns)
}

function rateOf(values: readonly number[]): Rate | null {
  if (values.length === 0) return null
  // The slow end of a rate is its low end.
  return { middle: middle(values), slow: 1 / slowDecile(values.map((rate) => 1 / rate)) }
}
