// Event logs of any size for tests and measurements: real chunks repeated, with numbers and checksums as if Windows
// had written them.
import { closeSync, openSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { chunkSize } from '../bytes.ts'
import { ChunkReader } from '../chunk.ts'
import { headerSize } from '../header.ts'
import { type } from '../tokens.ts'

/** Chunks written at once. */
const batch = 16

export interface Written {
  readonly chunks: number
  readonly records: number
  readonly bytes: number
}

/** A chunk and where its records keep their numbers: in their heads, and mostly once more in System. */
interface Model {
  readonly bytes: Buffer
  readonly records: readonly { readonly head: number; readonly system: number }[]
}

/** Writes whole chunks of the given files, again and again, until the file has at least that many bytes. */
export function writeRepeated(path: string, sources: Iterable<Uint8Array>, bytes: number): Written {
  const models = [...sources].flatMap(modelsOf)
  if (models.length === 0) throw new Error('none of the given files holds a chunk with records')
  const chunks = Math.max(1, Math.ceil((bytes - headerSize) / chunkSize))
  const file = openSync(path, 'w')
  let next = 1
  try {
    const buffer = Buffer.alloc(batch * chunkSize)
    for (let from = 0; from < chunks; from += batch) {
      const count = Math.min(batch, chunks - from)
      for (let index = 0; index < count; index++) {
        const model = models[(from + index) % models.length]!
        next = stamp(buffer.subarray(index * chunkSize, (index + 1) * chunkSize), model, next)
      }
      writeSync(file, buffer, 0, count * chunkSize, headerSize + from * chunkSize)
    }
    writeSync(file, fileHeader(chunks, next), 0, headerSize, 0)
  } finally {
    closeSync(file)
  }
  return { chunks, records: next - 1, bytes: headerSize + chunks * chunkSize }
}

function modelsOf(file: Uint8Array): Model[] {
  const models: Model[] = []
  const reader = new ChunkReader()
  for (let offset = headerSize; offset + chunkSize <= file.length; offset += chunkSize) {
    const bytes = Buffer.from(file.subarray(offset, offset + chunkSize))
    const records: { head: number; system: number }[] = []
    for (const { start, frames, layout } of reader.read(bytes, 0)) {
      const field = layout.recordId
      const slot = field < 0 ? -1 : layout.slot[field]!
      const row = slot < 0 ? -1 : frames.value(layout.frame[field]!, slot)
      const kept = row >= 0 && frames.typeOf(row) === type.uint64
      records.push({ head: start + 8, system: kept ? frames.valueStart[row]! : -1 })
    }
    if (records.length > 0 && reader.problems.length === 0) models.push({ bytes, records })
  }
  return models
}

/** Copies a chunk and numbers its records from `first` on; the number after its last. */
function stamp(into: Buffer, model: Model, first: number): number {
  model.bytes.copy(into)
  let id = first
  for (const { head, system } of model.records) {
    into.writeBigUInt64LE(BigInt(id), head)
    if (system >= 0) into.writeBigUInt64LE(BigInt(id), system)
    id++
  }
  for (const at of [8, 24]) into.writeBigUInt64LE(BigInt(first), at)
  for (const at of [16, 32]) into.writeBigUInt64LE(BigInt(id - 1), at)
  sealChunk(into)
  return id
}

/** Makes both checksums of a chunk right. */
export function sealChunk(chunk: Buffer): void {
  const free = Math.min(chunk.readUInt32LE(48), chunkSize)
  chunk.writeUInt32LE(crc32(chunk.subarray(512, Math.max(512, free))), 52)
  chunk.writeUInt32LE(crc32(chunk.subarray(128, 512), crc32(chunk.subarray(0, 120))), 124)
}

export function fileHeader(chunks: number, nextRecordId: number): Buffer {
  const header = Buffer.alloc(headerSize)
  header.write('ElfFile\0', 'latin1')
  header.writeBigUInt64LE(BigInt(chunks - 1), 16)
  header.writeBigUInt64LE(BigInt(nextRecordId), 24)
  header.writeUInt32LE(128, 32)
  header.writeUInt16LE(1, 36)
  header.writeUInt16LE(3, 38)
  header.writeUInt16LE(headerSize, 40)
  header.writeUInt16LE(chunks & 0xffff, 42)
  header.writeUInt32LE(crc32(header.subarray(0, 120)), 124)
  return header
}
