// The templates of one chunk. Each is compiled at most once per chunk, and mostly never: a template another chunk
// held in the same form is recognised by comparing bytes.
import { chunkSize, copyOf } from './bytes.ts'
import { compile, nameUses } from './compile.ts'
import type { Library } from './library.ts'
import { limits } from './limits.ts'
import { isNamed, NameIds } from './names.ts'
import type { ProblemCode } from './problem.ts'
import type { Frames } from './frames.ts'
import { Structures } from './structure.ts'
import { step, Tokeniser } from './tokenise.ts'
import type { RootedPlan, Variant } from './variant.ts'

/** Link to the next template, GUID, size. */
const head = 24

export class Templates {
  /** Templates compiled from their bytes, and recognised by them. */
  compiled = 0
  recognised = 0
  /** Bytes of this chunk looked at: what the work limit counts. */
  work = 0
  readonly #tokens = new Tokeniser()
  readonly #library: Library
  readonly #names: NameIds
  #bytes: Uint8Array = new Uint8Array(0)
  #view = new DataView(this.#bytes.buffer)
  /** By offset in the chunk: 0, or 1 + the place among those found. */
  readonly #places = new Int32Array(chunkSize)
  readonly #offsets: number[] = []
  readonly #found: (RootedPlan | ProblemCode)[] = []

  constructor(library: Library) {
    this.#library = library
    this.#names = new NameIds(library)
  }

  open(bytes: Uint8Array, view: DataView): void {
    this.#bytes = bytes
    this.#view = view
    for (const offset of this.#offsets) this.#places[offset] = 0
    this.#offsets.length = 0
    this.#found.length = 0
    this.#names.open(bytes)
    this.work = 0
  }

  /** The template defined at that offset of the chunk. */
  at(offset: number): RootedPlan | ProblemCode {
    const place = offset < chunkSize ? this.#places[offset]! : 0
    if (place > 0) return this.#found[place - 1]!
    const plan = this.#find(offset)
    if (offset < chunkSize) {
      this.#offsets.push(offset)
      this.#places[offset] = this.#found.push(plan)
    }
    return plan
  }

  /** The structure of elements without a template; their values are noted in the rows of the next frame. */
  bare(start: number, end: number, frames: Frames): Structures | ProblemCode {
    const known = this.#library.structures
    if (known.read(this.#bytes, this.#view, start, end, this.#names, frames)) return known
    const tokens = this.#tokens
    const problem = tokens.read(this.#bytes, this.#view, start, end, true)
    if (problem !== null) return problem
    const plan = this.#library.plan(compile(tokens, this.#bytes))
    if (plan === null) return 'too-many'
    // Text before the element, or none: nothing that will be met again.
    if (tokens.steps[0] === step.element || tokens.steps[0] === step.shortElement) {
      this.#library.keep(known.add(plan, tokens, this.#bytes, start, this.#names))
    }
    const own = new Structures()
    own.add(plan, tokens, this.#bytes, start, this.#names)
    own.read(this.#bytes, this.#view, start, end, this.#names, frames)
    return own
  }

  mayWork(bytes: number): boolean {
    this.work += bytes
    return this.work <= limits.workPerChunk
  }

  #find(offset: number): RootedPlan | ProblemCode {
    const view = this.#view
    if (offset < 512 || offset + head > chunkSize) return 'bad-template'
    const start = offset + head
    const size = view.getUint32(offset + 20, true)
    if (size > chunkSize - start) return 'bad-template'
    const key = (view.getInt32(offset + 4, true) ^ Math.imul(view.getInt32(offset + 16, true), 31)) * chunkSize + size
    for (const variant of this.#library.variants(key)) {
      if (!this.mayWork(size)) return 'too-much-work'
      if (!this.#same(variant, start)) continue
      this.recognised++
      return variant.plan
    }
    if (!this.mayWork(size)) return 'too-much-work'
    this.compiled++
    return this.#compile(start, size, key)
  }

  #compile(start: number, size: number, key: number): RootedPlan | ProblemCode {
    const tokens = this.#tokens
    const bytes = this.#bytes
    const problem = tokens.read(bytes, this.#view, start, start + size, false)
    if (problem !== null) return problem
    const plan = this.#library.plan(compile(tokens, bytes))
    if (plan === null) return 'too-many'
    if (plan.content.length === 0) return 'bad-template'
    // Templates inside templates are known by their offset, which holds in this chunk alone.
    if (plan.instances.length > 0) return plan
    const image = copyOf(bytes, start, start + size)
    this.#library.addVariant(key, { plan, image: new DataView(image.buffer), names: nameUses(tokens, bytes, start) })
    return plan
  }

  /** Whether the template here is the same: all bytes but those that say where names are, and the names themselves. */
  #same(variant: Variant, start: number): boolean {
    const { image, names } = variant
    const view = this.#view
    let at = 0
    for (const { at: field, inline, name } of names) {
      if (!sameBytes(view, start, image, at, field)) return false
      at = field + 4
      const offset = view.getUint32(start + field, true)
      // Of an inline name, its link to the next one differs too.
      if (inline !== (offset === start + at)) return false
      if (inline) at += 4
      else if (!isNamed(view, offset, name)) return false
    }
    return sameBytes(view, start, image, at, image.byteLength)
  }
}

function sameBytes(view: DataView, start: number, image: DataView, from: number, to: number): boolean {
  let at = from
  for (; at + 4 <= to; at += 4) if (view.getInt32(start + at, true) !== image.getInt32(at, true)) return false
  for (; at < to; at++) if (view.getUint8(start + at) !== image.getUint8(at)) return false
  return true
}
