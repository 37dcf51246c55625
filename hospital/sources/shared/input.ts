// Bytes as an input for sources: from memory, from a file, out of an archive.
import { stat } from 'node:fs/promises'
import { bytesSource, fileSource, type ByteSource } from '#engines/tabular'
import type { Input } from '../source.ts'

export function inputOf(source: ByteSource, today: string, modifiedAt?: string): Input {
  return {
    name: source.name, size: source.size, today,
    open: () => source.open(),
    slice: (start, end) => source.slice(start, end),
    ...(modifiedAt !== undefined && { modifiedAt }),
  }
}

export function bytesInput(name: string, bytes: Uint8Array, today: string, modifiedAt?: string): Input {
  return inputOf(bytesSource(name, bytes), today, modifiedAt)
}

export async function fileInput(path: string, today: string): Promise<Input> {
  const { mtime } = await stat(path)
  return inputOf(await fileSource(path), today, mtime.toISOString())
}
