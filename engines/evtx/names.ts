// Names of elements and attributes as a chunk stores them: a hash, a length, and UTF-16 characters.
import { chunkSize, u16 } from './bytes.ts'
import { utf16 } from './text.ts'

/** Bytes before the characters: link to the next name, hash, count. */
export const nameHead = 8

/** Bytes a name takes where it stands, with the zero after it. */
export function nameBytes(bytes: Uint8Array, at: number): number {
  return nameHead + 2 * u16(bytes, at + 6) + 2
}

/** The name at that offset of the chunk; none where none can be. */
export function readName(bytes: Uint8Array, at: number): string {
  if (at + nameHead > chunkSize) return ''
  const end = at + nameHead + 2 * u16(bytes, at + 6)
  return end > chunkSize ? '' : utf16(bytes, at + nameHead, end)
}

/** Whether a name stands there whose characters agree with their hash: tells a name from chance bytes. */
export function isName(bytes: Uint8Array, at: number): boolean {
  if (at + nameHead > chunkSize) return false
  const count = u16(bytes, at + 6)
  if (count === 0 || count > 1024 || at + nameHead + 2 * count > chunkSize) return false
  let hash = 0
  for (let unit = 0; unit < count; unit++) hash = (Math.imul(hash, 65_599) + u16(bytes, at + nameHead + 2 * unit)) | 0
  return (hash & 0xffff) === u16(bytes, at + 4)
}

/** Whether that very name stands there. */
export function isNamed(view: DataView, at: number, name: string): boolean {
  const { length } = name
  if (at + nameHead + 2 * length > chunkSize || view.getUint16(at + 6, true) !== length) return false
  for (let unit = 0, from = at + nameHead; unit < length; unit++, from += 2) {
    if (view.getUint16(from, true) !== name.charCodeAt(unit)) return false
  }
  return true
}

/** Who numbers names: a library. */
interface Numbers {
  nameId(name: string): number
}

/** Numbers for the names of one chunk, the same for the same name in every chunk. */
export class NameIds {
  readonly #numbers: Numbers
  #bytes: Uint8Array = new Uint8Array(0)
  readonly #ids = new Int32Array(chunkSize)
  readonly #known: number[] = []

  constructor(numbers: Numbers) {
    this.#numbers = numbers
  }

  open(bytes: Uint8Array): void {
    this.#bytes = bytes
    for (const offset of this.#known) this.#ids[offset] = 0
    this.#known.length = 0
  }

  /** Whether the name of that number stands there. */
  is(offset: number, id: number): boolean {
    const known = this.#ids[offset]!
    return known === id || known === 0 && this.idAt(offset) === id
  }

  idAt(offset: number): number {
    let id = this.#ids[offset]!
    if (id === 0) {
      id = this.#numbers.nameId(readName(this.#bytes, offset))
      this.#ids[offset] = id
      this.#known.push(offset)
    }
    return id
  }
}
