// The flat plan of a whole record: its fields in order, and for each where its text comes from. One per structure,
// not per record.
import type { Item } from './plan.ts'
import type { EvtxShape, EvtxSource } from './shape.ts'

/** One field while a layout is built. */
export interface FieldPlan {
  readonly name: string
  readonly frame: number
  /** A single slot, or -1. */
  readonly slot: number
  /** Which value of an array, or -1. */
  readonly element: number
  /** What else it is made of: text alone, or text and slots mixed. */
  readonly parts: readonly Item[]
}

export class Layout {
  readonly shape: EvtxShape
  readonly frame: Uint8Array
  readonly slot: Int32Array
  readonly element: Int32Array
  /** Text of fields that no value changes; undefined for all others. */
  readonly constant: readonly (string | null | undefined)[]
  readonly parts: readonly (readonly Item[])[]
  readonly channel: number
  readonly provider: number
  readonly eventId: number
  readonly time: number
  readonly computer: number
  readonly recordId: number
  /** Sources seen with this layout, by event ID. */
  readonly sources = new Map<number, SourceEntry[]>()
  /** The one met last: the next event is likely to come from there too. */
  latest: SourceEntry | null = null

  /** `shape` holds the names of these fields, in their order. */
  constructor(fields: readonly FieldPlan[], shape: EvtxShape) {
    this.shape = shape
    this.frame = Uint8Array.from(fields, ({ frame }) => frame)
    this.slot = Int32Array.from(fields, ({ slot }) => slot)
    this.element = Int32Array.from(fields, ({ element }) => element)
    this.parts = fields.map(({ parts }) => parts)
    this.constant = fields.map(({ slot, parts }) => slot >= 0 ? undefined : constantText(parts))
    const place = (name: string): number => this.shape.fields.indexOf(name)
    this.channel = place('Channel')
    this.provider = place('Provider_Name')
    this.eventId = place('EventID')
    this.time = place('TimeCreated')
    this.computer = place('Computer')
    this.recordId = place('EventRecordID')
  }
}

/** A source and the bytes it was recognised by: the next event of the same needs no string. */
export interface SourceEntry {
  readonly channel: Uint8Array
  readonly provider: Uint8Array
  readonly source: EvtxSource
}

function constantText(parts: readonly Item[]): string | null | undefined {
  if (parts.some(({ is }) => is === 'slot')) return undefined
  const texts = parts.flatMap((part) => part.is === 'text' ? [part.text] : [])
  return texts.length === 0 ? null : texts.join('')
}
