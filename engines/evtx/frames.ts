// The values of the record just read: one frame per template, one row of typed arrays per value. Filled anew for
// every record.
import { limits } from './limits.ts'
import type { Element, Item, Plan } from './plan.ts'
import { type } from './tokens.ts'

export class Frames {
  count = 0
  values = 0
  readonly plan: Plan[] = []
  /** First value of a frame, and how many it holds. */
  readonly base: Int32Array
  readonly held: Int32Array
  /** The next frame of the same fragment, the first frame inside it: -1 for none. */
  readonly sibling: Int16Array
  readonly inner: Int16Array
  /**
   * Of a value: where its bytes are, its size and type (as the record states them, in one word), and of XML its first
   * frame or -1.
   */
  readonly valueStart: Int32Array
  readonly valueWord: Int32Array
  readonly valueFrame: Int16Array

  constructor(frames: number = limits.frames, values: number = limits.values) {
    this.base = new Int32Array(frames)
    this.held = new Int32Array(frames)
    this.sibling = new Int16Array(frames)
    this.inner = new Int16Array(frames)
    this.valueStart = new Int32Array(values)
    this.valueWord = new Int32Array(values)
    this.valueFrame = new Int16Array(values)
  }

  /** Opens a frame for that many values; -1 where the limits forbid it. */
  open(plan: Plan, values: number): number {
    if (this.count === this.base.length || this.values + values > this.valueStart.length) return -1
    const frame = this.count++
    this.plan[frame] = plan
    this.base[frame] = this.values
    this.held[frame] = values
    this.sibling[frame] = -1
    this.inner[frame] = -1
    this.values += values
    return frame
  }

  clear(): void {
    this.count = 0
    this.values = 0
  }

  /** Row of a frame's value, -1 where the record has fewer values than its template has slots. */
  value(frame: number, slot: number): number {
    return slot < this.held[frame]! ? this.base[frame]! + slot : -1
  }

  sizeOf(row: number): number {
    return this.valueWord[row]! & 0xffff
  }

  typeOf(row: number): number {
    return (this.valueWord[row]! >>> 16) & 0xff
  }

  /** The frame that stands in place of an item of another frame's tree, or -1. */
  inside(item: Item, frame: number): number {
    if (item.is === 'instance') return this.inner[frame]!
    const value = item.is === 'slot' ? this.value(frame, item.slot) : -1
    // Only values of XML have their frame set.
    return value < 0 || this.typeOf(value) !== type.xml ? -1 : this.valueFrame[value]!
  }

  /** An optional value that is not there takes its element with it. */
  leavesOut(element: Element, frame: number): boolean {
    const [only] = element.content
    if (element.content.length !== 1 || only?.is !== 'slot' || !only.optional) return false
    const value = this.value(frame, only.slot)
    return value < 0 || this.typeOf(value) === type.null
  }

  /** A copy that stays, its values counted from `origin` of the chunk on. */
  copy(origin: number): Frames {
    const copy = new Frames(this.count, this.values)
    copy.count = this.count
    copy.values = this.values
    for (let frame = 0; frame < this.count; frame++) copy.plan.push(this.plan[frame]!)
    for (const key of ['base', 'held', 'sibling', 'inner', 'valueWord', 'valueFrame'] as const) {
      copy[key].set(this[key].subarray(0, copy[key].length))
    }
    for (let value = 0; value < this.values; value++) copy.valueStart[value] = this.valueStart[value]! - origin
    return copy
  }
}
