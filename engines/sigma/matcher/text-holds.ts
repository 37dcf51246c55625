// One text pattern as a function, by the quickest way its form allows.
import { isBlank, lengthWithoutBlanks } from '../plain/blanks.ts'
import { foldText } from '../plain/fold.ts'
import { matchesPieces } from '../plain/text.ts'
import type { Piece, TextMatch } from '../tree.ts'

/** Half of a character that takes two code units: a search by code units would find it inside another character. */
const halfPair = /^[\udc00-\udfff]|[\ud800-\udbff]$/

/**
 * Whether a value holds, with or without the blanks at its end where those are overlooked; the value must be folded
 * already unless the match is cased.
 */
export function textHolds(match: TextMatch, blanks: boolean): (value: string) => boolean {
  const holds = wholeHolds(match)
  // A pattern that ends open holds of both or of none.
  if (!blanks || match.pieces.at(-1) === 'many') return holds
  const early = (value: string): boolean =>
    isBlank(value.charCodeAt(value.length - 1)) && holds(value.slice(0, lengthWithoutBlanks(value)))
  // The two most frequent forms once more: one function less to call.
  const [first, second] = match.cased ? match.pieces : match.pieces.map(foldedPiece)
  if (typeof first === 'object' && second === undefined && !halfPair.test(first.text)) {
    const { text } = first
    return (value) => value === text || early(value)
  }
  if (first === 'many' && typeof second === 'object' && match.pieces.length === 2 && !halfPair.test(second.text)) {
    const { text } = second
    return (value) => value.endsWith(text) || early(value)
  }
  return (value) => holds(value) || early(value)
}

function wholeHolds({ pieces, cased }: TextMatch): (value: string) => boolean {
  const all = cased ? pieces : pieces.map(foldedPiece)
  const texts = all.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.text]))
  if (all.includes('one') || texts.some((text) => halfPair.test(text))) {
    return (value) => matchesPieces(all, value, true)
  }
  const open = { atStart: all[0] === 'many', atEnd: all.at(-1) === 'many' }
  const [text] = texts
  if (text === undefined) return all.length === 0 ? (value) => value === '' : () => true
  if (texts.length > 1) return ordered(texts, open)
  if (open.atStart) return open.atEnd ? (value) => value.includes(text) : (value) => value.endsWith(text)
  return open.atEnd ? (value) => value.startsWith(text) : (value) => value === text
}

function foldedPiece(piece: Piece): Piece {
  return typeof piece === 'string' ? piece : { text: foldText(piece.text) }
}

/** Texts with anything between them: each is found as early as can be, the last one where the value ends if it must. */
function ordered(
  texts: readonly string[],
  open: { readonly atStart: boolean; readonly atEnd: boolean },
): (value: string) => boolean {
  const first = open.atStart ? '' : texts[0] ?? ''
  const last = open.atEnd ? '' : texts.at(-1) ?? ''
  const inner = texts.slice(open.atStart ? 0 : 1, open.atEnd ? texts.length : -1)
  return (value) => {
    if (!value.startsWith(first)) return false
    let from = first.length
    for (const text of inner) {
      const at = value.indexOf(text, from)
      if (at < 0) return false
      from = at + text.length
    }
    return value.length - last.length >= from && value.endsWith(last)
  }
}
