// Records without a template, recognised by their bytes: a tree of the structures seen before, walked along the record
// without cutting it into tokens. What is left out: where names stand, what counts bytes, and the values.
import { chunkSize, i32 } from './bytes.ts'
import type { Frames } from './frames.ts'
import { limits } from './limits.ts'
import type { NameIds } from './names.ts'
import { nameBytes } from './names.ts'
import { step } from './tokenise.ts'
import type { Tokeniser } from './tokenise.ts'
import { moreFlag } from './tokens.ts'
import { literalSize } from './value.ts'
import type { RootedPlan } from './variant.ts'

/** What may stand where a piece's constant bytes end, besides a name, which is its number. */
const value = 0
const end = -1

/** A piece of a structure: `lead` bytes that count, constant bytes, `gap` bytes that count, then a name or a value. */
class Piece {
  readonly lead: number
  readonly constant: Uint8Array
  /** The constant bytes four at a time, then those left over. */
  readonly #words: Int32Array
  readonly #rest: number
  readonly gap: number
  readonly hole: number
  /** The first of those that may follow, and the next of those that may stand here instead. */
  next: Piece | null = null
  other: Piece | null = null
  plan: RootedPlan | null = null

  constructor(lead: number, constant: Uint8Array, gap: number, hole: number) {
    this.lead = lead
    this.constant = constant
    this.#rest = constant.length & ~3
    this.#words = Int32Array.from({ length: this.#rest >> 2 }, (_, word) => i32(constant, 4 * word))
    this.gap = gap
    this.hole = hole
  }

  equals({ lead, constant, gap, hole }: Piece): boolean {
    return lead === this.lead && gap === this.gap && hole === this.hole && Buffer.compare(constant, this.constant) === 0
  }

  /** Where this piece ends, its value apart, if it stands there; else -1. */
  after(bytes: Uint8Array, view: DataView, start: number, names: NameIds): number {
    const { constant, hole } = this
    const words = this.#words
    let at = start + this.lead
    if (at + constant.length > chunkSize) return -1
    for (let word = 0; word < words.length; word++, at += 4) if (view.getInt32(at, true) !== words[word]) return -1
    for (let byte = this.#rest; byte < constant.length; byte++, at++) if (bytes[at] !== constant[byte]) return -1
    if (hole <= 0) return at
    at += this.gap
    const offset = bytes[at]! | (bytes[at + 1]! << 8)
    if (bytes[at + 2] !== 0 || bytes[at + 3] !== 0 || !names.is(offset, hole)) return -1
    return offset === at + 4 ? offset + nameBytes(bytes, offset) : at + 4
  }
}

export class Structures {
  /** Of the structure read last: its plan and where it ends. */
  plan: RootedPlan | null = null
  at = 0
  /** How many values it has. */
  count = 0
  readonly #root = new Piece(0, new Uint8Array(0), 0, value)

  /** Recognises the elements there and notes their values in the rows of the next frame; false for unknown ones. */
  read(
    bytes: Uint8Array, view: DataView, start: number, limit: number, names: NameIds, frames: Frames,
  ): boolean {
    const { valueStart, valueWord, values } = frames
    let row = values
    let at = start
    for (let before = this.#root; at <= limit;) {
      let piece = before.next
      let after = -1
      for (let last: Piece | null = null; piece !== null; last = piece, piece = piece.other) {
        after = piece.after(bytes, view, at, names)
        if (after < 0) continue
        // To the front: what was seen last is the likeliest to be seen next.
        if (last !== null) {
          last.other = piece.other
          piece.other = before.next
          before.next = piece
        }
        break
      }
      if (piece === null) return false
      at = after
      before = piece
      if (piece.hole === value) {
        const kind = bytes[at]!
        const size = literalSize(bytes, at + 1, limit, kind)
        if (size < 0) return false
        at += size >= 0x10_0000 ? 3 : 1
        valueStart[row] = at
        valueWord[row++] = (size & 0xf_ffff) | (kind << 16)
        at += size & 0xf_ffff
      } else if (piece.hole === end) {
        this.plan = piece.plan
        this.at = at
        this.count = row - values
        return at <= limit
      }
    }
    return false
  }

  /** Keeps the structure that `tokens` has just read; about how many bytes that takes. */
  add(plan: RootedPlan, tokens: Tokeniser, bytes: Uint8Array, start: number, names: NameIds): number {
    let before = this.#root
    let kept = 0
    for (const piece of pieces(tokens, bytes, start, names)) {
      let others = 0
      let known = before.next
      while (known !== null && !known.equals(piece)) {
        known = known.other
        others++
      }
      if (known === null) {
        if (others >= limits.structures) return kept
        piece.other = before.next
        before.next = piece
        known = piece
        kept += 128 + piece.constant.length
      }
      before = known
    }
    before.plan = plan
    return kept
  }
}

function* pieces(
  tokens: Tokeniser, bytes: Uint8Array, start: number, names: NameIds,
): Generator<Piece, void, undefined> {
  let lead = 0
  let from = start
  const upTo = (to: number, gap: number, hole: number): Piece =>
    new Piece(lead, new Uint8Array(bytes.subarray(from + lead, to - gap)), gap, hole)
  for (let at = 0; at < tokens.count; at += 3) {
    const kind = tokens.steps[at]!
    const a = tokens.steps[at + 1]!
    const b = tokens.steps[at + 2]!
    if (kind === step.slot) {
      yield upTo(b, 0, value)
      lead = 0
      const size = literalSize(bytes, b + 1, tokens.at, bytes[b]!)
      from = b + (size >= 0x10_0000 ? 3 : 1) + (size & 0xf_ffff)
    } else if (kind <= step.target) {
      const gap = kind === step.element ? 6 : kind === step.shortElement ? 4 : 0
      yield upTo(b, gap, names.idAt(a))
      const attributes = gap > 0 && (bytes[b - gap - 1]! & moreFlag) !== 0
      lead = attributes ? 4 : 0
      from = a === b + 4 ? a + nameBytes(bytes, a) : b + 4
    }
  }
  yield upTo(tokens.at, 0, end)
}
