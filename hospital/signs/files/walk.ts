// Files below the paths a user named, in an order of names that no system changes. Links are not followed: they lead
// round in circles.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface FileHere {
  readonly path: string
  readonly size: number
  /** By the user, not only its folder. */
  readonly named: boolean
}

export type Walked =
  | { readonly ok: true; readonly files: readonly FileHere[]; readonly unread: readonly FolderUnread[] }
  | { readonly ok: false; readonly path: string; readonly reason: string }

export interface FolderUnread {
  readonly path: string
  readonly reason: string
}

/** What operating systems leave behind, and what we are just writing ourselves; never a log. */
const clutter =
  /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|__MACOSX|System Volume Information|\$RECYCLE\.BIN|.*\.\d+\.part)$/i

/**
 * A path that is not there, or that is a pipe or a device, is a mistake of the user and said at once; a folder inside
 * that cannot be opened is listed.
 */
export async function walk(paths: readonly string[]): Promise<Walked> {
  const files: Omit<FileHere, 'named'>[] = []
  const named = new Set<string>()
  const unread: FolderUnread[] = []
  const known = new Set<string>()
  const add = (path: string, size: number) => {
    if (known.has(path)) return
    known.add(path)
    files.push({ path, size })
  }
  const into = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      unread.push({ path: folder, reason: messageOf(error) })
      return []
    })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (clutter.test(entry.name)) continue
      if (entry.isDirectory()) await into(path)
      else if (entry.isFile()) add(path, (await stat(path).catch(() => null))?.size ?? 0)
    }
  }
  for (const path of paths) {
    const about = await stat(path).catch((error: unknown) => messageOf(error))
    if (typeof about === 'string') return { ok: false, path, reason: about }
    if (about.isDirectory()) await into(path)
    else if (!about.isFile()) return { ok: false, path, reason: 'ENOTREG' }
    else {
      add(path, about.size)
      named.add(path)
    }
  }
  return { ok: true, files: files.map((one) => ({ ...one, named: named.has(one.path) })), unread }
}

const messageOf = (error: unknown): string => (
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
)
