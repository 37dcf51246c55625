// The one shape of a rule over a generation.
import type { CompareItem, CompareSummary, Content } from '../difference.ts'
import type { Bytes } from '../names.ts'
import type { Canary, EarlierFigures } from './options.ts'

/** What spoke against a generation: a rule's name, how often, one place. */
export interface Suspicion {
  readonly rule: string
  readonly count: number
  /** As text for people: a path, an ending, a figure. */
  readonly example: string
}

export interface RuleOptions {
  /** What never changes once it is written: the caller's word, by path. */
  readonly isWriteOnce: (path: Bytes) => boolean
  readonly canaries: readonly Canary[]
  readonly earlier: EarlierFigures
}

/** A generation goes by: every entry of it, those without partner in the other, what compares, then the sums. */
export interface Watching {
  readonly seen?: (entry: Content) => void
  readonly alone?: (side: 'before' | 'after', entry: Content) => void
  readonly item?: (item: CompareItem) => void
  /** Null where there is no generation before. */
  readonly end: (summary: CompareSummary | null) => readonly Suspicion[]
}

export interface Rule {
  readonly name: string
  readonly watch: (options: RuleOptions) => Watching
}

/** How often, and the first place. */
export class Count {
  count = 0
  #example = ''
  readonly #rule: string

  constructor(rule: string) {
    this.#rule = rule
  }

  add(example: string): void {
    if (this.count === 0) this.#example = example
    this.count += 1
  }

  get suspicions(): readonly Suspicion[] {
    return this.count === 0 ? [] : [{ rule: this.#rule, count: this.count, example: this.#example }]
  }
}
