// Re-reads the files of a repository that lies on this machine. Their names are the hashes of their content, so neither restic nor
// its password is needed to tell whether a byte changed.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Damage, Part, RunOptions } from '../reader.ts'

export interface Reread {
  readonly bytes: number
  readonly files: number
  readonly damages: readonly Damage[]
  readonly aborted: boolean
}

const folders = { data: 'pack', index: 'index', snapshots: 'snapshot', keys: 'key' } as const

/** SOURCE: restic's own way of choosing a part, so that a round begun with its command line covers the same packs. */
export function inPart(id: string, { number, of }: Part): boolean {
  return Number.parseInt(id.slice(0, 2), 16) % of === number - 1
}

export async function rereadPacks(folder: string, part: Part, { signal, onProgress }: RunOptions): Promise<Reread> {
  const damages: Damage[] = []
  const buffer = Buffer.allocUnsafeSlow(1 << 20)
  const files = await filesOf(folder, part)
  let bytes = 0
  let read = 0
  for (const { path, id, kind } of files) {
    if (signal?.aborted) return { bytes, files: read, damages, aborted: true }
    const hashed = await hashOf(path, buffer)
    // Removed by a retention that ran meanwhile; a pack that is really missing is found by its index.
    if (hashed === 'vanished') continue
    read++
    if (typeof hashed === 'string') damages.push({ where: `${kind} ${id}`, said: hashed })
    else {
      bytes += hashed.bytes
      if (hashed.hash !== id) damages.push({ where: `${kind} ${id}`, said: `content has the hash ${hashed.hash}` })
    }
    onProgress?.({ bytes, files: read, total: null })
  }
  return { bytes, files: read, damages, aborted: false }
}

/** The first key whose bytes are not those it was written with: no password fits such a one. */
export async function damagedKey(folder: string): Promise<string | null> {
  // Another tool's folder may have a file called `config` as well.
  if (!existsSync(join(folder, 'keys'))) return null
  for (const { path, id } of await filesOf(folder, { number: 1, of: 1 }, ['keys'])) {
    const hashed = await hashOf(path, Buffer.allocUnsafe(1 << 16))
    if (typeof hashed !== 'string' && hashed.hash !== id) return id
  }
  return null
}

async function filesOf(folder: string, part: Part, kinds: readonly string[] = Object.keys(folders)) {
  const files: { readonly path: string; readonly id: string; readonly kind: string }[] = []
  for (const [name, kind] of Object.entries(folders)) {
    if (!kinds.includes(name)) continue
    const top = join(folder, name)
    for (const entry of await readdir(top, { withFileTypes: true, recursive: name === 'data' })) {
      if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name) || !inPart(entry.name, part)) continue
      files.push({ path: join(entry.parentPath, entry.name), id: entry.name, kind })
    }
  }
  return files
}

async function hashOf(path: string, buffer: Buffer): Promise<{ readonly hash: string; readonly bytes: number } | string> {
  try {
    const file = await open(path, 'r')
    try {
      const hash = createHash('sha256')
      let bytes = 0
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, null)
        if (bytesRead === 0) return { hash: hash.digest('hex'), bytes }
        hash.update(buffer.subarray(0, bytesRead))
        bytes += bytesRead
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    return code === 'ENOENT' ? 'vanished' : `cannot be read: ${code}`
  }
}
