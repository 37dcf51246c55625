// Two small generations of one folder, with everything a reader has to tell: files of every kind of change, names of every kind.
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Difference } from '../reader.ts'

/** Path with `/`, relative to the folder → content. */
export type Tree = ReadonlyMap<string, Buffer>

/** The same bytes every time, not to be compressed. */
export function noise(seed: string, bytes: number): Buffer {
  const pieces: Buffer[] = []
  for (let n = 0; n * 64 < bytes; n++) pieces.push(createHash('sha512').update(`${seed} ${n}`).digest())
  return Buffer.concat(pieces).subarray(0, bytes)
}

const shared: readonly (readonly [string, Buffer])[] = [
  ['doc/readme.txt', Buffer.from('the same in both\n')],
  ['doc/empty.txt', Buffer.alloc(0)],
  ['診療/検査結果①㈱.csv', Buffer.from('患者,値\n髙﨑,1\n')],
  // Names whose CP932 bytes contain a backslash, a pipe, a bracket: ソ 表 十 ポ ゼ
  ['診療/ソ表十ポゼ.txt', Buffer.from('second bytes 5C 7C 5B\n')],
  ['診療/ｶﾙﾃ 控え.txt', Buffer.from('half width and a blank\n')],
  ['pacs/1.2.392.1/image-1.dcm', noise('image-1', 150_000)],
  ['pacs/1.2.392.1/image-2.dcm', noise('image-2', 90_000)],
  ['deep/a/b/c/d/e/f/g.bin', noise('deep', 3000)],
  ["odd/it's [1] $HOME %20 #.txt", Buffer.from('shells would stumble\n')],
  ['odd/-rf', Buffer.from('looks like an option\n')],
]

export const first: Tree = new Map([
  ...shared,
  ['db/dump.sql', noise('dump of the first day', 40_000)],
  ['db/old.log', Buffer.from('goes away\n')],
  ['report/before.pdf', noise('report', 20_000)],
])

export const second: Tree = new Map([
  ...shared,
  ['db/dump.sql', noise('dump of the second day', 41_000)],
  ['db/new.log', Buffer.from('comes anew, longer\n')],
  ['report/移動後.pdf', noise('report', 20_000)],
])

/** What a reader that sees content says of the two. */
export function expected(older: Tree, newer: Tree, renames: boolean): readonly Difference[] {
  const found: Difference[] = []
  const gone = [...older].filter(([path]) => !newer.has(path))
  for (const [path, bytes] of newer) {
    const was = older.get(path)
    if (was?.equals(bytes)) continue
    const from = was || !renames ? undefined : gone.find(([, old]) => old.length > 0 && old.equals(bytes))
    if (from) gone.splice(gone.indexOf(from), 1)
    found.push(
      from ? { how: 'renamed', from: from[0], path, size: bytes.length }
      : { how: was ? 'changed' : 'added', path, size: bytes.length },
    )
  }
  for (const [path, bytes] of gone) found.push({ how: 'removed', path, size: bytes.length })
  return found.sort(byPath)
}

export function byPath(a: Difference, b: Difference): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.how < b.how ? -1 : 1
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Makes the folder hold this tree and nothing else; times are of today. */
export function writeTree(folder: string, tree: Tree): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, bytes] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** Everything below a folder with size, time and content: equal before and after where nothing was written. */
export function stateOf(folder: string): ReadonlyMap<string, string> {
  const state = new Map<string, string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name)
    const { size, mtimeMs, mode } = lstatSync(path)
    const content = statSync(path).isFile() ? sha256(readFileSync(path)) : 'folder'
    state.set(name, `${size} ${mtimeMs} ${mode} ${content}`)
  }
  return state
}
