// The modifiers of a field, applied from left to right; each knows which values it takes.
import type { Comparison } from '../rule.ts'
import type { Piece, TimePart } from '../tree.ts'
import { exactDigits } from '../plain/number.ts'
import { base64, base64Offsets, utf16 } from './encodings.ts'
import { expandPieces, expandRegex } from './placeholders.ts'
import type { Placeholders } from './placeholders.ts'
import { joinPieces, plainText, variants } from './pieces.ts'
import { dashVariants } from './windash.ts'
import { textValue } from './value.ts'
import type { Than, Value } from './value.ts'

/** A value as changed, or the code of what does not fit. */
export type Applied = Value | { readonly kind: 'refused'; readonly why: Why }
type Why = 'modifierValue' | 'modifierMisplaced' | 'variantsTooMany'

export interface Context {
  readonly placeholders: Placeholders
  /** Modifiers written before this one. */
  readonly before: readonly string[]
}

type Modifier = (value: Value, context: Context) => Applied

const unfit: Applied = { kind: 'refused', why: 'modifierValue' }
const misplaced: Applied = { kind: 'refused', why: 'modifierMisplaced' }
const tooMany: Applied = { kind: 'refused', why: 'variantsTooMany' }
/** Variants one value may become; six dashes are 15,625. */
const mostVariants = 20_000

const many: readonly Piece[] = ['many']

/** `all` and `neq` speak of the whole list; they are read before the values are touched. */
export const listModifiers = ['all', 'neq'] as const

export const valueModifiers: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ['contains', around((pieces) => joinPieces(many, pieces, many), 'contains', (pattern) => pattern)],
  ['startswith', around((pieces) => joinPieces(pieces, many), 'starts', (pattern) => `^(?:${pattern})`)],
  ['endswith', around((pieces) => joinPieces(many, pieces), 'ends', (pattern) => `(?:${pattern})$`)],
  ['cased', cased],
  ['exists', exists],
  ['windash', onText((value) => several(variants(value.pieces, dashVariants, mostVariants), value))],
  ['re', regex],
  ['i', regexFlag({ ignoreCase: true })],
  ['ignorecase', regexFlag({ ignoreCase: true })],
  ['m', regexFlag({ multiline: true })],
  ['multiline', regexFlag({ multiline: true })],
  ['s', regexFlag({ dotAll: true })],
  ['dotall', regexFlag({ dotAll: true })],
  ['base64', encoded((bytes) => [base64(bytes)])],
  ['base64offset', encoded(base64Offsets)],
  ['utf16le', wide('le')],
  ['wide', wide('le')],
  ['utf16be', wide('be')],
  ['utf16', wide('bom')],
  ['lt', compare('lt')],
  ['lte', compare('lte')],
  ['gt', compare('gt')],
  ['gte', compare('gte')],
  ...(['minute', 'hour', 'day', 'week', 'month', 'year'] as const).map((part) => [part, time(part)] as const),
  ['cidr', cidr],
  ['expand', expand],
  ['fieldref', fieldref],
])

export const modifierNames: readonly string[] = [...listModifiers, ...valueModifiers.keys()]

/** Numbers and booleans count as the text they are written as. */
function asText(value: Value): Value {
  if (value.kind === 'number') return textValue(value.text)
  if (value.kind === 'boolean') return textValue(String(value.boolean))
  return value
}

function each(modifier: Modifier): Modifier {
  return (value, context) => {
    if (value.kind !== 'any') return modifier(value, context)
    const of: Value[] = []
    for (const one of value.of) {
      const made = modifier(one, context)
      if (made.kind === 'refused') return made
      of.push(made)
    }
    return { kind: 'any', of }
  }
}

type TextValue = Extract<Value, { kind: 'text' }>

function onText(modifier: (value: TextValue, context: Context) => Applied): Modifier {
  return each((value, context) => {
    const text = asText(value)
    return text.kind === 'text' ? modifier(text, context) : unfit
  })
}

function several(made: readonly (readonly Piece[])[] | null, value: TextValue): Applied {
  if (made === null) return tooMany
  const [only] = made
  if (made.length === 1 && only !== undefined) return { ...value, pieces: only }
  return { kind: 'any', of: made.map((pieces) => ({ ...value, pieces })) }
}

function around(
  pieces: (of: readonly Piece[]) => Piece[], as: 'starts' | 'ends' | 'contains', pattern: (of: string) => string,
): Modifier {
  return each((value) => {
    const text = asText(value)
    if (text.kind === 'text') return { ...text, pieces: pieces(text.pieces) }
    if (text.kind === 'regex') return { ...text, pattern: pattern(text.pattern) }
    if (text.kind === 'same') return { ...text, as }
    return unfit
  })
}

