// `%name%` under the modifier `expand`: replaced by values the user gave, or by none, which is said.
import type { Piece } from '../tree.ts'
import { joinPieces, parsePieces, piecesAsRegex } from './pieces.ts'

export interface Placeholders {
  /** Values of a placeholder; undefined where nobody gave any. */
  readonly get: (name: string) => readonly string[] | undefined
  /** `at` is where the value stands, for those who know. */
  readonly unfilled: (name: string, at?: number) => void
}

const placeholder = /(?<!\\)%([^%\\]+)%/g

export function expandPieces(pieces: readonly Piece[], from: Placeholders, most: number): Piece[][] | null {
  let made: Piece[][] = [[]]
  for (const piece of pieces) {
    const choices = typeof piece === 'string' ? [[piece]] : choicesOf(piece.text, from, most)
    if (choices === null || made.length * choices.length > most) return null
    made = made.flatMap((before) => choices.map((choice) => joinPieces(before, choice)))
  }
  return made
}

export function expandRegex(pattern: string, from: Placeholders, most: number): string[] | null {
  return walk(pattern, from, most, (value) => piecesAsRegex(parsePieces(value)), (text) => text.replaceAll('\\%', '%'), (a, b) => a + b, '')
}

function choicesOf(text: string, from: Placeholders, most: number): Piece[][] | null {
  const plain = (part: string): Piece[] => (part === '' ? [] : [{ text: part.replaceAll('\\%', '%') }])
  return walk<Piece[]>(text, from, most, parsePieces, plain, (before, part) => joinPieces(before, part), [])
}

/** No value at all leaves no choice: the value then matches nothing. */
function walk<Made>(
  text: string, from: Placeholders, most: number,
  ofValue: (value: string) => Made, ofText: (text: string) => Made, join: (before: Made, part: Made) => Made, none: Made,
): Made[] | null {
  let made: Made[] = [none]
  let last = 0
  for (const found of text.matchAll(placeholder)) {
    const name = found[1] ?? ''
    const values = from.get(name)
    if (values === undefined) from.unfilled(name)
    const before = ofText(text.slice(last, found.index))
    if (made.length * (values?.length ?? 0) > most) return null
    made = made.flatMap((one) => (values ?? []).map((value) => join(join(one, before), ofValue(value))))
    last = found.index + found[0].length
  }
  return made.map((one) => join(one, ofText(text.slice(last))))
}
