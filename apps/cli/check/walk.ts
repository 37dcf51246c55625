// The files of a folder, in one order everywhere. Links are not followed: they lead out of the folder, or round in circles.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Message } from '#hospital/kernel/text.ts'
import { say } from '#hospital/sources/text.ts'
import { whyNotRead } from './why-not-read.ts'

export interface Walk {
  /** Paths relative to the folder, with `/`. */
  readonly files: readonly string[]
  /** What was not looked into, and why. */
  readonly leftOut: readonly { readonly path: string; readonly why: Message }[]
}

const most = 20_000
const deepest = 40

/** What operating systems and open workbooks leave behind; never evidence. */
const clutter = /^(?:~\$.*|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|__MACOSX)$/i

/** Throws where the folder itself cannot be read. */
export async function walk(folder: string): Promise<Walk> {
  const files: string[] = []
  const leftOut: { path: string; why: Message }[] = []
  await into(folder, '', 0)
  const cut = files.slice(most)
  if (cut[0] !== undefined) leftOut.push({ path: cut[0], why: say('pipeline.left.many', { count: cut.length, limit: most }) })
  return { files: files.slice(0, most), leftOut }

  async function into(at: string, prefix: string, depth: number): Promise<void> {
    const entries = await readdir(at, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${prefix}${entry.name}`
      if (clutter.test(entry.name)) continue
      if (entry.isFile() && !entry.name.startsWith('.')) files.push(path)
      else if (entry.isDirectory() && !entry.name.startsWith('.')) {
        if (depth === deepest) leftOut.push({ path, why: say('pipeline.left.deep', { limit: deepest }) })
        else await into(join(at, entry.name), `${path}/`, depth + 1).catch((error: unknown) => leftOut.push({ path, why: whyNotRead(error) }))
      } else leftOut.push({ path, why: say(kindOf(entry)) })
    }
  }
}

function kindOf(entry: { isSymbolicLink(): boolean; isFile(): boolean; isDirectory(): boolean }) {
  if (entry.isSymbolicLink()) return 'pipeline.left.link'
  return entry.isFile() || entry.isDirectory() ? 'pipeline.left.hidden' : 'pipeline.left.special'
}
