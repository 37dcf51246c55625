// One JSON document read where it lies, without making objects: where each leaf stands, and the document's form.
import type { Step } from './trie.ts'
import { Trie } from './trie.ts'

export const STRING = 0
export const BARE = 1
export const NULL = 2

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const COMMA = 0x2c
const OPEN = 0x7b
const CLOSE = 0x7d
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
/** Longer strings are searched by the runtime's own routine. */
const SHORT = 48

export class Scanner {
  bytes: Buffer = Buffer.alloc(0)
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly kinds: Uint8Array
  count = 0
  /** Whether leaves were left out because of the limit. */
  overflow = false
  /** Where it failed. */
  failedAt = 0
  /** Behind the document read last: where another begins that no line break parts from it, or the end. */
  behind = 0
  readonly #trie = new Trie()
  readonly #most: number
  readonly #depth: number
  #step: Step
  #end = 0

  constructor(limits: { readonly fields: number; readonly depth: number }) {
    this.#most = limits.fields
    this.#depth = limits.depth
    this.#step = this.#trie.root
    this.starts = new Int32Array(limits.fields)
    this.ends = new Int32Array(limits.fields)
    this.kinds = new Uint8Array(limits.fields)
  }

  /** The end of the first document's form, or null if the bytes are no object; spaces around it are allowed. */
  scan(bytes: Buffer, start: number, end: number): Step | null {
    this.bytes = bytes
    this.count = 0
    this.overflow = false
    this.#end = end
    this.#trie.prune()
    let at = this.#space(start)
    if (bytes[at] !== OPEN) return this.#fail(at)
    this.#step = this.#trie.enter(this.#trie.root)
    at = this.#object(at + 1, 1)
    if (at < 0) return null
    at = this.#space(at)
    // a comma may follow where the lines of an array were kept as lines
    if (at < end && bytes[at] === COMMA) at = this.#space(at + 1)
    this.behind = at
    return at >= end || bytes[at] === OPEN ? this.#step : this.#fail(at)
  }

  /** Both return the place behind, or -1. */
  #object(from: number, depth: number): number {
    const { bytes } = this
    let at = this.#space(from)
    if (bytes[at] === CLOSE) {
      this.#step = this.#trie.leave(this.#step)
      return at + 1
    }
    for (;;) {
      if (bytes[at] !== QUOTE) return this.#no(at)
      at = this.#key(at + 1)
      if (at < 0) return -1
      if (bytes[at] !== COLON) {
        at = this.#space(at)
        if (bytes[at] !== COLON) return this.#no(at)
      }
      at = this.#value(at + 1, depth)
      if (at < 0) return -1
      if (bytes[at] !== COMMA) {
        at = this.#space(at)
        if (bytes[at] === CLOSE && at < this.#end) {
          this.#step = this.#trie.leave(this.#step)
          return at + 1
        }
        if (bytes[at] !== COMMA) return this.#no(at)
      }
      at = this.#space(at + 1)
    }
  }

  #list(from: number, depth: number): number {
    const { bytes } = this
    let at = this.#space(from)
    if (bytes[at] === CLOSE_LIST) {
      this.#step = this.#trie.leave(this.#step)
      return at + 1
    }
    for (;;) {
      if (!this.#full()) this.#step = this.#trie.item(this.#step)
      at = this.#value(at, depth)
      if (at < 0) return -1
      at = this.#space(at)
      const byte = bytes[at]
      if (at >= this.#end) return this.#no(at)
      if (byte === CLOSE_LIST) {
        this.#step = this.#trie.leave(this.#step)
        return at + 1
      }
      if (byte !== COMMA) return this.#no(at)
      at = this.#space(at + 1)
    }
  }

  /** Takes the step of the key and returns the place behind its closing quote. */
  #key(start: number): number {
    const { bytes } = this
    const next = this.#step.next
    if (next !== null && this.count < this.#most) {
      const guess = next.bytes
      const { length } = guess
      let same = 0
      while (same < length && bytes[start + same] === guess[same]) same++
      if (same === length && bytes[start + length] === QUOTE && start + length < this.#end) {
        this.#step = next
        return start + length + 1
      }
    }
    const end = this.#quote(start)
    if (end < 0) return this.#no(start)
    if (!this.#full()) this.#step = this.#trie.key(this.#step, bytes, start, end)
    return end + 1
  }

  #value(from: number, depth: number): number {
    const { bytes } = this
    let at = from
    let byte = bytes[at] as number // past the end it is undefined, which no branch takes
    if (byte <= 0x20) {
      at = this.#space(at)
      byte = bytes[at] as number // as above
    }
    if (byte === QUOTE) {
      const end = this.#quote(at + 1)
      if (end < 0) return this.#no(at)
      this.#leaf(at + 1, end, STRING)
      return end + 1
    }
    if (byte === OPEN || byte === OPEN_LIST) {
      if (depth >= this.#depth) return this.#no(at)
      const full = this.#full()
      if (byte === OPEN) {
        if (!full) this.#step = this.#trie.enter(this.#step)
        return this.#object(at + 1, depth + 1)
      }
      if (!full) this.#step = this.#trie.array(this.#step)
      return this.#list(at + 1, depth + 1)
    }
    return this.#bare(at)
  }

  /** Numbers, true, false and null; the rare NaN of other writers as well. */
  #bare(start: number): number {
    const { bytes } = this
    const end = this.#end
    let at = start
    while (at < end) {
      const byte = bytes[at] as number // in bounds by the loop
      if (byte === COMMA || byte === CLOSE || byte === CLOSE_LIST || byte <= 0x20) break
      const plain = (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
      if (!plain && byte !== 0x2d && byte !== 0x2b && byte !== 0x2e) return this.#no(at)
      at++
    }
    if (at === start) return this.#no(at)
    const isNull = at - start === 4 && bytes[start] === 0x6e && bytes[start + 1] === 0x75
    this.#leaf(start, at, isNull ? NULL : BARE)
    return at
  }

  /** The closing quote of the string that starts here, or -1. */
  #quote(start: number): number {
    const { bytes } = this
    const end = this.#end
    const soon = start + SHORT < end ? start + SHORT : end
    let at = start
    while (at < soon) {
      const byte = bytes[at] as number // in bounds by the loop
      if (byte === QUOTE) return at
      at += byte === BACKSLASH ? 2 : 1
    }
    while (at < end) {
      at = bytes.indexOf(QUOTE, at)
      if (at < 0 || at >= end) return -1
      let slashes = 0
      while (at - slashes > start && bytes[at - slashes - 1] === BACKSLASH) slashes++
      if (slashes % 2 === 0) return at
      at++
    }
    return -1
  }

  #leaf(start: number, end: number, kind: number): void {
    if (this.#full()) return
    const at = this.count++
    this.starts[at] = start
    this.ends[at] = end
    this.kinds[at] = kind
  }

  #full(): boolean {
    if (this.count < this.#most) return false
    return (this.overflow = true)
  }

  #space(from: number): number {
    const { bytes } = this
    const end = this.#end
    let at = from
    while (at < end && (bytes[at] as number) <= 0x20) at++ // in bounds by the loop
    return at
  }

  #no(at: number): -1 {
    this.failedAt = at
    return -1
  }

  #fail(at: number): null {
    this.failedAt = at
    return null
  }
}
