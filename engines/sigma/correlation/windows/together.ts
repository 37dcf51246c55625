// temporal: which of the rules were hit within the timespan. One last hit per rule is all that has to be kept.
import { holdsWith } from '../expression.ts'
import type { RuleExpression } from '../../rule.ts'
import type { Taken, Window, WindowSize } from './window.ts'

interface Last<R> {
  readonly time: number
  readonly reference: R
}

export interface Wording {
  readonly expression: RuleExpression
  /** The position each reference of the expression stands for. */
  readonly positions: ReadonlyMap<string, number>
}

export class TogetherWindow<R> implements Window<R> {
  readonly #size: WindowSize
  readonly #last: (Last<R> | null)[]
  readonly #wording: Wording | null
  readonly #seen: boolean[] = []
  #now = 0

  constructor(size: WindowSize, rules: number, wording: Wording | null) {
    this.#size = size
    this.#last = Array.from({ length: rules }, () => null)
    this.#wording = wording
  }

  take(hit: Taken<R>): number {
    this.#now = hit.time
    for (const position of hit.positions) {
      this.#last[position] = { time: hit.time, reference: hit.reference }
    }
    if (this.#wording !== null && !this.#holds(this.#wording, 'absent', (at) => this.#present(at))) return NaN
    for (const position of hit.positions) this.#seen[position] = true
    return this.held()
  }

  #present(position: number): boolean {
    const last = this.#last[position]
    return last !== null && last !== undefined && this.#now - last.time <= this.#size.timespan
  }

  #holds({ expression, positions }: Wording, negated: 'as-seen' | 'absent', present: (at: number) => boolean): boolean {
    return holdsWith(expression, (reference) => present(positions.get(reference) ?? -1), negated)
  }

  #lasts(): Last<R>[] {
    return this.#last.filter((one, at): one is Last<R> => one !== null && this.#present(at))
  }

  from(): number {
    return this.#lasts().reduce((least, { time }) => Math.min(least, time), Infinity)
  }

  held(): number {
    let present = 0
    for (let at = 0; at < this.#last.length; at++) if (this.#present(at)) present++
    return present
  }

  references(): readonly R[] {
    return this.#lasts()
      .sort((a, b) => a.time - b.time)
      .slice(0, this.#size.references)
      .map(({ reference }) => reference)
  }

  entries(): number {
    return this.#last.filter((one) => one !== null).length
  }

  begin(): void {
    for (let at = 0; at < this.#last.length; at++) this.#seen[at] = this.#present(at)
  }

  agrees(): boolean {
    return this.#wording === null || this.#holds(this.#wording, 'as-seen', (at) => this.#seen[at] === true)
  }
}
