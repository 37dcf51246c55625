// What differs between two snapshots: restic compares the content, its lists give the sizes, its trees tell what was renamed.
import { parseObject, text } from '../json.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Difference, FileSeen } from '../reader.ts'
import type { Restic } from './call.ts'
import { list } from './listing.ts'
import { refusalOf } from './said.ts'
import type { Snapshot } from './snapshots.ts'
import { Trees } from './trees.ts'

interface Plain {
  readonly how: 'added' | 'removed'
  readonly path: string
  readonly size: number
}

/** Paths that differ are held in memory, one whole listing is not. */
const mostPaths = 2_000_000
/** Folders that are looked into for renamed files, each a call of restic. */
const mostFolders = 64

export interface Differing extends Snapshot {
  readonly tree: string
}

export async function* diff(
  restic: Restic, older: Differing, newer: Differing, signal?: AbortSignal,
): AsyncGenerator<Outcome<Difference>, void, undefined> {
  const marked = await changes(restic, older.id, newer.id, signal)
  if (!marked.ok) {
    yield marked
    return
  }
  const { marks, turned } = marked.value
  if (marks.size === 0) return
  const below = (path: string) => turned.some((one) => path === one || path.startsWith(`${one}/`))
  const found: { readonly added: Plain[]; readonly removed: Plain[] } = { added: [], removed: [] }
  for (const side of ['added', 'removed'] as const) {
    for await (const item of list(restic, side === 'added' ? newer.id : older.id, [], signal)) {
      if (!item.ok) {
        yield item
        return
      }
      const { path, size, what }: FileSeen = item.value
      if (what === 'directory') continue
      const mark = marks.get(path)
      if (mark === '*' && side === 'added') yield done({ how: 'changed', path, size })
      else if (mark === (side === 'added' ? '+' : '-') || below(path)) found[side].push({ how: side, path, size })
    }
  }
  yield* withRenames(new Trees(restic, mostFolders, signal), older, newer, found)
}

/** Path → added, removed or other content; and what turned from a file into a folder or back. */
async function changes(restic: Restic, older: string, newer: string, signal?: AbortSignal): Promise<
  Outcome<{ readonly marks: ReadonlyMap<string, '+' | '-' | '*'>; readonly turned: readonly string[] }>
> {
  const { lines, finished } = restic.lines(['diff', '--json', older, newer], signal)
  const marks = new Map<string, '+' | '-' | '*'>()
  const turned: string[] = []
  for await (const line of lines) {
    const json = parseObject(line)
    const path = json && text(json, 'path')
    const modifier = json && text(json, 'modifier')
    if (path === null || modifier === null || json?.['message_type'] !== 'change') continue
    if (modifier.includes('T')) turned.push(path.replace(/\/$/, ''))
    if (path.endsWith('/')) {
      if (modifier.includes('T')) marks.set(path, '*')
      continue
    }
    if (/^[+-]$/.test(modifier)) marks.set(path, modifier === '+' ? '+' : '-')
    else if (/[MT?]/.test(modifier)) marks.set(path, '*')
    if (marks.size > mostPaths) return refused('too-large', newer, `more than ${mostPaths} paths differ`)
  }
  return refusalOf(await finished, newer) ?? done({ marks, turned })
}

async function* withRenames(
  trees: Trees, older: Differing, newer: Differing,
  { added, removed }: { readonly added: readonly Plain[]; readonly removed: readonly Plain[] },
): AsyncGenerator<Outcome<Difference>, void, undefined> {
  const sizes = new Set(added.map(({ size }) => size))
  const gone = new Map<string, Plain[]>()
  for (const one of removed) {
    const content = one.size > 0 && sizes.has(one.size) ? await trees.content(older.tree, one.path) : null
    if (content === null) yield done(one)
    else gone.set(content, [...(gone.get(content) ?? []), one])
  }
  const wanted = new Set([...gone.values()].flat().map(({ size }) => size))
  for (const one of added) {
    const content = wanted.has(one.size) ? await trees.content(newer.tree, one.path) : null
    const partners = content === null ? undefined : gone.get(content)
    const same = partners?.findIndex(({ path }) => base(path) === base(one.path)) ?? -1
    const [from] = partners?.splice(Math.max(same, 0), 1) ?? []
    yield done(from ? { how: 'renamed', from: from.path, path: one.path, size: one.size } : one)
  }
  for (const rest of gone.values()) for (const one of rest) yield done(one)
}

const base = (path: string) => path.slice(path.lastIndexOf('/') + 1)
