// Sigma's strings: `*` and `?` are wildcards, a backslash takes that meaning from them and otherwise is itself.
import type { Piece } from '../tree.ts'

/** `\*` `\?` and `\\` are the plain second character; a backslash before anything else is a backslash. */
export function parsePieces(text: string): Piece[] {
  if (!/[\\*?]/.test(text)) return text === '' ? [] : [{ text }]
  const pieces: Piece[] = []
  let plain = ''
  const close = (): void => {
    if (plain !== '') pieces.push({ text: plain })
    plain = ''
  }
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const next = text.charAt(at + 1)
    if (char === '\\' && (next === '*' || next === '?' || next === '\\')) {
      plain += next
      at++
    } else if (char === '*') {
      close()
      if (pieces.at(-1) !== 'many') pieces.push('many')
    } else if (char === '?') {
      close()
      pieces.push('one')
    } else plain += char
  }
  close()
  return pieces
}

/** Pieces put behind each other: texts that meet become one, and `*` after `*` says nothing more. */
export function joinPieces(...parts: readonly (readonly Piece[])[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of parts.flat()) {
    const last = joined.at(-1)
    if (typeof piece === 'object' && typeof last === 'object') {
      joined[joined.length - 1] = { text: last.text + piece.text }
    } else if (piece !== 'many' || last !== 'many') joined.push(piece)
  }
  return joined
}

/** The text of pieces without wildcards; null with one. */
export function plainText(pieces: readonly Piece[]): string | null {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') return null
    text += piece.text
  }
  return text
}

/** Each text piece replaced by what it may be, every choice with every other; null beyond `most`. */
export function variants(
  pieces: readonly Piece[], of: (text: string) => readonly (readonly Piece[])[] | null, most: number,
): Piece[][] | null {
  let made: Piece[][] = [[]]
  for (const piece of pieces) {
    const choices = typeof piece === 'string' ? [[piece]] : of(piece.text)
    if (choices === null || made.length * choices.length > most) return null
    made = made.flatMap((before) => choices.map((choice) => joinPieces(before, choice)))
  }
  return made
}

/** A Sigma string as a part of a regular expression. */
export function piecesAsRegex(pieces: readonly Piece[]): string {
  const escaped = (text: string): string => text.replace(/[.*+?^$()[\]{}|\\/-]/g, '\\$&')
  return pieces.map((piece) => (piece === 'many' ? '.*' : piece === 'one' ? '.' : escaped(piece.text))).join('')
}
