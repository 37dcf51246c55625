// What differs between two archives: borg compares pieces, its lists tell the sizes it leaves out, hashes tell what was renamed.
import { count, objects, parseObject, text } from '../json.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Difference } from '../reader.ts'
import type { Borg } from './call.ts'
import { list } from './listing.ts'
import { forgetNames, naming } from './naming.ts'
import { refusalOf } from './said.ts'

interface Plain {
  readonly how: 'added' | 'removed'
  readonly path: string
  readonly size: number
}

const mostPaths = 2_000_000
/** Read to find out what was renamed; beyond, files stand as added and removed. */
const mostCandidates = 5_000
const mostCandidateBytes = 2 ** 31

export async function* diff(borg: Borg, older: string, newer: string, signal?: AbortSignal): AsyncGenerator<Outcome<Difference>, void, undefined> {
  const { lines, finished } = borg.lines(['diff', '--content-only', '--json-lines', `::${older}`, newer], signal)
  const added: Plain[] = []
  const removed: Plain[] = []
  const modified = new Set<string>()
  for await (const line of lines) {
    const json = parseObject(line)
    const path = json && text(json, 'path')
    if (json === null || path === null) continue
    for (const change of objects(json['changes'])) {
      const [, how, sort = 'file'] = /^(added|removed|modified|changed)(?: (directory|link))?$/.exec(text(change, 'type') ?? '') ?? []
      if (how === undefined || sort === 'directory') continue
      const size = count(change, 'size') ?? 0
      if (how === 'added') added.push({ how, path, size })
      else if (how === 'removed') removed.push({ how, path, size })
      else modified.add(path)
    }
    if (added.length + removed.length + modified.size > mostPaths) {
      yield refused('too-large', newer, `more than ${mostPaths} paths differ`)
      return
    }
  }
  const refusal = refusalOf(await finished, newer)
  if (refusal) {
    yield refusal
    return
  }
  if (modified.size > 0) {
    for await (const item of list(borg, newer, signal ? { signal } : {})) {
      if (!item.ok) {
        yield item
        return
      }
      if (modified.has(item.value.path)) yield done({ how: 'changed', path: item.value.path, size: item.value.size })
    }
  }
  yield* withRenames(borg, older, newer, added, removed, signal)
}

async function* withRenames(
  borg: Borg, older: string, newer: string, added: readonly Plain[], removed: readonly Plain[], signal?: AbortSignal,
): AsyncGenerator<Outcome<Difference>, void, undefined> {
  const sizes = new Set(added.map(({ size }) => size))
  const gone = removed.filter(({ size }) => size > 0 && sizes.has(size))
  const goneSizes = new Set(gone.map(({ size }) => size))
  const come = added.filter(({ size }) => goneSizes.has(size))
  const was = await hashes(borg, older, gone, signal)
  const is = await hashes(borg, newer, come, signal)
  const byHash = new Map<string, Plain[]>()
  for (const one of gone) {
    const hash = was.get(one.path)
    if (hash !== undefined) byHash.set(hash, [...(byHash.get(hash) ?? []), one])
  }
  const taken = new Set<Plain>()
  for (const one of added) {
    const from = byHash.get(is.get(one.path) ?? '')?.shift()
    if (from) taken.add(from)
    yield done(from ? { how: 'renamed', from: from.path, path: one.path, size: one.size } : one)
  }
  for (const one of removed) if (!taken.has(one)) yield done(one)
}

async function hashes(borg: Borg, name: string, files: readonly Plain[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (files.length > mostCandidates || bytes > mostCandidateBytes) return found
  for (const named of naming(files.map(({ path }) => path))) {
    try {
      for await (const item of list(borg, name, { named, hashes: true, ...(signal ? { signal } : {}) })) {
        if (item.ok && item.value.hash !== null) found.set(item.value.path, item.value.hash)
      }
    } finally {
      forgetNames(named)
    }
  }
  return found
}
