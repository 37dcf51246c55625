// A value on its way through its modifiers.
import type { Comparison } from '../rule.ts'
import type { FieldMatch, Piece, RegexMatch, TimePart } from '../tree.ts'
import { exactDigits } from '../plain/number.ts'
import { parsePieces } from './pieces.ts'

export type Value =
  /** `bytes`: the characters stand for bytes, as after `utf16le`. */
  | { readonly kind: 'text'; readonly pieces: readonly Piece[]; readonly cased: boolean; readonly bytes: boolean }
  | { readonly kind: 'number'; readonly number: number; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'null' }
  | RegexMatch
  | { readonly kind: 'compare'; readonly is: Comparison; readonly part: TimePart | null } & Than
  | Extract<FieldMatch, { kind: 'same' | 'cidr' | 'exists' }>
  /** One written value that became several: any of them, also under `all`. */
  | { readonly kind: 'any'; readonly of: readonly Value[] }

/** A number to compare with; the digits too where it is too large for one. */
export interface Than {
  readonly than: number
  readonly exact?: string
}

export function textValue(text: string): Value {
  return { kind: 'text', pieces: parsePieces(text), cased: false, bytes: false }
}

/** A number compares as the text it is written in, so that version `10.0` stays itself; `0x10` and `+5` as 16 and 5. */
export function numberValue(number: number, text: string): Value {
  return { kind: 'number', number, text: /^-?\d+(?:\.\d+)?$/.test(text) ? text : exactDigits(text) ?? String(number) }
}

/** What a finished value asks of a field; `any` is for the caller to take apart. */
export function matchOf(value: Exclude<Value, { kind: 'any' }>): FieldMatch {
  switch (value.kind) {
    case 'text': return { kind: 'text', pieces: value.pieces, cased: value.cased }
    case 'number': return plain(value.text)
    case 'boolean': return plain(String(value.boolean))
    case 'null': return { kind: 'null' }
    case 'compare':
      return value.part === null ? numberMatch(value.is, value)
        : { kind: 'time', part: value.part, is: value.is, than: value.than }
    case 'regex': case 'same': case 'cidr': case 'exists': return value
  }
}

function numberMatch(is: Comparison, { than, exact }: Than): FieldMatch {
  return exact === undefined ? { kind: 'number', is, than } : { kind: 'number', is, than, exact }
}

function plain(text: string): FieldMatch {
  return { kind: 'text', pieces: [{ text }], cased: false }
}
