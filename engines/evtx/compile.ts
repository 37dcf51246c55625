// Binary XML → tree. Templates are compiled with it once; records without a template pass through it each.
import { chunkSize, u16, u32, utf16 } from './bytes.ts'
import { limits } from './limits.ts'
import { isName, nameBytes, readName } from './names.ts'
import type { Attribute, Element, Item } from './plan.ts'
import type { ProblemCode } from './problem.ts'
import { moreFlag, token } from './tokens.ts'
import { literalSize, valueText } from './value.ts'

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'' }

/** Where a compiled tree refers to a name: what differs between two chunks that hold the same template. */
export interface NameUse {
  /** Of the offset field, from the start of the compiled bytes. */
  readonly at: number
  readonly inline: boolean
  readonly name: string
}

export interface Compiled {
  readonly content: readonly Item[]
  readonly names: readonly NameUse[]
  /** Values found in place of slots, three numbers each: type, start, size. Empty for templates. */
  readonly literals: readonly number[]
  readonly end: number
}

/**
 * Compiles the bytes from `start` to `end`. With `literals`, values become slots, so that records without a template share trees
 * by their structure as templates do.
 */
export function compile(bytes: Uint8Array, start: number, end: number, literals: boolean): Compiled | ProblemCode {
  const compiler = new Compiler(bytes, start, end, literals)
  const content = compiler.content(0, null)
  return compiler.code ?? { content, names: compiler.names, literals: compiler.literals, end: compiler.at }
}

class Compiler {
  code: ProblemCode | null = null
  at: number
  readonly names: NameUse[] = []
  readonly literals: number[] = []
  readonly #bytes: Uint8Array
  readonly #start: number
  readonly #end: number
  readonly #asSlots: boolean

  constructor(bytes: Uint8Array, start: number, end: number, asSlots: boolean) {
    this.#bytes = bytes
    this.#start = start
    this.at = start
    this.#end = Math.min(end, chunkSize)
    this.#asSlots = asSlots
  }

  /** Items up to the token that closes them. In an attribute (its name given) only values may stand. */
  content(depth: number, attribute: string | null): Item[] {
    const items: Item[] = []
    while (this.code === null) {
      if (this.at >= this.#end) {
        // A value's fragment may end with its bytes; a template must end with its token.
        if (depth > 0) this.#fail('truncated')
        break
      }
      const kind = this.#bytes[this.at]! & ~moreFlag
      if (kind === token.value) this.#value(items, attribute)
      else if (kind === token.slot || kind === token.optionalSlot) this.#slot(items, kind === token.optionalSlot)
      else if (kind === token.charRef) this.#charRef(items)
      else if (kind === token.entityRef) this.#entityRef(items)
      else if (kind === token.cdata) this.#cdata(items)
      else if (attribute !== null) break
      else if (kind === token.openElement) this.#element(items, depth)
      else if (kind === token.piTarget) this.#instruction(items)
      else if (kind === token.instance && depth === 0) this.#instance(items)
      else if (kind === token.fragment && depth === 0) this.#skip(4)
      else if (kind === token.end && depth === 0) {
        this.at++
        break
      } else if (kind === token.closeElement && depth > 0) {
        this.at++
        break
      } else this.#fail('bad-token')
    }
    return items
  }

  #element(items: Item[], depth: number): void {
    if (depth >= limits.depth) return this.#fail('too-deep')
    const hasAttributes = (this.#bytes[this.at]! & moreFlag) !== 0
    // token, dependency (left out in some values), size
    if (!this.#skip(this.#hasDependency() ? 7 : 5)) return
    const name = this.#name()
    if (name === null) return
    if (hasAttributes && !this.#skip(4)) return
    const attributes: Attribute[] = []
    while (this.code === null && this.at < this.#end && (this.#bytes[this.at]! & ~moreFlag) === token.attribute) {
      this.at++
      const attribute = this.#name()
      if (attribute !== null) attributes.push({ name: attribute, value: this.content(depth, attribute) })
    }
    const close = this.at < this.#end ? this.#bytes[this.at++]! : token.end
    if (close !== token.closeStart && close !== token.closeEmpty) return this.#fail(this.code ?? 'bad-token')
    const content = close === token.closeStart ? this.content(depth + 1, null) : []
    const element: Element = { is: 'element', name, attributes, content }
    items.push(element)
  }

  /** Elements inside values may lack the two bytes of the dependency: the name that must follow decides. */
  #hasDependency(): boolean {
    if (!this.#asSlots) return true
    const name = u32(this.#bytes, this.at + 7)
    return name + 8 <= chunkSize && isName(this.#bytes, name)
  }

  #name(): string | null {
    const field = this.at
    if (!this.#skip(4)) return null
    const offset = u32(this.#bytes, field)
    const name = readName(this.#bytes, offset)
    const inline = offset === this.at
    if (name === null || name === '') {
      this.#fail('bad-name')
      return null
    }
    this.names.push({ at: field - this.#start, inline, name })
    if (inline) this.#skip(nameBytes(this.#bytes, offset))
    return name
  }

  #value(items: Item[], attribute: string | null): void {
    const bytes = this.#bytes
    if (!this.#skip(2)) return
    const kind = bytes[this.at - 1]!
    const value = literalSize(bytes, this.at, this.#end, kind)
    if (value === null) return this.#fail('bad-value')
    const start = this.at + value.head
    if (!this.#skip(value.head + value.size)) return
    if (this.#asSlots && attribute !== 'Name' && attribute !== 'xmlns') {
      items.push({ is: 'slot', slot: this.literals.length / 3, optional: false })
      this.literals.push(kind, start, value.size)
    } else this.#text(items, valueText(bytes, kind, start, value.size) ?? '')
  }

  #slot(items: Item[], optional: boolean): void {
    const at = this.at
    if (this.#skip(4)) items.push({ is: 'slot', slot: u16(this.#bytes, at + 1), optional })
  }

  #charRef(items: Item[]): void {
    const at = this.at
    if (this.#skip(3)) this.#text(items, String.fromCharCode(u16(this.#bytes, at + 1)))
  }

  #entityRef(items: Item[]): void {
    this.at++
    const name = this.#name()
    if (name !== null) this.#text(items, entities[name] ?? `&${name};`)
  }

  #cdata(items: Item[]): void {
    this.at++
    const text = this.#counted()
    if (text !== null) this.#text(items, text)
  }

  #instruction(items: Item[]): void {
    this.at++
    const target = this.#name()
    if (target === null) return
    const hasData = this.at < this.#end && (this.#bytes[this.at]! & ~moreFlag) === token.piData
    if (hasData) this.at++
    const data = hasData ? this.#counted() : ''
    if (data !== null) items.push({ is: 'instruction', target, data })
  }

  /** A template inside a template is opened with the record, which knows how deep it already is. */
  #instance(items: Item[]): void {
    items.push({ is: 'instance', at: this.at })
    this.at = this.#end
  }

  #counted(): string | null {
    const start = this.at + 2
    if (!this.#skip(2) || !this.#skip(2 * u16(this.#bytes, start - 2))) return null
    return utf16(this.#bytes, start, this.at)
  }

  #text(items: Item[], text: string): void {
    const last = items.at(-1)
    if (last?.is === 'text') items[items.length - 1] = { is: 'text', text: last.text + text }
    else items.push({ is: 'text', text })
  }

  #skip(count: number): boolean {
    if (this.at + count > this.#end) {
      this.#fail('truncated')
      return false
    }
    this.at += count
    return true
  }

  #fail(code: ProblemCode): void {
    this.code ??= code
  }
}
