// Whether the machine's clock can be believed: the record's time never runs backwards, so a clock that stands behind the
// newest act was set by hand, or that act was recorded while it ran ahead.
const slack = 60_000

export interface Believed {
  /** The later of the two: a deadline is rather shown too near than too far. */
  readonly now: number
  /** The clock stands so far behind the newest act; null: it does not. */
  readonly behind: number | null
}

export function believed(clock: number, newestAct: number | null): Believed {
  if (newestAct === null || newestAct <= clock) return { now: clock, behind: null }
  return { now: newestAct, behind: newestAct - clock > slack ? newestAct - clock : null }
}

export interface Jump {
  readonly at: number
  /** Positive: forward. A machine that slept looks the same. */
  readonly by: number
}

/** Remembers what wall clock and running time said last; what they differ by since then is a jump. */
export class ClockWatch {
  readonly #wall: () => number
  readonly #running: () => number
  #last: { readonly wall: number; readonly running: number }
  readonly #jumps: Jump[] = []

  constructor(wall: () => number, running: () => number) {
    this.#wall = wall
    this.#running = running
    this.#last = { wall: wall(), running: running() }
  }

  /** Jumps since the program began, the newest last; at most twenty are kept. */
  look(): readonly Jump[] {
    const next = { wall: this.#wall(), running: this.#running() }
    const by = next.wall - this.#last.wall - (next.running - this.#last.running)
    if (Math.abs(by) > slack) this.#jumps.push({ at: next.wall, by: Math.round(by) })
    if (this.#jumps.length > 20) this.#jumps.shift()
    this.#last = next
    return this.#jumps
  }
}
