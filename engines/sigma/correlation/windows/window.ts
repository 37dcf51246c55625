// What every kind of correlation keeps for one group, and what it answers after each hit.

/** One hit as a window sees it. */
export interface Taken<R> {
  readonly time: number
  /** Hits that come from one event share it. */
  readonly origin: number
  /** Where the rule stands among those the correlation names; in an ordered one it may stand twice. */
  readonly positions: readonly number[]
  /** The value counted, folded; '' where the type counts none. */
  readonly text: string
  /** The value as a number; NaN where the type needs none. */
  readonly number: number
  readonly reference: R
}

export interface Window<R> {
  /** Lets go what is older than the timespan, takes the hit in, answers the figure to compare; NaN when there is none. */
  take(hit: Taken<R>): number
  /** Time of the first hit the figure stands on. */
  from(): number
  /** How many hits the figure stands on. */
  held(): number
  /** Of those, at most so many as are kept, oldest first. */
  references(): readonly R[]
  /** Entries kept in memory. */
  entries(): number
  /** A burst begins with the hit just taken. */
  begin?(): void
  /** Whether the burst, now over, is one; asked where that could not be told before. */
  agrees?(): boolean
}

export interface WindowSize {
  readonly timespan: number
  /** References kept per group. */
  readonly references: number
  /** Values kept per group. */
  readonly values: number
  /** Called when a window had to be cut short. */
  readonly cut: () => void
}
