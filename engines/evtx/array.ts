// Arrays: several values of one type in one place of a record. Each becomes a field of its own.
import { arrayFlag, fixedSize, type } from './tokens.ts'

/** How many values an array holds. Strings are parted by zeros; a zero at the very end parts nothing. */
export function arrayCount(bytes: Uint8Array, kind: number, start: number, size: number): number {
  const each = kind & ~arrayFlag
  if (size === 0) return 0
  if (each === type.string || each === type.ansi) {
    let count = 0
    for (let at = start; at < start + size; at = arrayNext(bytes, each, at, start + size)) count++
    return count
  }
  if (each === type.sid) return sidCount(bytes, start, size)
  const width = arrayWidth(each, size)
  return width === 0 ? 1 : Math.floor(size / width)
}

/** Start of that value. Walks from the front where values differ in length: `ArrayWalk` remembers how far it came. */
export function arrayNext(bytes: Uint8Array, each: number, at: number, end: number): number {
  if (each === type.sid) return at + 8 + 4 * bytes[at + 1]!
  if (each === type.ansi) {
    while (at < end && bytes[at] !== 0) at++
    return at + 1
  }
  while (at + 1 < end && (bytes[at] !== 0 || bytes[at + 1] !== 0)) at += 2
  return at + 2
}

/** Bytes of one value, 0 where they differ or nothing is known of them. */
export function arrayWidth(each: number, size: number): number {
  if (each === type.size) return size % 8 === 0 ? 8 : 4
  return fixedSize[each]!
}

function sidCount(bytes: Uint8Array, start: number, size: number): number {
  let count = 0
  for (let at = start; at + 8 <= start + size; at += 8 + 4 * bytes[at + 1]!) count++
  return count
}

/** Finds values of an array by their place; going forward costs one step each. */
export class ArrayWalk {
  start = 0
  size = 0
  #array = -1
  #index = 0
  #at = 0

  forget(): void {
    this.#array = -1
  }

  /** Sets `start` and `size` to those of the value. */
  find(bytes: Uint8Array, kind: number, start: number, size: number, index: number): void {
    const each = kind & ~arrayFlag
    const end = start + size
    const width = arrayWidth(each, size)
    if (each !== type.string && each !== type.ansi && each !== type.sid) {
      this.start = start + index * width
      this.size = width === 0 ? size : width
      return
    }
    if (this.#array !== start || index < this.#index) {
      this.#array = start
      this.#index = 0
      this.#at = start
    }
    while (this.#index < index) {
      this.#at = arrayNext(bytes, each, this.#at, end)
      this.#index++
    }
    const next = arrayNext(bytes, each, this.#at, end)
    this.start = this.#at
    const zero = each === type.string ? 2 : each === type.ansi ? 1 : 0
    this.size = Math.max(0, Math.min(next - zero, end) - this.#at)
  }
}
