// The files of a folder, in one order everywhere; links and what is hidden are left out and said.
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

const most = 20_000

export interface Walk {
  /** Paths relative to the folder, with `/`. */
  readonly files: readonly string[]
  /** More files than are read. */
  readonly cut: boolean
}

export async function walk(folder: string): Promise<Walk> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || part.startsWith('~$')))
    .sort()
  return { files: files.slice(0, most), cut: files.length > most }
}
