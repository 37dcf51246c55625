// A whole value against pieces.
import type { Piece } from '../tree.ts'
import { foldText } from './fold.ts'

/** `?` is one character as a person counts, also where that takes two code units (𠮷). */
export function matchesPieces(pieces: readonly Piece[], text: string, cased: boolean): boolean {
  const characters = (of: string): string[] => Array.from(cased ? of : foldText(of))
  const wanted = pieces.flatMap((piece): string[] =>
    typeof piece === 'string' ? [piece] : characters(piece.text).map((char) => `=${char}`))
  return matches(wanted, characters(text))
}

/** Characters stand as `=c`. On a mismatch the last `many` takes one more: at most the product of both lengths. */
function matches(wanted: readonly string[], has: readonly string[]): boolean {
  let want = 0
  let at = 0
  let retry: { want: number; at: number } | null = null
  while (at < has.length) {
    const next = wanted[want]
    if (next === 'many') {
      retry = { want: ++want, at }
    } else if (next === 'one' || next === `=${has[at]}`) {
      want++
      at++
    } else if (retry !== null) {
      retry.at++
      want = retry.want
      at = retry.at
    } else return false
  }
  while (wanted[want] === 'many') want++
  return want === wanted.length
}
