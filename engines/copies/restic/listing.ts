// The files of a snapshot, as restic lists them: a line each, never all at once in memory.
import { count, parseObject, text } from '../json.ts'
import { done, type Outcome } from '../outcome.ts'
import type { FileSeen } from '../reader.ts'
import type { Restic } from './call.ts'
import { refusalOf } from './said.ts'

const kinds: Readonly<Record<string, FileSeen['what']>> = { file: 'file', dir: 'directory', symlink: 'link' }

/** Null for the line about the snapshot itself. Names that are not valid Unicode come with U+FFFD: restic tells no more. */
export function readNode(line: string): FileSeen | null {
  const json = parseObject(line)
  if (json === null || json['struct_type'] !== 'node') return null
  const path = text(json, 'path')
  if (path === null) return null
  return {
    path, what: kinds[text(json, 'type') ?? ''] ?? 'other', size: count(json, 'size') ?? 0,
    modifiedAt: text(json, 'mtime'), hash: null,
  }
}

/** Of the whole snapshot, or of what lies directly in some of its folders. */
export async function* list(
  restic: Restic, id: string, folders: readonly string[] = [], signal?: AbortSignal,
): AsyncGenerator<Outcome<FileSeen>, void, undefined> {
  const { lines, finished } = restic.lines(['ls', '--json', id, ...folders], signal)
  for await (const line of lines) {
    const node = readNode(line)
    if (node) yield done(node)
  }
  const refusal = refusalOf(await finished, id)
  if (refusal) yield refusal
}
