// From the tree of a record to its fields under the names everyone uses: System under its own list, data by name, flat.
import { arrayCount } from './array.ts'
import type { Frames } from './frames.ts'
import type { FieldPlan } from './layout.ts'
import { limits } from './limits.ts'
import type { Attribute, Element, Item } from './plan.ts'
import { arrayFlag } from './tokens.ts'
import { valueText } from './value.ts'

/** System's attributes under the names rules and people use; all others are `Element_Attribute`. */
const systemNames: Readonly<Record<string, string>> = {
  TimeCreated_SystemTime: 'TimeCreated',
  Correlation_ActivityID: 'ActivityID',
  Correlation_RelatedActivityID: 'RelatedActivityID',
  Security_UserID: 'UserID',
}
/** Elements of System that carry attributes alone. */
const attributesOnly = new Set(['Provider', 'TimeCreated', 'Correlation', 'Execution', 'Security'])
type Room = 'top' | 'event' | 'system' | 'data' | 'rendering'

/** The fields of the record in the frames; null when there are more than any real record has. */
export function flatten(frames: Frames, bytes: Uint8Array): FieldPlan[] | null {
  const walk = new Walk(frames, bytes)
  walk.frame(0, 'top')
  return walk.tooMany ? null : walk.fields
}

class Walk {
  readonly fields: FieldPlan[] = []
  tooMany = false
  #visits = 0
  readonly #frames: Frames
  readonly #bytes: Uint8Array

  constructor(frames: Frames, bytes: Uint8Array) {
    this.#frames = frames
    this.#bytes = bytes
  }

  /** A frame and those beside it in its fragment. */
  frame(first: number, room: Room): void {
    for (let frame = first; frame >= 0; frame = this.#frames.sibling[frame]!) {
      this.#content(this.#frames.plan[frame]!.content, frame, room)
    }
  }

  #content(content: readonly Item[], frame: number, room: Room): void {
    for (const item of content) {
      if (++this.#visits > limits.visits) this.tooMany = true
      if (this.tooMany) return
      if (item.is === 'element') this.#element(item, frame, room)
      else {
        const inside = this.#frames.inside(item, frame)
        if (inside >= 0) this.frame(inside, room)
      }
    }
  }

  #element(element: Element, frame: number, room: Room): void {
    if (room === 'top' && element.name === 'Event') return this.#content(element.content, frame, 'event')
    if (room === 'event' && element.name === 'System') return this.#content(element.content, frame, 'system')
    const within = room !== 'event' ? room : element.name === 'RenderingInfo' ? 'rendering' : 'data'
    const name = this.#name(element, frame, room)
    for (const attribute of element.attributes) this.#attribute(name, attribute, element, frame, room)
    if (room === 'system' && attributesOnly.has(element.name)) return
    const branches = element.content.some((item) => item.is === 'element' || this.#frames.inside(item, frame) >= 0)
    if (branches) this.#content(element.content, frame, within)
    // EventData and the like are rooms, not fields, also when they are empty.
    else if (room !== 'event' || element.content.length > 0) this.#field(name, element.content, frame)
  }

  #name(element: Element, frame: number, room: Room): string {
    if (room === 'rendering') return `RenderingInfo_${element.name}`
    const named = room === 'data' ? element.attributes.find(({ name }) => name === 'Name') : undefined
    const name = named === undefined ? '' : this.#text(named.value, frame)
    return name === '' ? element.name : name
  }

  #attribute(owner: string, attribute: Attribute, element: Element, frame: number, room: Room): void {
    if (attribute.name === 'xmlns' || attribute.name.startsWith('xmlns:')) return
    if (room === 'data' && attribute.name === 'Name') return
    const name = `${room === 'system' ? element.name : owner}_${attribute.name}`
    this.#field(room === 'system' ? systemNames[name] ?? name : name, attribute.value, frame)
  }

  #field(name: string, parts: readonly Item[], frame: number): void {
    const [first] = parts
    const slot = parts.length === 1 && first?.is === 'slot' ? first.slot : -1
    const value = slot < 0 ? -1 : this.#frames.value(frame, slot)
    const kind = value < 0 ? 0 : this.#frames.typeOf(value)
    if ((kind & arrayFlag) === 0) return this.#push({ name, frame, slot, element: -1, parts })
    const count = arrayCount(this.#bytes, kind, this.#frames.valueStart[value]!, this.#frames.sizeOf(value))
    for (let element = 0; element < Math.max(1, count) && !this.tooMany; element++) {
      this.#push({ name, frame, slot, element, parts })
    }
  }

  #push(field: FieldPlan): void {
    if (this.fields.length >= limits.fields) this.tooMany = true
    else this.fields.push(field)
  }

  #text(parts: readonly Item[], frame: number): string {
    return parts.map((part) => {
      if (part.is === 'text') return part.text
      const value = part.is === 'slot' ? this.#frames.value(frame, part.slot) : -1
      if (value < 0) return ''
      const frames = this.#frames
      return valueText(this.#bytes, frames.typeOf(value), frames.valueStart[value]!, frames.sizeOf(value)) ?? ''
    }).join('')
  }
}
