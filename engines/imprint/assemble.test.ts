// What is assembled reads like what was taken: same root, no problem, whatever the order in which it was told.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { assemble, type Told } from './assemble.ts'
import { imprint } from './imprint.ts'
import { toBytes } from './names.ts'
import { type ImprintItem, readImprint } from './read.ts'

async function put(files: readonly Told[]): Promise<{ readonly items: ImprintItem[]; readonly root: string }> {
  const pieces: Uint8Array[] = []
  const { root } = await assemble(files, { write: (bytes) => void pieces.push(bytes) }, { taken: 0, label: 'x' })
  const items: ImprintItem[] = []
  for await (const some of readImprint(pieces)) items.push(...some)
  return { items, root }
}
const filesOf = (items: readonly ImprintItem[]) => items.flatMap((item) => (item.kind === 'file' ? [item] : []))
const hash = '0'.repeat(64)
const told = (path: string, more: Partial<Told> = {}): Told =>
  ({ path: toBytes(path), size: 1, hash, modified: 5, notes: [], ...more })

it('has the root of an imprint taken from the same files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assemble-'))
  try {
    const paths = ['b', 'a/x', 'a/x.y', 'a-b', 'a.b/c', '画像/1', 'a/z/1']
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), path)
    }
    const pieces: Uint8Array[] = []
    const taken = await imprint(folder, { write: (bytes) => void pieces.push(bytes) }, { readers: 0 })
    const items: ImprintItem[] = []
    for await (const some of readImprint(pieces)) items.push(...some)
    const { root } = await put(filesOf(items).reverse())
    expect(taken).toMatchObject({ is: 'finished', root })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('reads back without a problem, each path once, notes and gaps included', async () => {
  const name = fc.string({ minLength: 1, maxLength: 4 }).filter((one) => !/[/\0]|^\.{1,2}$/.test(one))
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))
  const file = fc.record({ path, unread: fc.boolean(), notes: fc.array(fc.string({ maxLength: 20 }), { maxLength: 2 }) })
  await fc.assert(fc.asyncProperty(fc.array(file, { maxLength: 40 }), async (files) => {
    const { items } = await put(files.map(({ path: at, unread, notes }) => told(at, { notes, hash: unread ? null : hash })))
    expect(items.filter(({ kind }) => kind === 'problem')).toEqual([])
    expect(items.at(-1)).toMatchObject({ kind: 'sealed' })
    const last = new Map(files.map((one) => [toBytes(one.path), one]))
    const isFolder = (at: string) => [...last.keys()].some((other) => other.startsWith(`${at}/`))
    const kept = [...last].filter(([at]) => !isFolder(at))
    const said = new Map(filesOf(items).map((one) => [one.path, one.notes]))
    expect(said).toEqual(new Map(kept.filter(([, { unread }]) => !unread).map(([at, { notes }]) => [at, notes])))
    expect(items.filter(({ kind }) => kind === 'unread')).toHaveLength(kept.filter(([, { unread }]) => unread).length)
  }), { numRuns: 200 })
})

it('reads large folders side by side in little memory: nothing keeps the text it was cut from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assemble-'))
  try {
    const script = fileURLToPath(new URL('./testing/read-large.ts', import.meta.url))
    // 240 MB of text; a folder is larger than what is read at once.
    const ran = spawnSync(process.execPath, ['--max-old-space-size=100', script, join(folder, 'imprint'), '200', '300'], { encoding: 'utf8' })
    expect([ran.status, ran.stdout]).toEqual([0, '{"files":60000,"sealed":true}'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
