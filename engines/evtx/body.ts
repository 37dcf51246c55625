// The binary XML of one record → frames and a layout. Templates are looked up, not read again; a value is noted, not decoded.
import { arrayCount } from './array.ts'
import type { Branch } from './branch.ts'
import { chunkSize, u16, u32 } from './bytes.ts'
import { compile } from './compile.ts'
import { flatten } from './flatten.ts'
import { Frames } from './frames.ts'
import { Layout } from './layout.ts'
import type { Library, RootedPlan } from './library.ts'
import { Templates } from './templates.ts'
import type { ProblemCode } from './problem.ts'
import { arrayFlag, moreFlag, token, type } from './tokens.ts'
import { valueText } from './value.ts'

/** Templates within values within templates; real records have two. */
const maxDepth = 8

export class Body {
  readonly frames = new Frames()
  readonly templates: Templates
  layout: Layout | null = null
  readonly #library: Library
  #bytes: Uint8Array = new Uint8Array(0)
  #branch: Branch | null = null

  constructor(library: Library) {
    this.#library = library
    this.templates = new Templates(library)
  }

  /** Begins a chunk: nothing of the last one may be used. */
  open(bytes: Uint8Array): void {
    this.#bytes = bytes
    this.templates.open(bytes)
  }

  /** Reads the record's binary XML between two offsets; null, or what is wrong with it. */
  read(start: number, end: number): ProblemCode | null {
    this.frames.clear()
    this.#branch = null
    this.layout = null
    const problem = this.#fragment(start, end, 0)
    if (problem !== null) return problem
    const branch: Branch | null = this.#branch
    if (branch === null) return 'truncated'
    this.layout = (branch as Branch).layout
    if (this.layout === null) {
      const fields = flatten(this.frames, this.#bytes)
      if (fields === null) return 'too-many'
      this.layout = new Layout(fields, this.#library)
      this.#library.keep(fields.length * 64)
      ;(branch as Branch).layout = this.layout
    }
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
    const bytes = this.#bytes
    let at = start + 10
    if (at > end) return 'truncated'
    const definition = u32(bytes, start + 6)
    if (definition === at) at += 24 + (at + 24 <= end ? u32(bytes, at + 20) : chunkSize)
    if (at + 4 > end) return 'truncated'
    const plan = this.templates.at(definition)
    if (typeof plan === 'string') return plan
    const count = u32(bytes, at)
    at += 4
    if (count > (end - at) >> 2) return 'bad-value'
    return this.#values(plan, at, at + 4 * count, count, end, depth)
  }

  #values(plan: RootedPlan, descriptors: number, first: number, count: number, end: number, depth: number): number | ProblemCode {
    const frames = this.frames
    const bytes = this.#bytes
    const frame = frames.open(plan, count)
    if (frame < 0) return 'too-many'
    const base = frames.base[frame]!
    let varies = plan.naming.length > 0 || plan.instances.length > 0
    let at = first
    for (let value = 0, descriptor = descriptors; value < count; value++, descriptor += 4) {
      const size = u16(bytes, descriptor)
      const kind = bytes[descriptor + 2]!
      const row = base + value
      frames.valueStart[row] = at
      frames.valueSize[row] = size
      frames.valueType[row] = kind
      frames.valueFrame[row] = -1
      if (kind >= type.xml && kind !== type.evtXml) varies = true
      at += size
    }
    if (at > end) return 'bad-value'
    return this.#follow(plan, frame, varies, depth) ?? at
  }

  /** Elements without a template: their values become those of a frame, as if a template had been there. */
  #bare(start: number, end: number, depth: number): number | ProblemCode {
    if (!this.templates.mayWork(end - start)) return 'too-much-work'
    const tree = compile(this.#bytes, start, end, true)
    if (typeof tree === 'string') return tree
    const plan = this.#library.plan(tree.content)
    if (plan === null) return 'too-many'
    const frames = this.frames
    const count = tree.literals.length / 3
    const frame = frames.open(plan, count)
    if (frame < 0) return 'too-many'
    for (let value = 0, row = frames.base[frame]!; value < count; value++, row++) {
      frames.valueType[row] = tree.literals[3 * value]!
      frames.valueStart[row] = tree.literals[3 * value + 1]!
      frames.valueSize[row] = tree.literals[3 * value + 2]!
      frames.valueFrame[row] = -1
    }
    return this.#follow(plan, frame, true, depth) ?? Math.max(tree.end, start + 1)
  }

  /** Steps to the branch of this plan, then over all that makes one record's fields differ from the next one's. */
  #follow(plan: RootedPlan, frame: number, varies: boolean, depth: number): ProblemCode | null {
    if (this.#branch === null) this.#branch = plan.root
    // The depth parts a frame inside a frame from one beside it.
    else this.#step(-(plan.id * 16 + depth) - 1)
    return varies ? this.#variations(plan, frame, depth) : null
  }

  #variations(plan: RootedPlan, frame: number, depth: number): ProblemCode | null {
    const { valueType, valueStart, valueSize, valueFrame, base, size } = this.frames
    for (let slot = 0, row = base[frame]!; slot < size[frame]!; slot++, row++) {
      const kind = valueType[row]!
      const start = valueStart[row]!
      if (kind === type.xml) {
        const opened = this.frames.count
        this.#step((slot * 16 + depth) * 2)
        const problem = this.#fragment(start, start + valueSize[row]!, depth + 1)
        if (problem !== null) return problem
        if (this.frames.count > opened) valueFrame[row] = opened
      } else if ((kind & arrayFlag) !== 0) {
        this.#step((slot * 16 + depth) * 2 + 1)
        this.#step(arrayCount(this.#bytes, kind, start, valueSize[row]!))
      }
    }
    for (const slot of plan.naming) {
      const row = this.frames.value(frame, slot)
      this.#step(row < 0 ? '' : valueText(this.#bytes, valueType[row]!, valueStart[row]!, valueSize[row]!) ?? '')
    }
    for (const at of plan.instances) {
      const opened = this.frames.count
      const next = this.#instance(at, chunkSize, depth + 1)
      if (typeof next !== 'number') return next
      this.frames.inner[frame] = opened
    }
    return null
  }

  #step(key: number | string): void {
    const branch = this.#branch!
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
