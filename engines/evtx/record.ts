// One event: a cursor over the chunk it stands in. Cheap to reach, decoded only where asked.
import { ArrayWalk } from './array.ts'
import { copyOf, u16, u64 } from './bytes.ts'
import type { Frames } from './frames.ts'
import type { Layout, SourceEntry } from './layout.ts'
import type { Library } from './library.ts'
import type { Item } from './plan.ts'
import type { EvtxShape, EvtxSource } from './shape.ts'
import { fileTimeMs, fileTimeRest, textMs, unitsMs, unitsNumber } from './time.ts'
import { arrayFlag, type } from './tokens.ts'
import { stringEnd, valueText } from './value.ts'

/** UTF-16LE of a value where it lies. */
export interface Units {
  bytes: Uint8Array
  start: number
  /** In units of two bytes. */
  length: number
}

/** Size and type in one word, as records state them. */
const uint16 = 2 | (type.uint16 << 16)
const uint64 = 8 | (type.uint64 << 16)
const fileTime = 8 | (type.fileTime << 16)

/**
 * An event of a chunk. A `ChunkReader` hands out the same object again and again: what is read from it holds until
 * the next event is asked for; `keep()` gives one that stays.
 */
export class EvtxRecord {
  /** The chunk, or a copy of the record alone after `keep()`. */
  bytes: Uint8Array = new Uint8Array(0)
  view = new DataView(this.bytes.buffer)
  /** Where the record begins in `bytes`, and in its file. */
  start = 0
  size = 0
  offset = 0
  /** Found behind the records a chunk admits to. */
  slack = false
  readonly frames: Frames
  readonly library: Library
  #layout: Layout | null = null
  readonly #walk = new ArrayWalk()
  readonly #units: Units = { bytes: this.bytes, start: 0, length: 0 }

  constructor(frames: Frames, library: Library) {
    this.frames = frames
    this.library = library
  }

  /** Turns the cursor to a record just read. For readers. */
  turn(
    bytes: Uint8Array, view: DataView, start: number, size: number, offset: number, slack: boolean, layout: Layout,
  ): void {
    this.bytes = bytes
    this.view = view
    this.start = start
    this.size = size
    this.offset = offset
    this.slack = slack
    this.#layout = layout
    this.#walk.forget()
  }

