// One correlation at work: sorts hits into groups, lets quiet groups go, and says when a burst is over.
import { foldText } from '../plain/fold.ts'
import type { CorrelationRule } from '../rule.ts'
import { Group, type Turn } from './burst.ts'
import { type Judging, judgingOf, windowMaker } from './figure.ts'
import type { CorrelationHit, GroupValue } from './hit.ts'
import type { Link } from './plan.ts'
import type { CorrelationProblemCode } from './problem.ts'
import type { Taken, Window } from './windows/window.ts'

/** A hit of a detection or a sign from a correlation below, on its way into a correlation. */
export interface Input<R> {
  readonly time: number
  readonly origin: number
  /** Whether it is the first of its burst; always so for a detection. */
  readonly first: boolean
  readonly values: Readonly<Record<string, string | null | undefined>>
  readonly reference: R
}

export type Burst<R> = Omit<CorrelationHit<R>, 'rule'>

/** What a correlation tells: bursts to the person who asked, signs to the correlations that stand on it. */
export interface Listener<R> {
  ended(rule: number, burst: Burst<R>): void
  sign(rule: number, sign: Input<R>): void
  /** For what happens because time went by, not because of an event. */
  newOrigin(): number
}

export interface RunningLimits {
  readonly groups: number
  readonly values: number
  readonly references: number
}

/** A group and what those above it may ask of its last hit. */
interface Kept<R> {
  readonly group: Group<R>
  readonly key: string
  values: Input<R>['values']
  reference: R
}

export class Running<R> {
  readonly atEnd: boolean
  readonly #index: number
  readonly #rule: CorrelationRule
  readonly #judging: Judging
  readonly #newWindow: () => Window<R>
  readonly #limits: RunningLimits
  readonly #listener: Listener<R>
  readonly #problem: (code: CorrelationProblemCode) => void
  /** INVARIANT: in order of the last hit, so the first is the first to expire. */
  readonly #groups = new Map<string, Kept<R>>()

  constructor(
    index: number,
    rule: CorrelationRule,
    limits: RunningLimits,
    listener: Listener<R>,
    problem: (code: CorrelationProblemCode) => void,
  ) {
    this.#index = index
    this.#rule = rule
    this.#judging = judgingOf(rule)
    this.#limits = limits
    this.#listener = listener
    this.#problem = problem
    this.#newWindow = windowMaker(rule, {
      timespan: rule.timespan,
      references: limits.references,
      values: limits.values,
      cut: () => problem('too-many-values'),
    })
    this.atEnd = this.#judging.atEnd
  }

  take(input: Input<R>, link: Link): void {
    const taken = this.#counted(input, link)
    if (taken === null) return
    this.expire(input.time)
    const kept = this.#groupOf(input, link)
    if (kept === null) return
    const turn = kept.group.take(taken, (burst) => this.#end(kept, burst, input.time, input.origin))
    kept.values = input.values
    kept.reference = input.reference
    if (!this.atEnd && turn !== 'nothing') this.#sign(kept, input, turn)
  }

  #counted({ time, origin, values, reference }: Input<R>, link: Link): Taken<R> | null {
    let text = ''
    let number = NaN
    if (this.#judging.counts !== 'nothing') {
      const counted = valuesOf(values, link.valueFields)
      if (counted === null) return null
      if (this.#judging.counts === 'text') text = keyOf(counted)
      else {
        number = counted[0]?.trim() ? Number(counted[0]) : NaN
        if (!Number.isFinite(number)) {
          this.#problem('not-a-number')
          return null
        }
      }
    }
    return { time, origin, positions: link.positions, text, number, reference }
  }

  #groupOf({ time, values, reference }: Input<R>, link: Link): Kept<R> | null {
    const of = valuesOf(values, link.groupFields)
    if (of === null) {
      this.#problem('no-group-value')
      return null
    }
    const key = keyOf(of)
    let kept = this.#groups.get(key)
    if (kept === undefined) {
      if (this.#groups.size >= this.#limits.groups) this.#makeRoom(time)
      const shown: GroupValue[] = this.#rule.groupBy.map((field, at) => ({ field, value: of[at] ?? '' }))
      const group = new Group<R>(shown, this.#newWindow(), this.#judging, this.#limits.references)
      kept = { group, key, values, reference }
    }
    this.#groups.delete(key)
    this.#groups.set(key, kept)
    return kept
  }

  #makeRoom(now: number): void {
    for (const kept of this.#groups.values()) {
      this.#problem('too-many-groups')
      this.#close(kept, now)
      return
    }
  }

  /** When the next group is over, if no hit comes: Infinity when there is none. */
  deadline(): number {
    for (const { group } of this.#groups.values()) return group.last + this.#rule.timespan
    return Infinity
  }

  /** Ends every group that has been quiet for longer than the timespan. */
  expire(now: number): void {
    while (this.deadline() < now) this.expireOne()
  }

  expireOne(): void {
    const at = this.deadline()
    for (const kept of this.#groups.values()) {
      this.#close(kept, at)
      return
    }
  }

  #close(kept: Kept<R>, at: number): void {
    this.#groups.delete(kept.key)
    kept.group.end((burst) => this.#end(kept, burst, at, this.#listener.newOrigin()))
  }

  #end(kept: Kept<R>, burst: Burst<R>, time: number, origin: number): void {
    this.#listener.ended(this.#index, burst)
    const { values, reference } = kept
    if (this.atEnd) this.#sign(kept, { time, origin, first: true, values, reference }, 'opened')
  }

  #sign({ group }: Kept<R>, input: Input<R>, turn: Turn): void {
    const own = Object.fromEntries(group.values.map(({ field, value }) => [field, value]))
    this.#listener.sign(this.#index, { ...input, first: turn === 'opened', values: { ...input.values, ...own } })
  }

  get groups(): number {
    return this.#groups.size
  }

  entries(): number {
    let entries = 0
    for (const { group } of this.#groups.values()) entries += group.entries()
    return entries
  }
}

/** Null when one of them is missing: such a hit belongs to no group, or has nothing to count. */
function valuesOf(values: Input<unknown>['values'], fields: readonly string[]): string[] | null {
  const found: string[] = []
  for (const field of fields) {
    const value = values[field]
    if (value === null || value === undefined) return null
    found.push(value)
  }
  return found
}

/** Values compare without regard to case, as everywhere in Sigma. The length keeps `a`,`bc` and `ab`,`c` apart. */
function keyOf(values: readonly string[]): string {
  if (values.length === 1) return foldText(values[0] ?? '')
  return values.map((value) => `${value.length}:${foldText(value)}`).join('')
}
