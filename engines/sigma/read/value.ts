// A value on its way through its modifiers.
import type { Comparison } from '../rule.ts'
import type { FieldMatch, Piece, TimePart } from '../tree.ts'
import { parsePieces } from './pieces.ts'

export type Value =
  /** `bytes`: the characters stand for bytes, as after `utf16le`. */
  | { readonly kind: 'text'; readonly pieces: readonly Piece[]; readonly cased: boolean; readonly bytes: boolean }
  | { readonly kind: 'number'; readonly number: number; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'regex'; readonly pattern: string; readonly ignoreCase: boolean; readonly multiline: boolean; readonly dotAll: boolean }
  | { readonly kind: 'compare'; readonly is: Comparison; readonly than: number; readonly part: TimePart | null }
  | { readonly kind: 'same'; readonly field: string; readonly as: 'equals' | 'starts' | 'ends' | 'contains'; readonly cased: boolean }
  | { readonly kind: 'cidr'; readonly network: string }
  | { readonly kind: 'exists'; readonly wanted: boolean }
  /** One written value that became several: any of them, also under `all`. */
  | { readonly kind: 'any'; readonly of: readonly Value[] }

export function textValue(text: string): Value {
  return { kind: 'text', pieces: parsePieces(text), cased: false, bytes: false }
}

/** A written number compares as text; `0x10` and `+5` as the number they are, so that `010.0` of a version stays itself. */
export function numberValue(number: number, text: string): Value {
  return { kind: 'number', number, text: /^-?\d+(?:\.\d+)?$/.test(text) ? text : String(number) }
}

/** What a finished value asks of a field; `any` is for the caller to take apart. */
export function matchOf(value: Exclude<Value, { kind: 'any' }>): FieldMatch {
  switch (value.kind) {
    case 'text': return { kind: 'text', pieces: value.pieces, cased: value.cased }
    case 'number': return plain(value.text)
    case 'boolean': return plain(String(value.boolean))
    case 'null': return { kind: 'null' }
    case 'compare':
      return value.part === null ? { kind: 'number', is: value.is, than: value.than }
        : { kind: 'time', part: value.part, is: value.is, than: value.than }
    case 'regex': case 'same': case 'cidr': case 'exists': return value
  }
}

function plain(text: string): FieldMatch {
  return { kind: 'text', pieces: [{ text }], cased: false }
}
