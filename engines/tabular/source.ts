// Where bytes come from: read once from front to back, or in places.
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'

export interface ByteSource {
  readonly name: string
  readonly size: number
  open(): AsyncIterable<Uint8Array>
  slice(start: number, end: number): Promise<Uint8Array>
}

const CHUNK = 64 * 1024

export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
    },
    slice: async (start, end) => bytes.slice(start, end),
  }
}

export async function fileSource(path: string): Promise<ByteSource> {
  const { size } = await stat(path)
  return {
    name: basename(path),
    size,
    open: () => createReadStream(path, { highWaterMark: CHUNK }),
    async slice(start, end) {
      const length = Math.max(0, Math.min(end, size) - start)
      const file = await open(path)
      try {
        const bytes = new Uint8Array(length)
        const { bytesRead } = await file.read(bytes, 0, length, start)
        return bytes.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
  }
}
