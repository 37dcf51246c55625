// One group of one correlation: its window, and the burst that is going on in it.
import { within } from './bounds.ts'
import type { Judging } from './figure.ts'
import type { CorrelationHit, GroupValue } from './hit.ts'
import type { Taken, Window } from './windows/window.ts'

interface Burst<R> {
  readonly from: number
  to: number
  count: number
  peak: number
  readonly references: R[]
}

/** What a hit did to its group: `opened` and `held` say that the condition holds now. */
export type Turn = 'nothing' | 'opened' | 'held'

export class Group<R> {
  readonly values: readonly GroupValue[]
  readonly #window: Window<R>
  readonly #judging: Judging
  readonly #most: number
  #burst: Burst<R> | null = null
  /** Time of the last hit, whatever it did. */
  last = -Infinity

  constructor(values: readonly GroupValue[], window: Window<R>, judging: Judging, references: number) {
    this.values = values
    this.#window = window
    this.#judging = judging
    this.#most = references
  }

  /** `ended` gets the burst that this hit broke off. */
  take(hit: Taken<R>, ended: (burst: Omit<CorrelationHit<R>, 'rule'>) => void): Turn {
    this.last = hit.time
    const figure = this.#window.take(hit)
    if (Number.isNaN(figure) || !within(this.#judging.opening, figure)) {
      this.end(ended)
      return 'nothing'
    }
    if (this.#burst === null) {
      this.#window.begin?.()
      const references = [...this.#window.references()]
      this.#burst = { from: this.#window.from(), to: hit.time, count: this.#window.held(), peak: figure, references }
      return 'opened'
    }
    this.#goOn(this.#burst, hit, figure)
    return 'held'
  }

  #goOn(burst: Burst<R>, hit: Taken<R>, figure: number): void {
    burst.to = hit.time
    burst.count++
    burst.peak = this.#judging.downwards ? Math.min(burst.peak, figure) : Math.max(burst.peak, figure)
    if (burst.references.length < this.#most) burst.references.push(hit.reference)
    else if (this.#most > 0) burst.references[this.#most - 1] = hit.reference
  }

  end(ended: (burst: Omit<CorrelationHit<R>, 'rule'>) => void): void {
    const burst = this.#burst
    this.#burst = null
    if (burst === null || !within(this.#judging.closing, burst.peak) || this.#window.agrees?.() === false) return
    const { from, to, count, peak, references } = burst
    ended({ from, to, group: this.values, count, value: this.#judging.valueIsCount ? count : peak, references })
  }

  entries(): number {
    return 1 + this.#window.entries() + (this.#burst?.references.length ?? 0)
  }
}
