// An event as the object most tools know: Event.System…, EventData by name, attributes under `#attributes`.
import { arrayCount, ArrayWalk } from './array.ts'
import { big64, u32, u64 } from './bytes.ts'
import type { Element, Item } from './plan.ts'
import type { EvtxRecord } from './record.ts'
import { fileTimeText } from './time.ts'
import { arrayFlag, fixedSize, type } from './tokens.ts'
import { guidText, real, valueText } from './value.ts'

export type EventValue = string | number | boolean | null | readonly EventValue[] | EventObject
export interface EventObject { [name: string]: EventValue }

export interface ObjectOptions {
  /** Keeps the white space at the end of values, which the tools that made this shape known leave out. */
  readonly exact?: boolean
}

/**
 * The event in the shape of the Rust `evtx_dump`, as SigmaHQ keeps its test events. Whole numbers beyond 2^53 are
 * text, so that none is rounded.
 */
export function toObject(record: EvtxRecord, options: ObjectOptions = {}): EventObject {
  const builder = new Builder(record, options.exact ?? false)
  const event: EventObject = {}
  builder.frames(0, event)
  return event
}

class Builder {
  readonly #record: EvtxRecord
  readonly #walk = new ArrayWalk()
  readonly #exact: boolean

  constructor(record: EvtxRecord, exact: boolean) {
    this.#record = record
    this.#exact = exact
  }

  /** Puts the elements of a frame, and of those beside it, into an object. */
  frames(first: number, into: EventObject): void {
    const { sibling, plan } = this.#record.frames
    for (let frame = first; frame >= 0; frame = sibling[frame]!) this.#children(plan[frame]!.content, frame, into)
  }

  #children(content: readonly Item[], frame: number, into: EventObject): void {
    for (const item of content) {
      if (item.is === 'element') this.#element(item, frame, into)
      else {
        const inside = this.#record.frames.inside(item, frame)
        if (inside >= 0) this.frames(inside, into)
      }
    }
  }

  #element(element: Element, frame: number, into: EventObject): void {
    if (element.name === 'Data') return this.#data(element, frame, into)
    const attributes = this.#attributes(element, frame)
    const children: EventObject = {}
    this.#children(element.content, frame, children)
    const value = this.#value(element.content, frame)
    const text = value === '' ? null : value
    const empty = Object.keys(children).length === 0
    if (attributes === null) put(into, element.name, empty ? text : children)
    else {
      const whole: EventObject = { '#attributes': attributes }
      if (!empty) Object.assign(whole, children)
      else if (text !== null) whole['#text'] = text
      put(into, element.name, whole)
    }
  }

  /** `Data` goes by its name; those without one share a list. */
  #data(element: Element, frame: number, into: EventObject): void {
    const named = element.attributes.find(({ name }) => name === 'Name')
    // No value and an empty one look alike here, as they do in the XML.
    const value = this.#value(element.content, frame) ?? ''
    if (named !== undefined) return put(into, plain(this.#value(named.value, frame)), value)
    const list = into['Data']
    if (list === undefined) put(into, 'Data', { '#text': value })
    else join(into, list, value)
  }

  #attributes(element: Element, frame: number): EventObject | null {
    let attributes: EventObject | null = null
    for (const { name, value } of element.attributes) {
      const content = this.#value(value, frame)
      if (content !== null) put(attributes ??= {}, name, content)
    }
    return attributes
  }

  /** A single value keeps its type; mixed content is text. */
  #value(parts: readonly Item[], frame: number): EventValue {
    const values = parts.flatMap((part): EventValue[] => {
      if (part.is === 'text') return [part.text]
      return part.is === 'slot' ? [this.#slot(part.slot, frame)] : []
    })
    if (values.length <= 1) return this.#trimmed(values[0] ?? null)
    const texts = values.filter((value) => value !== null)
    if (texts.length === 0) return null
    return this.#trimmed(texts.map(plain).join(''))
  }

  #slot(slot: number, frame: number): EventValue {
    const { bytes, frames } = this.#record
    const row = frames.value(frame, slot)
    if (row < 0) return null
    const kind = frames.typeOf(row)
    const start = frames.valueStart[row]!
    const size = frames.sizeOf(row)
    if (kind === type.xml) return null
    if ((kind & arrayFlag) === 0) return typedValue(bytes, kind, start, size)
    const count = arrayCount(bytes, kind, start, size)
    if (count === 0) return null
    this.#walk.forget()
    const values = Array.from({ length: count }, (_, index) => {
      this.#walk.find(bytes, kind, start, size, index)
      return typedValue(bytes, kind & ~arrayFlag, this.#walk.start, this.#walk.size)
    })
    return values.length === 1 ? values[0]! : values
  }

  /** Of the value as a whole: blanks before the next part of mixed content stand inside it. */
  #trimmed(value: EventValue): EventValue {
    if (this.#exact) return value
    if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one.trimEnd() : one))
    return typeof value === 'string' ? value.trimEnd() : value
  }
}

/** As it stands inside of text. */
function plain(value: EventValue): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  return Array.isArray(value) ? value.map(plain).join(',') : ''
}

/** A value in the type JSON has for it. */
export function typedValue(bytes: Uint8Array, kind: number, start: number, size: number): EventValue {
  if (size < fixedSize[kind]!) return valueText(bytes, kind, start, size)
  switch (kind) {
    case type.guid: return guidText(bytes, start, false)
    case type.fileTime: return fileTimeText(bytes, start, 6)
    case type.bool: return u32(bytes, start) !== 0
    case type.real32: case type.real64: return real(bytes, kind, start)
    case type.uint64: return u32(bytes, start + 4) < 0x20_0000 ? u64(bytes, start) : String(big64(bytes, start))
    case type.int64: {
      const number = BigInt.asIntN(64, big64(bytes, start))
      return number === BigInt(Number(number)) ? Number(number) : String(number)
    }
    case type.int8: case type.uint8: case type.int16: case type.uint16: case type.int32: case type.uint32:
      return Number(valueText(bytes, kind, start, size))
    default: return valueText(bytes, kind, start, size)
  }
}

/** Adds under a name; one that is there already stays, and the next is `name_1`. */
function put(into: EventObject, name: string, value: EventValue): void {
  let free = name
  for (let count = 1; Object.hasOwn(into, free); count++) free = `${name}_${count}`
  Object.defineProperty(into, free, { value, enumerable: true, configurable: true, writable: true })
}

function join(into: EventObject, list: EventValue, value: EventValue): void {
  const before = list !== null && typeof list === 'object' && '#text' in list ? list['#text'] : null
  const values = [before ?? null, value].flatMap((each) => Array.isArray(each) ? each : each === null ? [] : [each])
  into['Data'] = { '#text': values.length === 1 ? values[0]! : values }
}
