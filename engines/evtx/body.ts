// The binary XML of one record → frames and a layout. Templates are looked up, not read again; a value is noted, not
// decoded.
import { arrayCount } from './array.ts'
import { Branch } from './branch.ts'
import { chunkSize } from './bytes.ts'
import { flatten } from './flatten.ts'
import { Frames } from './frames.ts'
import { Layout } from './layout.ts'
import type { Library } from './library.ts'
import type { ProblemCode } from './problem.ts'
import { Templates } from './templates.ts'
import { arrayFlag, moreFlag, token, type } from './tokens.ts'
import { valueText } from './value.ts'
import type { RootedPlan } from './variant.ts'

/** Templates within values within templates; real records have two. */
const maxDepth = 8

export class Body {
  readonly frames = new Frames()
  readonly templates: Templates
  layout: Layout | null = null
  readonly #library: Library
  #bytes: Uint8Array = new Uint8Array(0)
  #view = new DataView(this.#bytes.buffer)
  #branch = new Branch()

  constructor(library: Library) {
    this.#library = library
    this.templates = new Templates(library)
  }

  /** Begins a chunk: nothing of the last one may be used. */
  open(bytes: Uint8Array, view: DataView): void {
    this.#bytes = bytes
    this.#view = view
    this.templates.open(bytes, view)
  }

  /** Reads the record's binary XML between two offsets; null, or what is wrong with it. */
  read(start: number, end: number): ProblemCode | null {
    this.frames.clear()
    this.layout = null
    const problem = this.#fragment(start, end, 0)
    if (problem !== null) return problem
    this.layout = this.#branch.layout
    if (this.layout !== null) return null
    const fields = flatten(this.frames, this.#bytes)
    if (fields === null) return 'too-many'
    this.layout = new Layout(fields, this.#library.shape(fields.map(({ name }) => name)))
    this.#branch.layout = this.layout
    this.#library.keep(fields.length * 64)
    return null
  }

  /** The frames of one fragment, side by side. The first of them is the next one opened. */
  #fragment(start: number, end: number, depth: number): ProblemCode | null {
    if (depth > maxDepth) return 'too-deep'
    const bytes = this.#bytes
    let at = start
    let last = -1
    while (at < end) {
      const kind = bytes[at]! & ~moreFlag
      // Padding after the last token is whatever lay in memory: only another fragment's head counts as more.
      if (kind === token.fragment && (last < 0 || isFragment(bytes, at))) at += 4
      else if (kind === token.end || last >= 0 && !isFragment(bytes, at - 4)) break
      else {
        const frame = this.frames.count
        const next = kind === token.instance ? this.#instance(at, end, depth) : this.#bare(at, end, depth)
        if (typeof next !== 'number') return next
        if (last >= 0) this.frames.sibling[last] = frame
        last = frame
        at = next
      }
    }
    return last < 0 && depth === 0 ? 'truncated' : null
  }

  /** A template and its values; where it ends. */
  #instance(start: number, end: number, depth: number): number | ProblemCode {
    const view = this.#view
    let at = start + 10
    if (at > end) return 'truncated'
    const definition = view.getUint32(start + 6, true)
    if (definition === at) at += 24 + (at + 24 <= end ? view.getUint32(at + 20, true) : chunkSize)
    if (at + 4 > end) return 'truncated'
    const plan = this.templates.at(definition)
    if (typeof plan === 'string') return plan
    const count = view.getUint32(at, true)
    at += 4
    if (count > (end - at) >> 2) return 'bad-value'
    return this.#values(plan, at, count, end, depth)
  }

  #values(plan: RootedPlan, descriptors: number, count: number, end: number, depth: number): number | ProblemCode {
    const { frames } = this
    const view = this.#view
    const frame = frames.open(plan, count)
    if (frame < 0) return 'too-many'
    const { valueStart, valueWord } = frames
    let varies = plan.naming.length > 0 || plan.instances.length > 0
    let at = descriptors + 4 * count
    const firstValue = at
    for (let row = frames.base[frame]!, descriptor = descriptors; descriptor < firstValue; row++, descriptor += 4) {
      const word = view.getInt32(descriptor, true)
      valueStart[row] = at
      valueWord[row] = word
      // XML and arrays; EvtXml is text.
      if ((word & 0xa0_0000) !== 0) varies = true
      at += word & 0xffff
    }
    if (at > end) return 'bad-value'
    return this.#follow(plan, frame, varies, depth) ?? at
  }

  /** Elements without a template: their values become those of a frame, as if a template had been there. */
  #bare(start: number, end: number, depth: number): number | ProblemCode {
    if (!this.templates.mayWork(end - start)) return 'too-much-work'
    const { frames } = this
    const read = this.templates.bare(start, end, frames)
    if (typeof read === 'string') return read
    const { plan, count } = read
    const after = Math.max(read.at, start + 1)
    if (plan === null) return 'too-many'
    const frame = frames.open(plan, count)
    if (frame < 0) return 'too-many'
    return this.#follow(plan, frame, true, depth) ?? after
  }

  /** Steps to the branch of this plan, then over all that makes one record's fields differ from the next one's. */
  #follow(plan: RootedPlan, frame: number, varies: boolean, depth: number): ProblemCode | null {
    if (frame === 0) this.#branch = plan.root
    // The depth parts a frame inside a frame from one beside it.
    else this.#step(-(plan.id * 16 + depth) - 1)
    return varies ? this.#variations(plan, frame, depth) : null
  }

  #variations(plan: RootedPlan, frame: number, depth: number): ProblemCode | null {
    const { frames } = this
    const first = frames.base[frame]!
    const last = first + frames.held[frame]!
    for (let row = first; row < last; row++) {
      if ((frames.valueWord[row]! & 0xa0_0000) === 0) continue
      const kind = frames.typeOf(row)
      const place = ((row - first) * 16 + depth) * 2
      if (kind === type.xml) {
        const problem = this.#inner(row, place, depth)
        if (problem !== null) return problem
      } else if ((kind & arrayFlag) !== 0) {
        this.#step(place + 1)
        this.#step(arrayCount(this.#bytes, kind, frames.valueStart[row]!, frames.sizeOf(row)))
      }
    }
    for (const slot of plan.naming) {
      const row = frames.value(frame, slot)
      const start = frames.valueStart[row] ?? 0
      this.#step(row < 0 ? '' : valueText(this.#bytes, frames.typeOf(row), start, frames.sizeOf(row)) ?? '')
    }
    for (const at of plan.instances) {
      if (depth >= maxDepth) return 'too-deep'
      const opened = frames.count
      const next = this.#instance(at, chunkSize, depth + 1)
      if (typeof next !== 'number') return next
      frames.inner[frame] = opened
    }
    return null
  }

  /** A value that is XML itself. */
  #inner(row: number, place: number, depth: number): ProblemCode | null {
    const { frames } = this
    const opened = frames.count
    const start = frames.valueStart[row]!
    this.#step(place)
    const problem = this.#fragment(start, start + frames.sizeOf(row), depth + 1)
    frames.valueFrame[row] = frames.count > opened ? opened : -1
    return problem
  }

  #step(key: number | string): void {
    const branch = this.#branch
    let next = branch.find(key)
    if (next === null) {
      next = branch.add(key)
      this.#library.keep(64 + (typeof key === 'string' ? key.length * 2 : 0))
    }
    this.#branch = next
  }
}

function isFragment(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === token.fragment && bytes[at + 1] === 1 && bytes[at + 2] === 1 && bytes[at + 3] === 0
}
