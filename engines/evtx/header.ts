// The first 4 KiB of a file: which chunks there should be, and whether Windows had closed it.
import { crc32 } from 'node:zlib'
import { chunkSize, u16, u32, u64 } from './bytes.ts'
import type { Problem, ProblemCode } from './problem.ts'

export const headerSize = 4096

export interface FileHeader {
  readonly firstChunk: number
  readonly lastChunk: number
  readonly nextRecordId: number
  readonly major: number
  readonly minor: number
  /** Modulo 65 536, as the field has no more room. */
  readonly chunks: number
  /** Not closed properly: the header may lag behind the chunks. */
  readonly dirty: boolean
  readonly full: boolean
}

export interface HeaderRead {
  readonly header: FileHeader | null
  readonly problems: readonly Problem[]
}

const signature = Buffer.from('ElfFile\0', 'latin1')

/** Reads the header; null where it is none. What is wrong with it never stops the reading of chunks. */
export function readHeader(bytes: Uint8Array): HeaderRead {
  if (bytes.length < 128 || signature.compare(bytes, 0, 8) !== 0) {
    return { header: null, problems: [{ code: 'not-evtx', offset: 0, recordId: null }] }
  }
  const problems: Problem[] = []
  const problem = (code: ProblemCode, offset: number): void => void problems.push({ code, offset, recordId: null })
  const flags = u32(bytes, 120)
  const header: FileHeader = {
    firstChunk: u64(bytes, 8),
    lastChunk: u64(bytes, 16),
    nextRecordId: u64(bytes, 24),
    minor: u16(bytes, 36),
    major: u16(bytes, 38),
    chunks: u16(bytes, 42),
    dirty: (flags & 1) !== 0,
    full: (flags & 2) !== 0,
  }
  if (header.major !== 3 || u16(bytes, 40) !== headerSize) problem('header-version', 36)
  if (crc32(bytes.subarray(0, 120)) !== u32(bytes, 124)) problem('header-checksum', 124)
  return { header, problems }
}

/** Where chunks may stand in a file of that size; the last may be cut short. */
export function* chunkOffsets(size: number): Generator<number, void, undefined> {
  for (let offset = headerSize; offset < size; offset += chunkSize) yield offset
}
