import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync, chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entry, type ImprintItem, pathText } from './index.ts'
import { inFolder, itemsOf, plant, rootOf, take, type Tree, trees } from './testing/trees.ts'

/** What a tree says without its times. */
function plain(tree: Tree): unknown {
  return [...tree].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, node]) =>
    [name, node.is === 'folder' ? plain(node.entries) : node.is === 'link' ? ['to', node.target] : node.content])
}

const entriesOf = (items: readonly ImprintItem[]): Entry[] =>
  items.filter((item): item is Entry => !['head', 'problem', 'sealed'].includes(item.kind))
const kindsOf = async (bytes: Uint8Array) =>
  entriesOf(await itemsOf(bytes)).filter(({ kind }) => kind !== 'end').map(
    (entry) => `${entry.kind} ${pathText(entry.path)}`
  )

describe('an imprint', () => {
  it('is sound, and names and content come back from it', async () => {
    await fc.assert(fc.asyncProperty(trees, fc.integer({ min: 1, max: 500 }), async (tree, cut) => {
      await inFolder(async (folder) => {
        plant(`${folder}/t`, tree)
        const { bytes, result } = await take(`${folder}/t`)
        const items = await itemsOf(bytes, cut)
        const { is: _, ...sealed } = result
        expect(items.at(-1)).toEqual({ kind: 'sealed', ...sealed })
        expect(items.filter(({ kind }) => kind === 'problem')).toEqual([])
        const files = entriesOf(items).flatMap(
          (entry) => (entry.kind === 'file' ? [[entry.path, entry.hash, entry.modified]] : [])
        )
        const planted: unknown[] = []
        const visit = (entries: Tree, prefix: string) => {
          for (const [name, node] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
            if (node.is === 'folder') visit(node.entries, `${prefix}${name}/`)
            if (node.is === 'file') planted.push(
              [prefix + name, createHash('sha256').update(node.content).digest('hex'), node.time * 1e6]
            )
          }
        }
        visit(tree, '')
        expect(files).toEqual(planted)
      })
    }), { numRuns: 40 })
  })

  it('has the same root exactly when the trees are the same', async () => {
    await fc.assert(fc.asyncProperty(trees, trees, async (one, two) => {
      await inFolder(async (folder) => {
        plant(`${folder}/1`, one)
        plant(`${folder}/2`, two)
        const same = JSON.stringify(plain(one)) === JSON.stringify(plain(two))
        expect(await rootOf(`${folder}/1`) === await rootOf(`${folder}/2`)).toBe(same)
      })
    }), { numRuns: 40, examples: [[new Map(), new Map()]] })
  })

  it('has another root after any change, and the same root and another seal when only a time was touched', async () => {
    const changes: readonly ((root: string) => void)[] = [
      (root) => appendFileSync(join(root, 'd/e/f'), '!'),
      (root) => writeFileSync(join(root, 'd/e/f'), 'c0ntent'),
      (root) => renameSync(join(root, 'd/e/f'), join(root, 'd/e/F')),
      (root) => rmSync(join(root, 'd/e/f')),
      (root) => writeFileSync(join(root, 'd/e/new'), ''),
      (root) => mkdirSync(join(root, 'd/empty')),
      (root) => {
        rmSync(join(root, 'l'))
        symlinkSync('elsewhere', join(root, 'l'))
      },
      (root) => renameSync(join(root, 'd/e'), join(root, 'e')),
      (root) => truncateSync(join(root, 'd/e/f'), 0),
    ]
    await inFolder(async (folder) => {
      const roots = new Set<string>()
      for (const [at, change] of changes.entries()) {
        const root = join(folder, String(at))
        mkdirSync(join(root, 'd/e'), { recursive: true })
        writeFileSync(join(root, 'd/e/f'), 'content')
        symlinkSync('target', join(root, 'l'))
        const before = await take(root)
        utimesSync(join(root, 'd/e/f'), 5, 5)
        const touched = await take(root)
        change(root)
        expect(before.result).toMatchObject({ is: 'finished' })
        expect([before.result, touched.result].map((one) => one.is === 'finished' && one.root)).toHaveLength(2)
        if (before.result.is === 'finished' && touched.result.is === 'finished') {
          expect(touched.result.root).toBe(before.result.root)
          expect(touched.result.seal).not.toBe(before.result.seal)
          roots.add(before.result.root)
        }
        roots.add(await rootOf(root))
      }
      expect(roots.size).toBe(changes.length + 1)
    })
  })

  it('is the same bytes whoever reads, and however few names are held', async () => {
    await inFolder(async (folder) => {
      for (let at = 0; at < 700; at++) {
        mkdirSync(join(folder, `t/${at % 7}`), { recursive: true })
        writeFileSync(join(folder, `t/${at % 7}/${at}`), 'x'.repeat(at))
        if (at % 90 === 0) mkdirSync(join(folder, `t/${at % 7}/${at}-folder`))
      }
      writeFileSync(join(folder, 't/big'), Buffer.alloc(40_000_000, 'big'))
      const here = await take(join(folder, 't'))
      const limits = { names: 3, sortBytes: 200, fanIn: 2 }
      const others = [
        await take(join(folder, 't'), { readers: 3 }),
        await take(join(folder, 't'), { readers: undefined, limits, scratch: folder }),
      ]
      for (const other of others) expect(other.bytes.equals(here.bytes)).toBe(true)
    })
  })

  it('lists what is no file or cannot be read, follows no link, and waits for no pipe', async () => {
    await inFolder(async (folder) => {
      const root = join(folder, 't')
      mkdirSync(join(root, 'locked'), { recursive: true })
      writeFileSync(join(folder, 'outside'), 'secret')
      writeFileSync(join(root, 'file'), 'x')
      linkSync(join(root, 'file'), join(root, 'hard'))
      symlinkSync('..', join(root, 'up'))
      symlinkSync(root, join(root, 'cycle'))
      symlinkSync('../outside', join(root, 'out'))
      expect(spawnSync('mkfifo', [join(root, 'pipe')]).status).toBe(0)
      const server = createServer().listen(join(root, 'socket'))
      await once(server, 'listening')
      const { bytes, result } = await take(root)
      expect(await kindsOf(bytes)).toEqual([
        'directory ', 'link cycle', 'file file', 'file hard', 'directory locked', 'link out', 'other pipe', 'other socket', 'link up',
      ])
      expect(result).toMatchObject({ totals: { files: 2, bytes: 2, unread: 0 } })
      server.close()
    })
  }, 10_000)

  it.skipIf(
    process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status !== 0
  )('lists what it has no right to, with the reason', async () => {
    await inFolder(async (folder) => {
      const root = join(folder, 't')
      mkdirSync(join(root, 'closed'), { recursive: true })
      writeFileSync(join(root, 'secret'), 'x')
      writeFileSync(join(root, 'zz'), 'x')
      chmodSync(join(root, 'secret'), 0)
      chmodSync(join(root, 'closed'), 0)
      chmodSync(folder, 0o755)
      const script = `import { take } from ${JSON.stringify(join(import.meta.dirname, 'testing/trees.ts'))}
        process.stdout.write((await take(${JSON.stringify(root)})).bytes)`
      const node = [process.execPath, '--input-type=module', '-e', script]
      // Root may read everything: then somebody else asks.
      const [program = '', ...args] = process.getuid?.() === 0 ? [
        'setpriv', '--reuid=65534', '--clear-groups', ...node
      ] : node
      const { stdout, stderr } = spawnSync(program, args)
      chmodSync(join(root, 'closed'), 0o700)
      expect(stderr.toString()).toBe('')
      expect(entriesOf(await itemsOf(stdout)).filter(({ kind }) => kind === 'unread')).toEqual([
        { kind: 'unread', path: 'closed', reason: 'denied', code: 'EACCES' },
        { kind: 'unread', path: 'secret', reason: 'denied', code: 'EACCES' },
      ])
      expect(await kindsOf(stdout)).toContain('file zz')
    })
  })

  it('says so where there is no folder', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '')
      expect((await take(join(folder, 'none'))).result).toMatchObject(
        { is: 'no-folder', reason: 'vanished', code: 'ENOENT' }
      )
      expect((await take(join(folder, 'file'))).result).toMatchObject({ is: 'no-folder', reason: 'replaced' })
    })
  })

  it('reads a file again that changed meanwhile, gives it up after some times, and reads on', async () => {
    await inFolder(async (folder) => {
      const module = new URL('testing/spoiler.ts', import.meta.url).href
      const file = join(folder, 'grows')
      writeFileSync(join(folder, 'zz'), 'x')
      for (const [times, totals] of [[2, { files: 2, unread: 0 }], [1e6, { files: 1, unread: 1 }]] as const) {
        writeFileSync(file, Buffer.alloc(200_000))
        const { bytes, result } = await take(folder, { inspector: { module, config: { file, times } } })
        expect(result).toMatchObject({ is: 'finished', totals })
        const found = entriesOf(await itemsOf(bytes)).find(({ path }) => path === 'grows')
        expect(found).toMatchObject(
          times === 2 ? { kind: 'file', size: 200_008 } : { kind: 'unread', reason: 'changing', code: '-' }
        )
      }
    })
  })

  it('shows content to an inspector in the same pass, here and on threads, and keeps what it says', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a'), 'abc')
      writeFileSync(join(folder, 'b'), Buffer.alloc(500_000, 7))
      writeFileSync(join(folder, 'c.skip'), 'abc')
      writeFileSync(join(folder, 'empty'), '')
      const inspector = { module: new URL('testing/inspector.ts', import.meta.url).href, config: 'eye' }
      for (const readers of [0, 1]) {
        const { bytes } = await take(folder, { inspector, readers })
        const files = entriesOf(await itemsOf(bytes)).flatMap((entry) => (entry.kind === 'file' ? [entry] : []))
        expect(files.map(({ notes }) => notes)).toEqual([
          ['eye saw a 3', `one\n${files[0]?.hash}`], ['eye saw b 500000', `many\n${files[1]?.hash}`], [], [],
        ])
        const again = await take(folder)
        expect(again.result).toMatchObject(
          { root: (await take(folder, { inspector })).result.is === 'finished' ? await rootOf(folder) : '' }
        )
      }
    })
  })

  it('hashes a sparse file as what a reader sees of it', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'sparse'), 'x')
      truncateSync(join(folder, 'sparse'), 50_000_000)
      const { bytes } = await take(folder)
      const hash = createHash('sha256').update(readFileSync(join(folder, 'sparse'))).digest('hex')
      expect(
        entriesOf(await itemsOf(bytes)).find(({ kind }) => kind === 'file')
      ).toMatchObject({ size: 50_000_000, hash })
    })
  })
})
