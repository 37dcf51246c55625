// Binary XML → a flat list of steps, three numbers each: the only place that knows the grammar. Nothing is decoded
// here.
import { chunkSize, u16 } from './bytes.ts'
import { limits } from './limits.ts'
import { isName, nameBytes } from './names.ts'
import type { ProblemCode } from './problem.ts'
import { moreFlag, token, type } from './tokens.ts'
import { literalSize } from './value.ts'

/** What a step says; `a` and `b` are its two numbers. */
export const step = {
  /** a: offset of the name, b: where the offset stood. */
  element: 1,
  /** One without the two bytes of the dependency. */
  shortElement: 2,
  attribute: 3,
  /** a: name, b: where the offset stood. */
  entity: 4,
  target: 5,
  /** The attributes are over; content follows. */
  content: 6,
  close: 7,
  /** a: number of the slot, b: 1 for an optional one; of a value in place of a slot, where its type stands. */
  slot: 8,
  /** a: UTF-16 unit. */
  character: 9,
  /** b: where in the chunk. */
  instance: 10,
  /** a: bytes of UTF-16, b: where. */
  text: 11,
  data: 12,
  /** A value of another type in place; its type is in the higher bits. a: size, b: where. */
  value: 13,
} as const

export class Tokeniser {
  /** Steps, three numbers each, and how many numbers there are. */
  steps = new Int32Array(3 * 256)
  count = 0
  at = 0
  #slots = 0
  #bytes: Uint8Array = new Uint8Array(0)
  #view = new DataView(this.#bytes.buffer)
  #end = 0
  #asSlots = false
  #code: ProblemCode | null = null

  /**
   * Reads from `start` to `end`. With `asSlots`, values become slots, so that records without a template share trees
   * by their structure as templates do.
   */
  read(bytes: Uint8Array, view: DataView, start: number, end: number, asSlots: boolean): ProblemCode | null {
    this.#bytes = bytes
    this.#view = view
    this.at = start
    this.#end = Math.min(end, chunkSize)
    this.#asSlots = asSlots
    this.#code = null
    this.count = 0
    this.#slots = 0
    this.#content(0)
    return this.#code
  }

