// What a tool brought back into a folder: hashed where it lies, and held to what was asked for.
import { createHash, hash } from 'node:crypto'
import { createReadStream, lstatSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { type Outcome, refused } from '../outcome.ts'

export interface Landed {
  readonly size: number
  readonly hash: string
}

/** Null where it may be used: a folder that is there and empty. */
export async function notEmpty(folder: string): Promise<Outcome<never> | null> {
  try {
    const names = await readdir(folder)
    return names.length === 0 ? null : refused('failed', folder, 'the folder is not empty')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    return refused(code === 'ENOENT' || code === 'ENOTDIR' ? 'not-there' : 'denied', folder, code)
  }
}

/** A hundred thousand small files take twenty times as long when each is waited for. */
const small = 1 << 20

/** Null where no regular file came back; a link is not followed. */
export async function landed(path: string): Promise<Landed | null> {
  try {
    const about = lstatSync(path)
    if (!about.isFile()) return null
    const { size } = about
    if (size <= small) {
      const content = readFileSync(path)
      return { size: content.length, hash: hash('sha256', content) }
    }
    const sum = createHash('sha256')
    for await (const piece of createReadStream(path, { highWaterMark: small })) sum.update(piece as Buffer) // no encoding is set
    return { size, hash: sum.digest('hex') }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