function cased(value: Value, context: Context): Applied {
  return each((one) => {
    const text = asText(one)
    if (text.kind === 'text' || text.kind === 'same') return { ...text, cased: true }
    // A regular expression is case-sensitive already.
    return text.kind === 'regex' ? text : unfit
  })(value, context)
}

function exists(value: Value, { before }: Context): Applied {
  if (before.length > 0) return misplaced
  if (value.kind === 'boolean') return { kind: 'exists', wanted: value.boolean }
  const text = value.kind === 'text' ? plainText(value.pieces)?.toLowerCase() : null
  if (text === 'true' || text === 'yes') return { kind: 'exists', wanted: true }
  return text === 'false' || text === 'no' ? { kind: 'exists', wanted: false } : unfit
}

/** The caller hands over the words as written: to a regular expression a backslash is its own. */
function regex(value: Value, { before }: Context): Applied {
  if (before.length > 0) return misplaced
  if (value.kind !== 'text') return unfit
  const written = plainText(value.pieces) ?? ''
  const flags = /^\(\?([ims]+)\)/.exec(written)
  const has = (flag: string): boolean => flags?.[1]?.includes(flag) ?? false
  return {
    kind: 'regex', pattern: written.slice(flags?.[0].length ?? 0),
    ignoreCase: has('i'), multiline: has('m'), dotAll: has('s'),
  }
}

function regexFlag(flag: Partial<Extract<Value, { kind: 'regex' }>>): Modifier {
  return each((value) => (value.kind === 'regex' ? { ...value, ...flag } : misplaced))
}

function encoded(encode: (bytes: Buffer) => readonly string[]): Modifier {
  return onText((value) => {
    const text = plainText(value.pieces)
    if (text === null) return unfit
    const made = encode(Buffer.from(text, value.bytes ? 'latin1' : 'utf8'))
    return several(made.map((one) => [{ text: one }]), { ...value, bytes: false })
  })
}

function wide(order: 'le' | 'be' | 'bom'): Modifier {
  return onText((value) => {
    const encode = (text: string): string => utf16(text, order === 'be' ? 'be' : 'le')
    const pieces = value.pieces.map((piece) => (typeof piece === 'string' ? piece : { text: encode(piece.text) }))
    return { ...value, bytes: true, pieces: order === 'bom' ? joinPieces([{ text: '\u00ff\u00fe' }], pieces) : pieces }
  })
}

function compare(is: Comparison): Modifier {
  return each((value) => {
    if (value.kind === 'compare' && value.part !== null) return { ...value, is }
    const than = thanIn(value)
    return than === null ? unfit : { kind: 'compare', is, ...than, part: null }
  })
}

function time(part: TimePart): Modifier {
  return each((value) => {
    if (value.kind === 'compare' && value.part === null) return { ...value, part }
    const than = thanIn(value)
    return than === null ? unfit : { kind: 'compare', is: 'eq', ...than, part }
  })
}

function thanIn(value: Value): Than | null {
  const text = value.kind === 'number' ? value.text : value.kind === 'text' ? plainText(value.pieces) : null
  if (text === null || value.kind !== 'number' && !/^-?\d+(?:\.\d+)?$/.test(text)) return null
  const [than, exact] = [value.kind === 'number' ? value.number : Number(text), exactDigits(text)]
  return exact === undefined ? { than } : { than, exact }
}

function cidr(value: Value, { before }: Context): Applied {
  if (before.length > 0) return misplaced
  const network = value.kind === 'text' ? plainText(value.pieces)?.trim() : null
  return network === null || network === undefined ? unfit : { kind: 'cidr', network }
}

function expand(value: Value, context: Context): Applied {
  return each((one) => {
    if (one.kind === 'regex') {
      const patterns = expandRegex(one.pattern, context.placeholders, mostVariants)
      if (patterns === null) return tooMany
      return { kind: 'any', of: patterns.map((pattern) => ({ ...one, pattern })) }
    }
    const text = asText(one)
    if (text.kind !== 'text') return unfit
    return several(expandPieces(text.pieces, context.placeholders, mostVariants), text)
  })(value, context)
}

/** `startswith|fieldref` says the same as `fieldref|startswith`: the wildcards before it are the modifier's own. */
function fieldref(value: Value, { before }: Context): Applied {
  if (value.kind !== 'text') return unfit
  const inner = value.pieces.filter((piece) => typeof piece === 'object' || before.length === 0)
  const field = plainText(inner)
  if (field === null || field === '') return unfit
  const starts = before.includes('startswith')
  const ends = before.includes('endswith')
  const as = before.includes('contains') || (starts && ends) ? 'contains' : starts ? 'starts' : ends ? 'ends' : 'equals'
  return { kind: 'same', field, as, cased: value.cased }
}
