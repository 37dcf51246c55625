// The empty folder that a sample is brought back into, and one file in it.
import { createHash } from 'node:crypto'
import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, writeSync } from 'node:fs'
import type { Bytes } from '#engines/imprint'
import { below } from './landing.ts'
import { done, type Outcome, refused } from './outcome.ts'

export function emptyFolder(into: string): Outcome<null> {
  try {
    if (!lstatSync(into).isDirectory()) return refused('not-one', into, 'not a folder')
    return readdirSync(into).length === 0 ? done(null) : refused('not-one', into, 'not empty')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^E[A-Z]+$/.test(code)) throw error
    return refused(code === 'ENOENT' ? 'not-there' : 'denied', into, code)
  }
}

export interface Put {
  readonly bytes: number
  /** Of the file as it stands there, read back. */
  readonly hash: string
}

/**
 * INVARIANT: only plain files and folders are ever made, and none is opened that was there: no link can lead outside.
 * Throws what the system says, such as `EEXIST` for two names that are one on this system.
 */
export async function put(into: string, parts: readonly Bytes[], content: AsyncIterable<Uint8Array>): Promise<Put> {
  if (parts.length > 1) mkdirSync(below(into, parts.slice(0, -1)), { recursive: true })
  const path = below(into, parts)
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    for await (const piece of content) {
      for (let at = 0; at < piece.length;) at += writeSync(descriptor, piece, at)
    }
  } finally {
    closeSync(descriptor)
  }
  return readBack(path)
}

function readBack(path: string | Buffer): Put {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1 << 20)
  const descriptor = openSync(path, 'r')
  let bytes = 0
  try {
    for (let n = readSync(descriptor, piece); n > 0; n = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, n))
      bytes += n
    }
  } finally {
    closeSync(descriptor)
  }
  return { bytes, hash: hash.digest('hex') }
}

/** The system's word for a failed call; anything else is a bug and is thrown on. */
export function systemWord(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^E[A-Z0-9]+$/.test(code)) throw error
  return code
}
