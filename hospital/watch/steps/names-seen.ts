// Very many names as eight bytes each: enough to ask whether one was among them. Two of ten million fall together once in
// hundreds of thousands of such lists.
import { hash } from 'node:crypto'

export class NamesSeen {
  #names = new BigUint64Array(1024)
  #count = 0
  #sorted = true

  add(name: string): void {
    if (this.#count === this.#names.length) {
      const larger = new BigUint64Array(this.#names.length * 2)
      larger.set(this.#names)
      this.#names = larger
    }
    this.#names[this.#count++] = short(name)
    this.#sorted = false
  }

  get size(): number {
    return this.#count
  }

  has(name: string): boolean {
    if (!this.#sorted) this.#names.subarray(0, this.#count).sort()
    this.#sorted = true
    const wanted = short(name)
    let [from, to] = [0, this.#count]
    while (from < to) {
      const middle = (from + to) >>> 1
      // Inside of `count`, so it is there.
      const here = this.#names[middle] ?? 0n
      if (here === wanted) return true
      if (here < wanted) from = middle + 1
      else to = middle
    }
    return false
  }
}

/** As one operating system and the next may write the same name. */
function short(name: string): bigint {
  return hash('sha256', name.normalize('NFC'), 'buffer').readBigUInt64LE(0)
}