  get layout(): Layout {
    if (this.#layout === null) throw new Error('a record was used before its reader turned to one')
    return this.#layout
  }

  get shape(): EvtxShape {
    return this.layout.shape
  }

  get source(): EvtxSource {
    const layout = this.layout
    const eventId = this.#number(layout.eventId)
    const latest = layout.latest
    if (latest !== null && latest.source.eventId === eventId && this.#comesFrom(layout, latest)) return latest.source
    const list = layout.sources.get(eventId)
    if (list !== undefined) {
      for (const entry of list) {
        if (!this.#comesFrom(layout, entry)) continue
        layout.latest = entry
        return entry.source
      }
    }
    const text = (field: number): string | null => field < 0 ? null : this.text(field)
    const id = Number.isNaN(eventId) ? null : eventId
    const source = this.library.source(text(layout.channel), text(layout.provider), id)
    const entry = { channel: this.#raw(layout.channel), provider: this.#raw(layout.provider), source }
    this.library.keep(entry.channel.length + entry.provider.length + 64)
    // A hostile file could name a new provider in every record.
    if (list === undefined) layout.sources.set(eventId, [entry])
    else if (list.length < 16) list.push(entry)
    else list[list.length - 1] = entry
    return source
  }

  #comesFrom(layout: Layout, { channel, provider }: SourceEntry): boolean {
    return this.#is(layout.channel, channel) && this.#is(layout.provider, provider)
  }

  /** Milliseconds since 1970 of the event itself (System/TimeCreated), NaN where it does not say. */
  get time(): number {
    const value = this.#value(this.layout.time)
    if (value >= 0) {
      const { frames } = this
      const start = frames.valueStart[value]!
      if ((frames.valueWord[value]! & 0xff_ffff) === fileTime) return fileTimeMs(this.bytes, start)
      const ms = frames.typeOf(value) === type.string ? unitsMs(this.bytes, start, frames.sizeOf(value)) : NaN
      if (!Number.isNaN(ms)) return ms
    }
    return this.layout.time < 0 ? NaN : textMs(this.text(this.layout.time) ?? '')
  }

  /** Ticks of 100 ns beyond `time`, 0 to 9 999. */
  get timeRest(): number {
    const value = this.#value(this.layout.time)
    if (value >= 0 && (this.frames.valueWord[value]! & 0xff_ffff) === fileTime) {
      return fileTimeRest(this.bytes, this.frames.valueStart[value]!)
    }
    const text = this.layout.time < 0 ? null : this.text(this.layout.time)
    return Number((/\.\d{3}(\d{1,4})/.exec(text ?? '')?.[1] ?? '').padEnd(4, '0'))
  }

  /** When the record was written to this file, which for forwarded events is later than `time`. */
  get writtenTime(): number {
    return fileTimeMs(this.bytes, this.start + 16)
  }

  /** EventRecordID of the event; the number in the file where the event has none. */
  get recordId(): number {
    const id = this.#number(this.layout.recordId)
    return Number.isNaN(id) ? this.number : id
  }

  /** The record's number in this file; exported files count anew. */
  get number(): number {
    return u64(this.bytes, this.start + 8)
  }

  get computer(): string | null {
    return this.layout.computer < 0 ? null : this.text(this.layout.computer)
  }

  /** Text of the field at that place of the shape; null is a field without a value. */
  text(field: number): string | null {
    const layout = this.layout
    const constant = layout.constant[field]
    if (constant !== undefined) return constant
    if (layout.slot[field]! < 0) return this.#mixed(layout.parts[field]!, layout.frame[field]!)
    const value = this.#value(field)
    return value < 0 ? null : this.#valueText(value, layout.element[field]!)
  }

  /**
   * The field's UTF-16LE where it lies, or null where its text is made otherwise. The object is reused by the next
   * call.
   */
  units(field: number): Units | null {
    const value = this.#value(field)
    if (value < 0) return null
    const { frames } = this
    let start = frames.valueStart[value]!
    let size = frames.sizeOf(value)
    const kind = frames.typeOf(value)
    if (kind === (type.string | arrayFlag)) {
      this.#walk.find(this.bytes, kind, start, size, this.layout.element[field]!)
      start = this.#walk.start
      size = this.#walk.size
    } else if (kind !== type.string) return null
    const units = this.#units
    units.bytes = this.bytes
    units.start = start
    units.length = (stringEnd(this.bytes, start, size) - start) >> 1
    return units
  }

  /** A record of its own that stays valid. */
  keep(): EvtxRecord {
    // Templates inside templates bring values from elsewhere in the chunk: then all of it is kept.
    const whole = this.frames.inner.subarray(0, this.frames.count).some((inner) => inner >= 0)
    const origin = whole ? 0 : this.start
    const kept = new EvtxRecord(this.frames.copy(origin), this.library)
    const bytes = copyOf(this.bytes, origin, whole ? this.bytes.length : this.start + this.size)
    kept.turn(bytes, new DataView(bytes.buffer), this.start - origin, this.size, this.offset, this.slack, this.layout)
    return kept
  }

  /** Row of the one value a field shows, or -1. */
  #value(field: number): number {
    const layout = this.layout
    if (field < 0 || layout.slot[field]! < 0) return -1
    return this.frames.value(layout.frame[field]!, layout.slot[field]!)
  }

  #valueText(value: number, element: number): string | null {
    const { frames } = this
    const kind = frames.typeOf(value)
    const start = frames.valueStart[value]!
    const size = frames.sizeOf(value)
    if ((kind & arrayFlag) === 0) return valueText(this.bytes, kind, start, size)
    if (size === 0) return null
    this.#walk.find(this.bytes, kind, start, size, Math.max(0, element))
    return valueText(this.bytes, kind & ~arrayFlag, this.#walk.start, this.#walk.size)
  }

  #mixed(parts: readonly Item[], frame: number): string | null {
    let text: string | null = null
    for (const part of parts) {
      const value = part.is === 'slot' ? this.frames.value(frame, part.slot) : -1
      const piece = part.is === 'text' ? part.text : value < 0 ? null : this.#valueText(value, 0)
      if (piece !== null) text = (text ?? '') + piece
    }
    return text
  }

  #number(field: number): number {
    if (field < 0) return NaN
    const value = this.#value(field)
    if (value >= 0) {
      const word = this.frames.valueWord[value]! & 0xff_ffff
      if (word === uint16) return u16(this.bytes, this.frames.valueStart[value]!)
      if (word === uint64) return u64(this.bytes, this.frames.valueStart[value]!)
      if (word >>> 16 === type.string) {
        const number = unitsNumber(this.bytes, this.frames.valueStart[value]!, word & 0xffff)
        if (number >= 0) return number
      }
    }
    const text = this.text(field)
    return text === null || text.trim() === '' ? NaN : Number(text)
  }

  /** Bytes by which a field is recognised again. A constant one needs none: it belongs to the layout. */
  #raw(field: number): Uint8Array {
    const value = this.#value(field)
    if (value < 0) {
      const varies = field >= 0 && this.layout.constant[field] === undefined
      return Buffer.from(varies ? this.text(field) ?? '' : '')
    }
    const start = this.frames.valueStart[value]!
    return copyOf(this.bytes, start, start + this.frames.sizeOf(value))
  }

  #is(field: number, raw: Uint8Array): boolean {
    const value = this.#value(field)
    if (value < 0) {
      if (field < 0 || this.layout.constant[field] !== undefined) return true
      return Buffer.from(this.text(field) ?? '').equals(raw)
    }
    return this.frames.sizeOf(value) === raw.length && sameBytes(this.view, this.frames.valueStart[value]!, raw)
  }
}

function sameBytes(view: DataView, start: number, raw: Uint8Array): boolean {
  const size = raw.length
  let at = 0
  for (; at + 4 <= size; at += 4) {
    const word = raw[at]! | (raw[at + 1]! << 8) | (raw[at + 2]! << 16) | (raw[at + 3]! << 24)
    if (view.getInt32(start + at, true) !== word) return false
  }
  for (; at < size; at++) if (view.getUint8(start + at) !== raw[at]) return false
  return true
}
