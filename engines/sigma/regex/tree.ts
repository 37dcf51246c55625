// What a regular expression of a rule becomes: groups, captures and laziness are gone, for a rule only asks yes or no.

export type Regex =
  /** One code point; `fold` compares by simple case folding. */
  | { readonly is: 'char'; readonly code: number; readonly fold: boolean }
  | { readonly is: 'set'; readonly ranges: Ranges; readonly negated: boolean; readonly fold: boolean }
  | { readonly is: 'any'; readonly newline: boolean }
  | { readonly is: 'property'; readonly name: string; readonly negated: boolean }
  | { readonly is: 'edge'; readonly at: Edge }
  | { readonly is: 'seq'; readonly of: readonly Regex[] }
  | { readonly is: 'alt'; readonly of: readonly Regex[] }
  | { readonly is: 'repeat'; readonly of: Regex; readonly min: number; readonly max: number }

export type Edge = 'start' | 'end' | 'lineStart' | 'lineEnd' | 'word' | 'notWord'

/** Sorted, apart from each other, both ends included. */
export type Ranges = readonly (readonly [number, number])[]

export interface RegexFlags {
  readonly ignoreCase: boolean
  readonly multiline: boolean
  readonly dotAll: boolean
}

export const lastCode = 0x10ffff

export function union(...sets: readonly Ranges[]): Ranges {
  const all = sets.flat().sort((a, b) => a[0] - b[0])
  const out: [number, number][] = []
  for (const [from, to] of all) {
    const last = out.at(-1)
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

export function complement(ranges: Ranges): Ranges {
  const out: [number, number][] = []
  let next = 0
  for (const [from, to] of ranges) {
    if (from > next) out.push([next, from - 1])
    next = to + 1
  }
  if (next <= lastCode) out.push([next, lastCode])
  return out
}

export function overlap(a: Ranges, b: Ranges): boolean {
  return a.some(([from, to]) => b.some(([start, end]) => from <= end && start <= to))
}
