import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathText, verify, type VerifyItem, type VerifyOptions } from './index.ts'
import { inFolder, oddNames, plant, take } from './testing/trees.ts'

async function all(bytes: Uint8Array, root: string, options: VerifyOptions = {}): Promise<VerifyItem[]> {
  const items: VerifyItem[] = []
  for await (const some of verify([bytes], root, { readers: 0, ...options })) items.push(...some)
  return items
}

describe('reading again what an imprint says', () => {
  it('finds every odd name as it was, here and on threads', async () => {
    await inFolder(async (folder) => {
      plant(`${folder}/t`, new Map(oddNames.map(
        (name) => [name, { is: 'folder', entries: new Map([[name, { is: 'file', content: name, time: 1 }]]) }]
      )))
      const { bytes } = await take(`${folder}/t`)
      for (const readers of [0, 2, undefined]) {
        expect(await all(bytes, `${folder}/t`, { readers })).toEqual([expect.objectContaining({
          kind: 'summary', intact: oddNames.length, altered: 0, missing: 0, unread: 0, sound: true, aborted: false,
        })])
      }
    })
  })

  it('tells what was altered, silently too, what is missing, and what cannot be read', async () => {
    await inFolder(async (folder) => {
      const root = join(folder, 't')
      mkdirSync(join(root, 'd'), { recursive: true })
      for (const name of ['edited', 'gone', 'kept', 'piped', 'rotten', 'touched', 'd/lost']) writeFileSync(
        join(root, name), 'content',
      )
      symlinkSync('kept', join(root, 'link'))
      utimesSync(join(root, 'rotten'), 1, 1)
      const { bytes } = await take(root)
      writeFileSync(join(root, 'rotten'), 'c0ntent')
      utimesSync(join(root, 'rotten'), 1, 1)
      writeFileSync(join(root, 'edited'), 'more content')
      utimesSync(join(root, 'touched'), 1, 1)
      rmSync(join(root, 'gone'))
      renameSync(join(root, 'd'), join(root, 'e'))
      rmSync(join(root, 'piped'))
      expect(spawnSync('mkfifo', [join(root, 'piped')]).status).toBe(0)
      rmSync(join(root, 'link'))
      symlinkSync('gone', join(root, 'link'))
      const items = await all(bytes, root)
      expect(items.slice(0, -1).map(
        (item) => ('path' in item ? `${'how' in item ? item.how : item.kind} ${pathText(item.path)}` : item.kind)
      )).toEqual([
        'missing d/lost', 'content edited', 'missing gone', 'target link', 'unread piped', 'silent rotten',
      ])
      expect(items.at(-1)).toMatchObject({ intact: 2, bytes: 14, altered: 3, missing: 2, unread: 1 })
    })
  }, 10_000)

  it('reads everything once in all parts together, in parts of about the same work', async () => {
    await inFolder(async (folder) => {
      const root = join(folder, 't')
      for (let at = 0; at < 400; at++) {
        mkdirSync(join(root, String(at % 5)), { recursive: true })
        writeFileSync(join(root, String(at % 5), String(at)), 'x'.repeat(at * 7))
      }
      const { bytes } = await take(root)
      rmSync(root, { recursive: true })
      const seen: string[] = []
      const sizes: number[] = []
      for (let number = 1; number <= 4; number++) {
        const missing = (await all(bytes, root, { part: { number, of: 4 } })).flatMap(
          (item) => (item.kind === 'missing' ? [item.path] : [])
        )
        seen.push(...missing)
        sizes.push(missing.length)
      }
      expect([new Set(seen).size, seen.length]).toEqual([400, 400])
      expect(Math.min(...sizes)).toBeGreaterThan(60)
      await expect(all(bytes, root, { part: { number: 5, of: 4 } })).rejects.toThrow(RangeError)
    })
  })

  it('says when it was stopped and when the imprint itself does not hold', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'a'), 'x')
      const { bytes } = await take(folder)
      expect(
        (await all(bytes, folder, { signal: AbortSignal.abort() })).at(-1)
      ).toMatchObject({ aborted: true, intact: 0 })
      const items = await all(bytes.subarray(0, -5), folder)
      expect(items).toContainEqual(expect.objectContaining({ kind: 'problem', code: 'unfinished' }))
      expect(items.at(-1)).toMatchObject({ sound: false, intact: 1 })
    })
  })
})
