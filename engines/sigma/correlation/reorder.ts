// Holds hits back for the tolerated time and lets them out in order of time, equal times in order of arrival. A binary heap.

export interface Timed {
  readonly time: number
}

interface Waiting<T> {
  readonly item: T
  readonly arrival: number
}

export type Arrival = 'taken' | 'late' | 'no-time' | 'taken-early'

export class Reorder<T extends Timed> {
  readonly #tolerance: number
  readonly #most: number
  readonly #heap: Waiting<T>[] = []
  #arrivals = 0
  #newest = -Infinity
  /** INVARIANT: nothing older than this is let out any more. */
  #released = -Infinity

  constructor(tolerance: number, most: number) {
    this.#tolerance = tolerance
    this.#most = most
  }

  get waiting(): number {
    return this.#heap.length
  }

  put(item: T): Arrival {
    if (!Number.isFinite(item.time)) return 'no-time'
    if (item.time < this.#released || item.time < this.#newest - this.#tolerance) return 'late'
    this.#heap.push({ item, arrival: this.#arrivals++ })
    this.#up(this.#heap.length - 1)
    if (item.time > this.#newest) this.#newest = item.time
    return this.#heap.length > this.#most ? 'taken-early' : 'taken'
  }

  /** The next one nobody can come before any more, or null. */
  next(atEnd = false): T | null {
    const first = this.#heap[0]
    if (first === undefined) return null
    if (!atEnd && this.#heap.length <= this.#most && first.item.time > this.#newest - this.#tolerance) return null
    const last = this.#heap.pop()
    if (last !== undefined && this.#heap.length > 0) {
      this.#heap[0] = last
      this.#down()
    }
    this.#released = first.item.time
    return first.item
  }

  #up(from: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#swapIfBefore(at, parent)) return
      at = parent
    }
  }

  #down(): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= this.#heap.length) return
      const child = left + 1 < this.#heap.length && before(this.#heap[left + 1], this.#heap[left]) ? left + 1 : left
      if (!this.#swapIfBefore(child, at)) return
      at = child
    }
  }

  #swapIfBefore(a: number, b: number): boolean {
    const one = this.#heap[a]
    const two = this.#heap[b]
    if (one === undefined || two === undefined || !before(one, two)) return false
    this.#heap[a] = two
    this.#heap[b] = one
    return true
  }
}

function before<T extends Timed>(a: Waiting<T> | undefined, b: Waiting<T> | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return a.item.time < b.item.time || (a.item.time === b.item.time && a.arrival < b.arrival)
}
