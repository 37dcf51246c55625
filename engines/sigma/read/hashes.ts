// Sysmon writes all hashes of a file into one field (`MD5=…,IMPHASH=…`), while older rules ask for one of them by name.
import type { FieldMatch, Piece, Test } from '../tree.ts'
import { joinPieces } from './pieces.ts'

const kinds = new Map(['md5', 'sha1', 'sha256', 'imphash'].map((name) => [name, `${name.toUpperCase()}=`]))

/** The field itself where an event has it, or the part of `Hashes` that says the same. */
export function hashTest(field: string, match: FieldMatch): Test {
  const own: Test = { is: 'field', field, match }
  const prefix = kinds.get(field.toLowerCase())
  if (prefix === undefined || match.kind !== 'text' || match.pieces.length === 0) return own
  const inside: FieldMatch = { ...match, pieces: withinHashes(prefix, match.pieces) }
  return { is: 'or', of: [own, { is: 'field', field: 'Hashes', match: inside }] }
}

/** A hash ends where the list goes on; a whole one needs no mark, for no hash of a kind is the beginning of another. */
function withinHashes(prefix: string, pieces: readonly Piece[]): Piece[] {
  return joinPieces(['many'], [{ text: prefix }], pieces, ['many'])
}
