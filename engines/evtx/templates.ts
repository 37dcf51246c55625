// The templates of one chunk. Each is compiled at most once per chunk, and mostly never: a template another chunk held in the
// same form is recognised by comparing bytes.
import { chunkSize, u16, u32 } from './bytes.ts'
import { compile } from './compile.ts'
import { nameHead } from './names.ts'
import type { Library, RootedPlan, Variant } from './library.ts'
import { limits } from './limits.ts'
import type { ProblemCode } from './problem.ts'

/** Link to the next template, GUID, size. */
const head = 24

export class Templates {
  /** Compiled from their bytes, recognised by them, and bytes looked at: what the work limit counts. */
  compiled = 0
  recognised = 0
  work = 0
  readonly #library: Library
  #bytes: Uint8Array = new Uint8Array(0)
  readonly #found = new Map<number, RootedPlan | ProblemCode>()

  constructor(library: Library) {
    this.#library = library
  }

  open(bytes: Uint8Array): void {
    this.#bytes = bytes
    this.#found.clear()
    this.work = 0
  }

  /** The template defined at that offset of the chunk. */
  at(offset: number): RootedPlan | ProblemCode {
    let plan = this.#found.get(offset)
    if (plan === undefined) {
      plan = this.#find(offset)
      this.#found.set(offset, plan)
    }
    return plan
  }

  mayWork(bytes: number): boolean {
    this.work += bytes
    return this.work <= limits.workPerChunk
  }

  #find(offset: number): RootedPlan | ProblemCode {
    const bytes = this.#bytes
    if (offset < 512 || offset + head > chunkSize) return 'bad-template'
    const start = offset + head
    const size = u32(bytes, offset + 20)
    if (size > chunkSize - start) return 'bad-template'
    const key = (u32(bytes, offset + 4) ^ Math.imul(u32(bytes, offset + 16), 31)) * 65_536 + size
    const variants = this.#library.variants(key) ?? []
    for (const variant of variants) {
      if (!this.mayWork(size)) return 'too-much-work'
      if (!this.#same(variant, start)) continue
      this.recognised++
      return variant.plan
    }
    if (!this.mayWork(size)) return 'too-much-work'
    this.compiled++
    const tree = compile(bytes, start, start + size, false)
    if (typeof tree === 'string') return tree
    const plan = this.#library.plan(tree.content)
    if (plan === null) return 'too-many'
    // Templates inside templates are known by their offset, which holds in this chunk alone.
    if (plan.instances.length > 0) return plan
    this.#library.addVariant(key, { plan, image: bytes.slice(start, start + size), names: tree.names })
    return plan
  }

  /** Whether the template here is the same: all bytes but those that say where names are, and the names themselves. */
  #same(variant: Variant, start: number): boolean {
    const { image, names } = variant
    const bytes = this.#bytes
    let at = 0
    for (const { at: field, inline, name } of names) {
      for (; at < field; at++) if (bytes[start + at] !== image[at]) return false
      at += 4
      const offset = u32(bytes, start + field)
      // Of an inline name, its link to the next one differs too.
      if (inline !== (offset === start + at)) return false
      if (inline) at += 4
      else if (!sameName(bytes, offset, name)) return false
    }
    for (; at < image.length; at++) if (bytes[start + at] !== image[at]) return false
    return true
  }
}

function sameName(bytes: Uint8Array, offset: number, name: string): boolean {
  if (offset + nameHead + 2 * name.length > chunkSize || u16(bytes, offset + 6) !== name.length) return false
  for (let unit = 0, at = offset + nameHead; unit < name.length; unit++, at += 2) {
    if (u16(bytes, at) !== name.charCodeAt(unit)) return false
  }
  return true
}