  #content(depth: number): void {
    while (this.#code === null) {
      if (this.at >= this.#end) {
        // A value's fragment may end with its bytes; an element must be closed.
        if (depth > 0) this.#fail('truncated')
        return
      }
      const kind = this.#bytes[this.at]! & ~moreFlag
      if (this.#text(kind, true)) continue
      if (kind === token.openElement) {
        this.#element(depth)
        // What follows a record's own element is for the record to judge: often it is padding.
        if (depth === 0 && this.#asSlots) return
      } else if (kind === token.piTarget) this.#instruction()
      else if (kind === token.closeElement && depth > 0) {
        this.at++
        return this.#push(step.close, 0, 0)
      } else if (depth > 0) this.#fail('bad-token')
      else if (kind === token.instance) {
        // It knows its own end, which only the record's values tell.
        this.#push(step.instance, 0, this.at)
        this.at = this.#end
      } else if (kind === token.fragment) this.#skip(4)
      else if (kind === token.end) {
        this.at++
        return
      } else this.#fail('bad-token')
    }
  }

  #element(depth: number): void {
    if (depth >= limits.depth) return this.#fail('too-deep')
    const hasAttributes = (this.#bytes[this.at]! & moreFlag) !== 0
    // token, dependency (left out in some values), size
    const full = this.#hasDependency()
    if (!this.#skip(full ? 7 : 5) || !this.#name(full ? step.element : step.shortElement)) return
    if (hasAttributes && !this.#skip(4)) return
    while (this.#code === null && this.at < this.#end) {
      if ((this.#bytes[this.at]! & ~moreFlag) !== token.attribute) break
      this.#attribute()
    }
    if (this.#code !== null) return
    const close = this.at < this.#end ? this.#bytes[this.at++]! : token.end
    this.#push(step.content, 0, 0)
    if (close === token.closeStart) this.#content(depth + 1)
    else if (close === token.closeEmpty) this.#push(step.close, 0, 0)
    else this.#fail('bad-token')
  }

  #attribute(): void {
    this.at++
    const name = this.at + 4 <= this.#end ? this.#view.getUint32(this.at, true) : 0
    if (!this.#name(step.attribute)) return
    const asSlots = !isStructural(this.#bytes, name)
    while (this.#code === null && this.at < this.#end && this.#text(this.#bytes[this.at]! & ~moreFlag, asSlots));
    this.#push(step.close, 0, 0)
  }

  /** Elements inside values may lack the two bytes of the dependency: the name that must follow decides. */
  #hasDependency(): boolean {
    if (!this.#asSlots || this.at + 11 > this.#end) return true
    const name = this.#view.getUint32(this.at + 7, true)
    return name + 8 <= chunkSize && isName(this.#bytes, name)
  }

  /** A piece of text, if that is what stands here. */
  #text(kind: number, asSlots: boolean): boolean {
    const at = this.at
    if (kind === token.value) this.#value(asSlots)
    else if ((kind === token.slot || kind === token.optionalSlot) && !this.#asSlots) {
      if (this.#skip(4)) this.#push(step.slot, this.#view.getUint16(at + 1, true), kind === token.optionalSlot ? 1 : 0)
    } else if (kind === token.charRef) {
      if (this.#skip(3)) this.#push(step.character, this.#view.getUint16(at + 1, true), 0)
    } else if (kind === token.entityRef) {
      this.at++
      this.#name(step.entity)
    } else if (kind === token.cdata) {
      this.at++
      this.#counted(step.text)
    } else return false
    return true
  }

  #value(asSlots: boolean): void {
    if (!this.#skip(2)) return
    const kind = this.#bytes[this.at - 1]!
    const value = literalSize(this.#bytes, this.at, this.#end, kind)
    if (value < 0) return this.#fail('bad-value')
    const head = value >= 0x10_0000 ? 2 : 0
    const size = value & 0xf_ffff
    const start = this.at + head
    if (!this.#skip(head + size)) return
    if (this.#asSlots && asSlots) this.#push(step.slot, this.#slots++, start - head - 1)
    else if (kind === type.string) this.#push(step.text, size, start)
    else this.#push(step.value | (kind << 8), size, start)
  }

  #instruction(): void {
    this.at++
    if (!this.#name(step.target)) return
    const hasData = this.at < this.#end && (this.#bytes[this.at]! & ~moreFlag) === token.piData
    if (hasData) this.at++
    if (hasData) this.#counted(step.data)
    else this.#push(step.data, 0, this.at)
  }

  #counted(kind: number): void {
    const start = this.at + 2
    if (this.#skip(2) && this.#skip(2 * u16(this.#bytes, start - 2))) this.#push(kind, this.at - start, start)
  }

  #name(kind: number): boolean {
    const field = this.at
    if (!this.#skip(4)) return false
    const offset = this.#view.getUint32(field, true)
    const size = offset + 8 <= chunkSize ? nameBytes(this.#bytes, offset) : 0
    if (size <= 10 || offset + size - 2 > chunkSize) {
      this.#fail('bad-name')
      return false
    }
    this.#push(kind, offset, field)
    return offset !== this.at || this.#skip(size)
  }

  #push(kind: number, a: number, b: number): void {
    if (this.count + 3 > this.steps.length) this.#grow()
    const { steps, count } = this
    steps[count] = kind
    steps[count + 1] = a
    steps[count + 2] = b
    this.count = count + 3
  }

  #grow(): void {
    const more = new Int32Array(this.steps.length * 2)
    more.set(this.steps)
    this.steps = more
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
    this.#code ??= code
  }
}

/** `Name` and `xmlns` say what an element is; the text of all other attributes is a value. */
function isStructural(bytes: Uint8Array, name: number): boolean {
  const count = u16(bytes, name + 6)
  const wanted = count === 4 ? 'Name' : count === 5 ? 'xmlns' : ''
  if (wanted === '') return false
  for (let unit = 0; unit < count; unit++) if (u16(bytes, name + 8 + 2 * unit) !== wanted.charCodeAt(unit)) return false
  return true
}
