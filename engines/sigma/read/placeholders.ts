// `%name%` under the modifier `expand`: replaced by values the user gave, or by none, which is said.
import type { Piece } from '../tree.ts'
import { joinPieces, parsePieces, piecesAsRegex, variants } from './pieces.ts'

export interface Placeholders {
  /** Values of a placeholder; undefined where nobody gave any. */
  readonly get: (name: string) => readonly string[] | undefined
  /** `at` is where the value stands, for those who know. */
  readonly unfilled: (name: string, at?: number) => void
}

const placeholder = /(?<!\\)%([^%\\]+)%/g

export function expandPieces(pieces: readonly Piece[], from: Placeholders, most: number): Piece[][] | null {
  return variants(pieces, (text) => expand(text, from, most, intoPieces), most)
}

export function expandRegex(pattern: string, from: Placeholders, most: number): string[] | null {
  return expand(pattern, from, most, intoRegex)
}

/** How a placeholder's value and the words around it become parts, and how parts are joined. */
interface Into<Made> {
  readonly value: (value: string) => Made
  readonly words: (text: string) => Made
  readonly join: (before: Made, part: Made) => Made
  readonly none: Made
}

const intoPieces: Into<Piece[]> = {
  value: parsePieces,
  words: (text) => (text === '' ? [] : [{ text }]),
  join: (before, part) => joinPieces(before, part),
  none: [],
}

const intoRegex: Into<string> = {
  value: (value) => piecesAsRegex(parsePieces(value)),
  words: (text) => text,
  join: (before, part) => before + part,
  none: '',
}

/** No value at all leaves no choice: the value then matches nothing. */
function expand<Made>(text: string, from: Placeholders, most: number, into: Into<Made>): Made[] | null {
  const words = (start: number, end?: number): Made => into.words(text.slice(start, end).replaceAll('\\%', '%'))
  let made: Made[] = [into.none]
  let last = 0
  for (const found of text.matchAll(placeholder)) {
    const name = found[1] ?? ''
    const values = from.get(name)
    if (values === undefined) from.unfilled(name)
    const before = words(last, found.index)
    if (made.length * (values?.length ?? 0) > most) return null
    made = made.flatMap((one) => (values ?? []).map((value) => into.join(into.join(one, before), into.value(value))))
    last = found.index + found[0].length
  }
  return made.map((one) => into.join(one, words(last)))
}
