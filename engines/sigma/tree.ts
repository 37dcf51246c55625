// The tree a detection becomes: modifiers, lists and conditions are resolved into these few nodes.

export type Test =
  | { readonly is: 'and'; readonly of: readonly Test[] }
  | { readonly is: 'or'; readonly of: readonly Test[] }
  | { readonly is: 'not'; readonly of: Test }
  | { readonly is: 'field'; readonly field: string; readonly match: FieldMatch }
  /** Any value of the event. */
  | { readonly is: 'keyword'; readonly match: TextMatch | RegexMatch }

export type Comparison = 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq'

export type FieldMatch =
  | TextMatch
  | RegexMatch
  | NumberMatch
  | { readonly kind: 'time'; readonly part: TimePart; readonly is: Comparison; readonly than: number }
  | { readonly kind: 'cidr'; readonly network: string }
  | { readonly kind: 'exists'; readonly wanted: boolean }
  /** Missing, or there without a value. */
  | { readonly kind: 'null' }
  | {
    readonly kind: 'same'
    readonly field: string
    readonly as: 'equals' | 'starts' | 'ends' | 'contains'
    readonly cased: boolean
  }

/** `exact`: the digits of a whole number that `than` cannot hold exactly; only from 2^53 on. */
export interface NumberMatch {
  readonly kind: 'number'
  readonly is: Comparison
  readonly than: number
  readonly exact?: string
}

/**
 * A whole value against pieces: text, `many` for `*`, `one` for `?` (one character, also where that is two code units).
 * `contains x` is [many, x, many]; '' is no pieces at all.
 */
export interface TextMatch {
  readonly kind: 'text'
  readonly pieces: readonly Piece[]
  readonly cased: boolean
}

export type Piece = { readonly text: string } | 'many' | 'one'

export interface RegexMatch {
  readonly kind: 'regex'
  readonly pattern: string
  readonly ignoreCase: boolean
  readonly multiline: boolean
  readonly dotAll: boolean
}

export type TimePart = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
