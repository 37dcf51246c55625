// A hit as bytes: what a worker writes, the spill keeps and the merge compares without understanding its content.
// u32 length of all · u32 file · f64 time (+Infinity: none) · f64 place in the file · u32 rules · u32 each rule ·
// content, UTF-8

const head = 28

export interface Hit {
  readonly time: number
  readonly file: number
  readonly place: number
  readonly rules: readonly number[]
  readonly content: Uint8Array
}

/** Collects hits in one growing buffer that can be handed to another thread without a copy. */
export class HitWriter {
  #bytes = Buffer.allocUnsafeSlow(64 * 1024)
  #used = 0

  get size(): number {
    return this.#used
  }

  add(time: number, file: number, place: number, rules: readonly number[], content: string): void {
    const fixed = head + rules.length * 4
    // UTF-8 takes at most three bytes for a UTF-16 unit.
    this.#room(fixed + content.length * 3)
    const at = this.#used
    const bytes = this.#bytes
    const written = bytes.write(content, at + fixed, 'utf8')
    bytes.writeUInt32LE(fixed + written, at)
    bytes.writeUInt32LE(file, at + 4)
    bytes.writeDoubleLE(Number.isNaN(time) ? Infinity : time, at + 8)
    bytes.writeDoubleLE(place, at + 16)
    bytes.writeUInt32LE(rules.length, at + 24)
    for (let index = 0; index < rules.length; index++) bytes.writeUInt32LE(rules[index] ?? 0, at + head + index * 4)
    this.#used = at + fixed + written
  }

  /** Everything so far, on memory of its own. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#bytes.subarray(0, this.#used))
    this.#used = 0
    return bytes
  }

  #room(more: number): void {
    if (this.#used + more <= this.#bytes.length) return
    const wider = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#used + more))
    this.#bytes.copy(wider, 0, 0, this.#used)
    this.#bytes = wider
  }
}

export function hitAt(bytes: DataView, at: number): Hit {
  const length = bytes.getUint32(at, true)
  const count = bytes.getUint32(at + 24, true)
  const rules: number[] = []
  for (let index = 0; index < count; index++) rules.push(bytes.getUint32(at + head + index * 4, true))
  const fixed = head + count * 4
  return {
    time: timeAt(bytes, at), file: fileAt(bytes, at), place: placeAt(bytes, at), rules,
    content: new Uint8Array(bytes.buffer, bytes.byteOffset + at + fixed, length - fixed),
  }
}

export const lengthAt = (bytes: DataView, at: number): number => bytes.getUint32(at, true)
const fileAt = (bytes: DataView, at: number): number => bytes.getUint32(at + 4, true)
const timeAt = (bytes: DataView, at: number): number => bytes.getFloat64(at + 8, true)
const placeAt = (bytes: DataView, at: number): number => bytes.getFloat64(at + 16, true)

/** By time, then file, then place: an order that no number of threads changes. */
export function compareAt(a: DataView, atA: number, b: DataView, atB: number): number {
  const [timeA, timeB] = [timeAt(a, atA), timeAt(b, atB)]
  if (timeA !== timeB) return timeA < timeB ? -1 : 1
  return fileAt(a, atA) - fileAt(b, atB) || placeAt(a, atA) - placeAt(b, atB)
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
