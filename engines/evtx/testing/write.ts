// Writes chunks of event logs token by token, sound or broken as a test wants them.
import { chunkSize } from '../bytes.ts'
import { token } from '../tokens.ts'
import { sealChunk } from './repeat.ts'

/**
 * A value by its bytes, or written where it will stand, as XML must be: its offsets count from the start of the
 * chunk.
 */
export interface Value {
  readonly type: number
  readonly bytes?: Uint8Array
  readonly write?: () => void
}

export const utf16Bytes = (text: string): Buffer => Buffer.from(text, 'utf16le')

export class ChunkWriter {
  readonly bytes: Buffer = Buffer.alloc(chunkSize)
  at = 512
  records = 0
  readonly #names = new Map<string, number>()

  /** A record around whatever `body` writes. Returns where it begins. */
  record(body: () => void, id: number = this.records + 1): number {
    const start = this.at
    this.#u32(0x2a2a)
    this.#u32(0)
    this.#u64(BigInt(id))
    this.#u64(133_000_000_000_000_000n)
    body()
    const size = this.at - start + 4
    this.#u32(size)
    this.bytes.writeUInt32LE(size, start + 4)
    this.records++
    this.bytes.writeUInt32LE(start, 44)
    return start
  }

  /** The chunk with its header, closed as Windows closes it. */
  done(): Buffer {
    this.bytes.write('ElfChnk\0', 'latin1')
    for (const at of [8, 24]) this.bytes.writeBigUInt64LE(1n, at)
    for (const at of [16, 32]) this.bytes.writeBigUInt64LE(BigInt(this.records), at)
    this.bytes.writeUInt32LE(128, 40)
    this.bytes.writeUInt32LE(this.at, 48)
    sealChunk(this.bytes)
    return this.bytes
  }

  fragment(): void {
    this.raw(token.fragment, 1, 1, 0)
  }

  end(): void {
    this.raw(token.end)
  }

  raw(...bytes: number[]): void {
    for (const byte of bytes) this.bytes[this.at++] = byte
  }

  element(
    name: string, attributes: Readonly<Record<string, () => void>>, content: (() => void) | null, dependency = true,
  ): void {
    const list = Object.entries(attributes)
    this.raw(token.openElement | (list.length > 0 ? 0x40 : 0))
    if (dependency) this.#u16(0xffff)
    const size = this.#later()
    this.#name(name)
    if (list.length > 0) {
      const listSize = this.#later()
      for (const [index, [attribute, value]] of list.entries()) {
        this.raw(token.attribute | (index < list.length - 1 ? 0x40 : 0))
        this.#name(attribute)
        value()
      }
      listSize()
    }
    this.raw(content === null ? token.closeEmpty : token.closeStart)
    content?.()
    if (content !== null) this.raw(token.closeElement)
    size()
  }

  text(text: string): void {
    this.raw(token.value, 1)
    this.#counted(text)
  }

  literal(type: number, bytes: Uint8Array): void {
    this.raw(token.value, type, ...bytes)
  }

  slot(index: number, type: number, optional = false): void {
    this.raw(optional ? token.optionalSlot : token.slot, index & 255, index >> 8, type)
  }

  entity(name: string): void {
    this.raw(token.entityRef)
    this.#name(name)
  }

  charRef(unit: number): void {
    this.raw(token.charRef)
    this.#u16(unit)
  }

  cdata(text: string): void {
    this.raw(token.cdata)
    this.#counted(text)
  }

  instruction(target: string, data: string): void {
    this.raw(token.piTarget)
    this.#name(target)
    this.raw(token.piData)
    this.#counted(data)
  }

  /** A template defined in place, or used again by the offset an earlier call returned. */
  instance(template: (() => void) | number, values: readonly Value[], guid = 1): number {
    this.raw(token.instance, 1)
    this.#u32(guid)
    const definition = typeof template === 'number' ? template : this.at + 4
    this.#u32(definition)
    if (typeof template !== 'number') {
      this.#u32(0)
      this.raw(...Array.from({ length: 16 }, (_, index) => (guid >> (8 * (index % 4))) & 255))
      const size = this.#later()
      this.fragment()
      template()
      this.end()
      size()
    }
    this.#u32(values.length)
    let descriptor = this.at
    for (const { type } of values) this.raw(0, 0, type, 0)
    for (const { bytes, write } of values) {
      const start = this.at
      if (bytes !== undefined) this.raw(...bytes)
      write?.()
      this.bytes.writeUInt16LE(this.at - start, descriptor)
      descriptor += 4
    }
    return definition
  }

  /** A name: in place the first time, by its offset later. */
  #name(name: string): void {
    const known = this.#names.get(name)
    if (known !== undefined) return this.#u32(known)
    this.#u32(this.at + 4)
    this.#names.set(name, this.at)
    this.#u32(0)
    let hash = 0
    for (let unit = 0; unit < name.length; unit++) hash = (Math.imul(hash, 65_599) + name.charCodeAt(unit)) | 0
    this.#u16(hash & 0xffff)
    this.#counted(name)
    this.#u16(0)
  }

  #counted(text: string): void {
    this.#u16(text.length)
    this.raw(...utf16Bytes(text))
  }

  /** Leaves four bytes for a size; the function it returns fills in what was written since. */
  #later(): () => void {
    const place = this.at
    this.at += 4
    return () => void this.bytes.writeUInt32LE(this.at - place - 4, place)
  }

  #u16(value: number): void {
    this.at = this.bytes.writeUInt16LE(value, this.at)
  }

  #u32(value: number): void {
    this.at = this.bytes.writeUInt32LE(value, this.at)
  }

  #u64(value: bigint): void {
    this.at = this.bytes.writeBigUInt64LE(value, this.at)
  }
}
