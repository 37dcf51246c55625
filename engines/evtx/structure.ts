// The structure of a record without a template, kept so that the next record of the same structure needs no tree of
// its own.
import type { NameIds } from './names.ts'
import { step } from './tokenise.ts'
import type { Tokeniser } from './tokenise.ts'
import type { RootedPlan } from './variant.ts'

export class Structure {
  readonly plan: RootedPlan
  /** Two numbers per step: what it is, and the name or size or slot that goes with it. */
  readonly #steps: Int32Array
  readonly #texts: Uint8Array

  constructor(plan: RootedPlan, tokens: Tokeniser, bytes: Uint8Array, names: NameIds) {
    this.plan = plan
    this.#steps = new Int32Array(tokens.count / 3 * 2)
    const texts: Uint8Array[] = []
    for (let at = 0, to = 0; at < tokens.count; at += 3, to += 2) {
      const kind = tokens.steps[at]!
      const a = tokens.steps[at + 1]!
      const b = tokens.steps[at + 2]!
      this.#steps[to] = kind
      this.#steps[to + 1] = kind <= step.target ? names.idAt(a) : a
      if (kind >= step.text) texts.push(bytes.subarray(b, b + a))
    }
    this.#texts = Buffer.concat(texts)
  }

  get bytes(): number {
    return this.#steps.byteLength + this.#texts.length
  }

  /** Same elements, attributes and constant text. */
  is(tokens: Tokeniser, bytes: Uint8Array, names: NameIds): boolean {
    const mine = this.#steps
    const texts = this.#texts
    const { steps, count } = tokens
    if (count / 3 !== mine.length / 2) return false
    for (let at = 0, my = 0, text = 0; at < count; at += 3, my += 2) {
      const kind = mine[my]!
      const a = steps[at + 1]!
      if (steps[at] !== kind || (kind <= step.target ? names.idAt(a) : a) !== mine[my + 1]) return false
      if (kind < step.text) continue
      const b = steps[at + 2]!
      for (let byte = 0; byte < a; byte++) if (bytes[b + byte] !== texts[text + byte]) return false
      text += a
    }
    return true
  }
}
