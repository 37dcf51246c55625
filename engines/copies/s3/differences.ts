// Two generations of objects beside each other: by path, then by size and ETag.
import type { Difference } from '../reader.ts'
import type { Version } from './answers.ts'

const mark = (version: Version) => `${version.size} ${version.etag}`

/** In the order of the older one's removed paths last, so that a rename is told once, at its new name. */
export function* differences(
  older: ReadonlyMap<string, Version>, newer: ReadonlyMap<string, Version>,
): Generator<Difference> {
  const gone = new Map<string, string[]>()
  for (const [path, version] of older) {
    if (newer.has(path)) continue
    gone.set(mark(version), [...gone.get(mark(version)) ?? [], path])
  }
  for (const [path, version] of newer) {
    const before = older.get(path)
    if (before !== undefined) {
      if (mark(before) !== mark(version)) yield { how: 'changed', path, size: version.size }
      continue
    }
    const from = gone.get(mark(version))?.shift()
    if (from === undefined) yield { how: 'added', path, size: version.size }
    else yield { how: 'renamed', from, path, size: version.size }
  }
  const left = new Set([...gone.values()].flat())
  for (const [path, version] of older) if (left.has(path)) yield { how: 'removed', path, size: version.size }
}
