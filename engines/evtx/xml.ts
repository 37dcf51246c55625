// An event as XML, with the values as Windows writes them.
import { arrayCount, ArrayWalk } from './array.ts'
import { limits } from './limits.ts'
import type { Element, Item } from './plan.ts'
import type { EvtxRecord } from './record.ts'
import { arrayFlag, type } from './tokens.ts'
import { valueText } from './value.ts'

/** The event as one well-formed element. Characters XML cannot hold become U+FFFD; line ends survive a parser. */
export function toXml(record: EvtxRecord): string {
  const writer = new Writer(record)
  writer.frames(0)
  return writer.text
}

class Writer {
  text = ''
  readonly #record: EvtxRecord
  readonly #walk = new ArrayWalk()

  constructor(record: EvtxRecord) {
    this.#record = record
  }

  frames(first: number): void {
    const { sibling, plan } = this.#record.frames
    for (let frame = first; frame >= 0; frame = sibling[frame]!) this.#content(plan[frame]!.content, frame, 0)
  }

  /** `element` says which value of an array stands for the array. */
  #content(content: readonly Item[], frame: number, element: number): void {
    for (const item of content) {
      if (item.is === 'text') this.text += escapeText(item.text)
      else if (item.is === 'element') this.#repeated(item, frame)
      else if (item.is === 'instruction') this.text += `<?${safeName(item.target)} ${item.data.replaceAll('?>', '')}?>`
      else {
        const inside = this.#record.frames.inside(item, frame)
        if (inside >= 0) this.frames(inside)
        else if (item.is === 'slot') this.text += escapeText(this.#value(item.slot, frame, element) ?? '')
      }
    }
  }

  /** An element around an array is written once for each of its values. */
  #repeated(element: Element, frame: number): void {
    if (this.#record.frames.leavesOut(element, frame)) return
    const [only] = element.content
    const row = element.content.length === 1 && only?.is === 'slot' ? this.#record.frames.value(frame, only.slot) : -1
    const { bytes, frames } = this.#record
    const kind = row < 0 ? 0 : frames.typeOf(row)
    const count = (kind & arrayFlag) === 0 ? 1 : arrayCount(bytes, kind, frames.valueStart[row]!, frames.sizeOf(row))
    this.#walk.forget()
    for (let index = 0; index < Math.max(1, count); index++) {
      if (this.text.length < limits.text) this.#element(element, frame, index)
    }
  }

  #element(element: Element, frame: number, index: number): void {
    const name = safeName(element.name)
    this.text += `<${name}`
    for (const attribute of element.attributes) this.#attribute(attribute.name, attribute.value, frame)
    const before = this.text
    this.text += '>'
    const start = this.text.length
    this.#content(element.content, frame, index)
    this.text = this.text.length === start ? `${before}/>` : `${this.text}</${name}>`
  }

  #attribute(name: string, parts: readonly Item[], frame: number): void {
    let text: string | null = null
    for (const part of parts) {
      const piece = part.is === 'text' ? part.text : part.is === 'slot' ? this.#value(part.slot, frame, 0) : null
      if (piece !== null) text = (text ?? '') + piece
    }
    if (text !== null) this.text += ` ${safeName(name)}="${escapeAttribute(text)}"`
  }

  #value(slot: number, frame: number, element: number): string | null {
    const { bytes, frames } = this.#record
    const row = frames.value(frame, slot)
    if (row < 0 || frames.typeOf(row) === type.xml) return null
    const kind = frames.typeOf(row)
    const start = frames.valueStart[row]!
    const size = frames.sizeOf(row)
    if ((kind & arrayFlag) === 0) return valueText(bytes, kind, start, size)
    if (size === 0) return null
    this.#walk.find(bytes, kind, start, size, element)
    return valueText(bytes, kind & ~arrayFlag, this.#walk.start, this.#walk.size)
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;',
}
// Characters XML 1.0 forbids.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function escapeText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, (character) => escapes[character]!)
}

function escapeAttribute(text: string): string {
  return allowed(text).replace(/[&<>"\r\n\t]/g, (character) => escapes[character]!)
}

function allowed(text: string): string {
  return text.toWellFormed().replace(forbidden, '\ufffd')
}

/** Names come from the file: what XML does not allow in one becomes an underscore. */
function safeName(name: string): string {
  const safe = name.toWellFormed().replace(/[^\p{L}\p{N}_.:-]/gu, '_')
  return /^[\p{L}_]/u.test(safe) ? safe : `_${safe}`
}
