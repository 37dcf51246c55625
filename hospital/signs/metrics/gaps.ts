// Record numbers and hours that are missing: a log somebody cut leaves them, and so does a collection with holes.
import { hour, type Run } from './metrics-pass.ts'

export interface RecordGap {
  /** The numbers that are missing. */
  readonly first: number
  readonly last: number
  /** Time of the record before and after. */
  readonly from: number
  readonly to: number
}

export interface TimeGap {
  readonly from: number
  readonly to: number
}

/** More runs than this come from a chosen part of a log, where gaps mean nothing. */
const mostRuns = 200_000
/** So few are told even where there are hardly more records than gaps. */
const fewGaps = 30

/** The runs of one log of one computer, whatever files and in whatever order they came from. */
export class RecordRuns {
  #runs: Run[] = []
  #fresh = 0
  #scattered = false

  /** Too many to mean anything: somebody chose events, and nobody cut a log. */
  get scattered(): boolean {
    if (this.#scattered) return true
    this.#join()
    const records = this.#runs.reduce((all, [first, last]) => all + last - first + 1, 0)
    return this.#runs.length > fewGaps && this.#runs.length > records / 10
  }

  add(runs: readonly Run[]): void {
    if (this.#scattered) return
    for (const run of runs) this.#runs.push(run)
    this.#fresh += runs.length
    if (this.#fresh < 10_000) return
    this.#join()
    if (this.#runs.length <= mostRuns) return
    this.#scattered = true
    this.#runs = []
  }

  gaps(): RecordGap[] {
    if (this.scattered) return []
    return this.#runs.flatMap((run, at) => {
      const before = this.#runs[at - 1]
      return before ? [{ first: before[1] + 1, last: run[0] - 1, from: before[3], to: run[2] }] : []
    })
  }

  #join(): void {
    this.#fresh = 0
    const joined: Run[] = []
    for (const run of this.#runs.sort((a, b) => a[0] - b[0])) {
      const last = joined.at(-1)
      if (!last || run[0] > last[1] + 1) joined.push([...run])
      else if (run[1] > last[1]) {
        last[1] = run[1]
        last[3] = run[3]
      }
    }
    this.#runs = joined
  }
}

/** Stretches without any event that are longer than `least` milliseconds. */
export function timeGaps(hours: ReadonlyMap<number, readonly [from: number, to: number]>, least: number): TimeGap[] {
  const sorted = [...hours].sort(([a], [b]) => a - b)
  return sorted.flatMap(([bucket, [from]], at) => {
    const before = sorted[at - 1]
    if (!before || (bucket - before[0] + 1) * hour < least) return []
    const [, [, to]] = before
    return from - to >= least ? [{ from: to, to: from }] : []
  })
}
