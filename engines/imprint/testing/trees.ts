// Trees for tests: as a value, planted on disk, with any bytes as names.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { imprint, type ImprintItem, type ImprintOptions, readImprint, type Taken } from '../index.ts'

export type Tree = ReadonlyMap<string, TreeNode>
export type TreeNode =
  | { readonly is: 'file'; readonly content: string; readonly time: number }
  | { readonly is: 'link'; readonly target: string }
  | { readonly is: 'folder'; readonly entries: Tree }

/**
 * Few names, so that trees share some; odd ones among them: not UTF-8, NFC and NFD, line ends, what escapes look like.
 */
export const oddNames = [
  'a', 'a.b', 'a-b', 'A', 'b', '\xff\xfe', 'caf\xc3\xa9', 'cafe\xcc\x81', 'line\nend', 'car\rriage', 'tab\there', 'back\\slash',
  '\\x41', '-', '--', ' ', ' lead', 'trail ', '~', '*', '\x01', '\x7f', '\xe6\x97\xa5\xe6\x9c\xac', '\xed\xa0\x80', 'con', 'a.dcm', 'b.dcm',
  '"quoted"', '#', '..a', '...',
]
const name = fc.constantFrom(...oddNames)
const file = fc.record({
  is: fc.constant('file' as const), content: fc.constantFrom(
    '', 'x', 'y', 'same', 'other', 'longer '.repeat(40),
  ), time: fc.integer({ min: 1, max: 4 }),
})
const link = fc.record(
  { is: fc.constant('link' as const), target: fc.constantFrom('a', '..', '/', 'b/../a', '.', '\xff') }
)
const { tree } = fc.letrec<{ tree: Tree; node: TreeNode }>((tie) => ({
  node: fc.oneof({
    maxDepth: 4, depthIdentifier: 'node',
  }, { weight: 5, arbitrary: file }, { weight: 1, arbitrary: link }, {
    weight: 3, arbitrary: fc.record({ is: fc.constant('folder' as const), entries: tie('tree') }),
  }),
  tree: fc.array(fc.tuple(name, tie('node')), { maxLength: 6 }).map((all) => new Map(all)),
}))
export const trees: fc.Arbitrary<Tree> = tree

const bytes = (text: string) => Buffer.from(text, 'latin1')

export function plant(folder: string, entries: Tree): void {
  mkdirSync(bytes(folder), { recursive: true })
  for (const [name, node] of entries) {
    const path = `${folder}/${name}`
    if (node.is === 'folder') plant(path, node.entries)
    else if (node.is === 'link') symlinkSync(bytes(node.target), bytes(path))
    else {
      writeFileSync(bytes(path), node.content)
      utimesSync(bytes(path), node.time, node.time)
    }
  }
}

/** A folder of its own for as long as `use` runs; as bytes and as text the same. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-test-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const taken = 1_790_000_000_000

export async function take(
  root: string, options: ImprintOptions = {},
): Promise<{ readonly result: Taken; readonly bytes: Buffer }> {
  const parts: Uint8Array[] = []
  const sink = { write: (part: Uint8Array) => void parts.push(part) }
  const result = await imprint(root, sink, { readers: 0, taken, ...options })
  return { result, bytes: Buffer.concat(parts) }
}

export async function itemsOf(source: Uint8Array, cut = source.length): Promise<ImprintItem[]> {
  const all: ImprintItem[] = []
  const chunks = function* chunks() {
    for (let at = 0; at < source.length; at += cut) yield source.subarray(at, at + cut)
  }
  for await (const items of readImprint(chunks())) all.push(...items)
  return all
}

export async function rootOf(root: string): Promise<string> {
  const { result } = await take(root)
  if (result.is !== 'finished') throw new Error(result.is)
  return result.root
}
