// What chunks and files share: compiled templates, shapes, sources. Interned, so that whoever reads events may work
// per object instead of per event; bounded, so that a hostile file cannot fill the memory with them.
import { Branch } from './branch.ts'
import { limits } from './limits.ts'
import { survey } from './plan.ts'
import type { Item } from './plan.ts'
import type { EvtxShape, EvtxSource } from './shape.ts'
import { Structures } from './structure.ts'
import type { RootedPlan, Variant } from './variant.ts'

const none: readonly Variant[] = []

export class Library {
  #plans = new Map<string, RootedPlan>()
  #variants = new Map<number, Variant[]>()
  #structures = new Structures()
  #shapes = new Map<string, EvtxShape>()
  #sources = new Map<string, EvtxSource>()
  #names = new Map<string, number>()
  #kept = 0
  #bytes = 0
  #nextId = 1

  /**
   * The plan of that tree, or null for a tree that shows one value too often. Trees with templates inside are not
   * shared.
   */
  plan(content: readonly Item[]): RootedPlan | null {
    const { naming, instances, repeats } = survey(content)
    if (repeats > limits.repeats) return null
    if (instances.length > 0) return this.#newPlan(content, naming, instances)
    const key = JSON.stringify(content)
    let plan = this.#plans.get(key)
    if (plan === undefined) {
      plan = this.#newPlan(content, naming, instances)
      this.#plans.set(key, plan)
      this.keep(key.length * 4)
    }
    return plan
  }

  #newPlan(content: readonly Item[], naming: number[], instances: number[]): RootedPlan {
    return { id: this.#nextId++, content, naming, instances, root: new Branch() }
  }

  variants(key: number): readonly Variant[] {
    return this.#variants.get(key) ?? none
  }

  get structures(): Structures {
    return this.#structures
  }

  /** A number for a name; never given twice, also not after starting afresh. */
  nameId(name: string): number {
    let id = this.#names.get(name)
    if (id === undefined) {
      id = this.#nextId++
      this.#names.set(name, id)
      this.keep(name.length * 2)
    }
    return id
  }

  addVariant(key: number, variant: Variant): void {
    const list = this.#variants.get(key)
    if (list === undefined) this.#variants.set(key, [variant])
    else list.push(variant)
    this.keep(variant.image.byteLength + variant.names.length * 64)
  }

  shape(fields: readonly string[]): EvtxShape {
    const key = fields.join('\0')
    let shape = this.#shapes.get(key)
    if (shape === undefined) {
      shape = { fields }
      this.#shapes.set(key, shape)
      this.keep(key.length * 4)
    }
    return shape
  }

  source(channel: string | null, provider: string | null, eventId: number | null): EvtxSource {
    const key = `${eventId ?? ''}\0${channel ?? '\0'}\0${provider ?? '\0'}`
    let source = this.#sources.get(key)
    if (source === undefined) {
      source = { product: 'windows', category: null, service: null, channel, provider, eventId }
      this.#sources.set(key, source)
      this.keep(key.length * 4)
    }
    return source
  }

  /** How many things are kept, and about how many bytes they take. */
  get size(): { readonly kept: number; readonly bytes: number } {
    return { kept: this.#kept, bytes: this.#bytes }
  }

  /** Counts something kept; whoever has too much starts afresh, and objects of the same values may then differ once. */
  keep(bytes: number): void {
    this.#kept++
    this.#bytes += bytes
    if (this.#kept <= limits.kept && this.#bytes <= limits.keptBytes) return
    this.#kept = 0
    this.#bytes = 0
    this.#plans = new Map()
    this.#variants = new Map()
    this.#shapes = new Map()
    this.#sources = new Map()
    this.#structures = new Structures()
    this.#names = new Map()
  }
}

/** Shared by all readers of this thread that are not given another. */
export const sharedLibrary = new Library()
