// A detection taken apart for people: the tree with values gathered per field, as data. Words come from whoever speaks.
import type { FieldMatch, Piece, RegexMatch, Test, TextMatch } from './tree.ts'

export type Explained =
  | { readonly is: 'all' | 'any'; readonly of: readonly Explained[] }
  | { readonly is: 'not'; readonly of: Explained }
  | Line

/** One field (null: anywhere in the event) against one value or, with `every`, all of several, else any of them. */
interface Line {
  readonly is: 'line'
  readonly field: string | null
  readonly how: How
  readonly cased: boolean
  readonly values: readonly string[]
  readonly every: boolean
}

export type How =
  | 'equals' | 'contains' | 'starts' | 'ends' | 'like' | 'regex' | 'network'
  | 'there' | 'notThere' | 'empty' | 'missing'
  | 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq'
  | `${'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'}:${'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq'}`
  | `field:${'equals' | 'starts' | 'ends' | 'contains'}`

export function explain(test: Test): Explained {
  switch (test.is) {
    case 'not': return { is: 'not', of: explain(test.of) }
    case 'keyword': return line(null, test.match)
    case 'field': return line(test.field, test.match)
    case 'and': return gathered('all', test.of.map(explain))
    case 'or': return gathered('any', test.of.map(explain))
  }
}

/** Neighbours that ask the same of the same field become one line with several values. */
function gathered(is: 'all' | 'any', parts: readonly Explained[]): Explained {
  const every = is === 'all'
  const of: Explained[] = []
  for (const part of parts) {
    const at = of.findIndex((one) => one.is === 'line' && part.is === 'line' && isSameLine(one, part, every))
    const known = of[at]
    if (known?.is === 'line' && part.is === 'line') {
      of[at] = { ...known, every, values: [...known.values, ...part.values] }
    } else of.push(part)
  }
  const [only] = of
  return of.length === 1 && only !== undefined ? only : { is, of }
}

function isSameLine(one: Line, other: Line, every: boolean): boolean {
  const mayJoin = (line: Line): boolean => line.values.length === 1 || line.every === every
  return one.field === other.field && one.how === other.how && one.cased === other.cased &&
    one.values.length > 0 && other.values.length > 0 && mayJoin(one) && mayJoin(other)
}

function line(field: string | null, match: FieldMatch): Line {
  const [how, values, cased] = said(match)
  return { is: 'line', field, how, values, cased, every: false }
}

function said(match: FieldMatch): [How, readonly string[], boolean] {
  switch (match.kind) {
    case 'text': return [howText(match), match.pieces.length === 0 ? [] : [shownText(match)], match.cased]
    case 'regex': return ['regex', [shownRegex(match)], !match.ignoreCase]
    case 'number': return [match.is, [match.exact ?? String(match.than)], false]
    case 'time': return [`${match.part}:${match.is}`, [String(match.than)], false]
    case 'cidr': return ['network', [match.network], false]
    case 'exists': return [match.wanted ? 'there' : 'notThere', [], false]
    case 'null': return ['missing', [], false]
    case 'same': return [`field:${match.as}`, [match.field], match.cased]
  }
}

const plainShapes: ReadonlyMap<string, How> = new Map([
  ['text', 'equals'], ['many text many', 'contains'], ['text many', 'starts'], ['many text', 'ends'],
] as const)

function howText({ pieces }: TextMatch): How {
  if (pieces.length === 0) return 'empty'
  const shape = pieces.map((piece) => (typeof piece === 'string' ? piece : 'text')).join(' ')
  return plainShapes.get(shape) ?? 'like'
}

function shownText(match: TextMatch): string {
  const isLike = howText(match) === 'like'
  return match.pieces.map((piece) => (isLike ? patterned(piece) : typeof piece === 'string' ? '' : piece.text)).join('')
}

function patterned(piece: Piece): string {
  return piece === 'many' ? '*' : piece === 'one' ? '?' : piece.text.replace(/[*?]|\\(?=[*?\\]|$)/g, '\\$&')
}

function shownRegex({ pattern, multiline, dotAll }: RegexMatch): string {
  const flags = `${multiline ? 'm' : ''}${dotAll ? 's' : ''}`
  return flags === '' ? pattern : `(?${flags})${pattern}`
}
